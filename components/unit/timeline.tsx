import { Icon } from "@/components/ui/icon";

export type TimelineEntry = {
  /** Apart from the other entries, also where two read alike. */
  readonly id: string;
  /** "13 Oktober 2028, 09.42 WIB" */
  readonly when: string;
  readonly title: string;
  readonly detail?: string;
  readonly tone?: "ok" | "bad";
};

const marks = { ok: ["tick-circle", "text-ok"], bad: ["turn-back", "text-bad"] } as const;

/** What happened, the newest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="border-t border-line-strong">
      {entries.map(({ id, when, title, detail, tone }) => {
        const [icon, ink] = tone ? marks[tone] : (["ring", "text-faint"] as const);
        return (
          <li key={id} className="flex gap-3 border-b border-line py-2.5">
            <Icon name={icon} size={16} className={`mt-0.5 ${ink}`} />
            <div className="min-w-0">
              <p className="font-semibold">{title}</p>
              {detail && <p>{detail}</p>}
              <p className="text-13 text-quiet tabular-nums">{when}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
