import { TabletWatch } from "@/components/ceremonies/tablet/tablet-watch";
import { Button } from "@/components/ui/button";

type TabletBarProps = { readonly ceremony: string; readonly idle: number; readonly secondsLeft: number };

/** Over every page of a turn at a shared tablet: where one is, and the way to end it; it watches the time as well. */
export function TabletBar({ ceremony, idle, secondsLeft }: TabletBarProps) {
  return (
    <div className="border-b border-line bg-sunk">
      <form
        method="post"
        action="/tablet/selesai"
        className="mx-auto flex max-w-160 flex-wrap items-center justify-between gap-x-4 px-4 py-1.5 text-14"
      >
        <span className="min-w-0 flex-1 basis-40 font-medium text-quiet">{ceremony}</span>
        <Button type="submit" look="outline" icon="cross">
          Akhiri sesi
        </Button>
      </form>
      <TabletWatch idle={idle} left={secondsLeft} />
    </div>
  );
}
