import { TabletClock, type TabletClockProps } from "@/components/ceremonies/tablet/tablet-clock";
import { buttonClass } from "@/components/ui/button";

/**
 * Ends a turn at a shared tablet when nobody gives a sign of life, and shows it coming. The server ends it too, by its
 * own count; this is what takes the page out of sight. Without script the page leaves by itself.
 */
export function TabletWatch(props: Omit<TabletClockProps, "buttonLook">) {
  return <TabletClock {...props} buttonLook={buttonClass({})} />;
}
