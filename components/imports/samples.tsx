import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/lib/format/number";
import type { SampleRow } from "@/lib/imports/schema";

type SamplesProps = {
  readonly title: string;
  readonly rows: readonly SampleRow[];
  /** Of how many these are the first. */
  readonly total: number;
};

/** The first people or units that the file makes or changes, so that the figure above them can be judged. */
export function Samples({ title, rows, total }: SamplesProps) {
  if (rows.length === 0) return null;
  return (
    <details className="group max-w-200">
      <summary className="inline-flex min-h-11 items-center gap-2 font-semibold text-accent tabular-nums">
        {title}
        {rows.length < total && `, ${formatCount(rows.length)} pertama dari ${formatCount(total)}`}
        <Icon name="chevron-down" size={16} className="group-open:rotate-180" />
      </summary>
      <ul className="border-t border-line">
        {rows.map(({ name, place, changes }) => (
          <li key={`${name} ${place}`} className="border-b border-line py-2">
            <span className="font-medium">{name}</span>
            <span className="block text-13 text-quiet tabular-nums wrap-anywhere">{place}</span>
            {changes.map(({ field, before, after }) => (
              <span key={field} className="block text-13 tabular-nums wrap-anywhere">
                {field}: {before || after ? `${before} → ${after}` : "diubah"}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
