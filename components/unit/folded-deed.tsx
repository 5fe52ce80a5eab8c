import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type FoldedDeedProps = {
  readonly title: string;
  readonly icon: IconName;
  /** Stays open after a refusal, so that the reason is seen. */
  readonly open: boolean;
  readonly children: ReactNode;
};

/** A rarer deed behind its name: opens without script, and asks before it acts. */
export function FoldedDeed({ title, icon, open, children }: FoldedDeedProps) {
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-13 items-center gap-3 font-semibold">
        <Icon name={icon} className="text-quiet" />
        <span className="flex-1">{title}</span>
        <Icon name="chevron-down" size={16} className="text-faint group-open:rotate-180" />
      </summary>
      <div className="grid gap-3 pb-4">{children}</div>
    </details>
  );
}
