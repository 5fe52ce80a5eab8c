import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { formatCount } from "@/lib/format/number";

type ProgressProps = {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** What is counted, where the label does not say it. */
  readonly noun?: string;
  /** The rough time left and what may be done meanwhile. */
  readonly children?: ReactNode;
};

/** Long work: a count of a total and a rough time, with leave to go. */
export function Progress({ label, done, total, noun, children }: ProgressProps) {
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-4 pb-2 font-medium tabular-nums">
        <span className="font-semibold">{label}</span>
        <span>
          {formatCount(done)} dari {formatCount(total)}
          {noun && ` ${noun}`}
        </span>
      </p>
      <progress className="sr-only" aria-label={label} value={done} max={Math.max(total, 1)} />
      <Bar share={total > 0 ? done / total : null} />
      {children && <p className="pt-2.5 text-quiet">{children}</p>}
    </div>
  );
}
