import type { ReactNode } from "react";

export type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  /** The note is a warning. */
  readonly warn?: boolean;
};

/** Three or four figures between hairlines: side by side on a desk, two and two on a phone. */
export function FactsStrip({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts border-y border-line tabular-nums">
      {facts.map(({ label, value, note, warn }) => (
        <div key={label}>
          <dt className="text-13 font-medium text-quiet">{label}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-1.5">
            <span className="text-20 font-bold">{value}</span>
            {note && <span className={`text-13 ${warn ? "font-semibold text-warn" : "text-quiet"}`}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
