import type { ReactNode } from "react";

export type Description = {
  readonly term: string;
  readonly detail: ReactNode;
  readonly note?: ReactNode;
  /** A detail that speaks against: red, and the words must say so too. */
  readonly bad?: boolean;
};

type DescriptionListProps = {
  readonly items: readonly Description[];
  /** `stacked`: term above its detail, for a phone; `beside`: term in a column of its own. */
  readonly layout?: "stacked" | "beside";
};

/** Facts as pairs of term and detail between hairlines. */
export function DescriptionList({ items, layout = "beside" }: DescriptionListProps) {
  const beside = layout === "beside";
  return (
    <dl className={beside ? "border-t border-line-strong tabular-nums" : "tabular-nums"}>
      {items.map(({ term, detail, note, bad }) => (
        <div
          key={term}
          className={`border-b border-line py-2.5 ${beside ? "grid grid-cols-[minmax(7rem,27%)_1fr] gap-3" : ""}`}
        >
          <dt className={`text-quiet ${beside ? "" : "text-13"}`}>{term}</dt>
          <dd className={`min-w-0 ${beside ? "font-medium" : "text-16 font-semibold"} ${bad ? "text-bad" : ""}`}>
            {detail}
            {note && <span className="block text-14 font-normal text-quiet">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
