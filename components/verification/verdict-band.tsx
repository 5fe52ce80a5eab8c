import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

const verdicts = {
  valid: ["bg-ok-soft", "text-ok", "tick-circle", "Sah"],
  invalid: ["bg-bad-soft", "text-bad", "cross", "Tidak sah"],
  earlier_words: ["border-b border-line-strong bg-sunk", "text-ink", "tick-circle", "Sah untuk naskah sebelumnya"],
  superseded: ["bg-warn-soft", "text-warn", "clock", "Sudah digantikan"],
  unrecognised: ["bg-warn-soft", "text-warn", "warning", "Tidak dikenali"],
  anonymised: ["bg-sunk", "text-ink", "clock", "Dianonimkan"],
  not_found: ["bg-warn-soft", "text-warn", "warning", "Tidak ditemukan"],
} as const;

/** A code never issued is amber: a typing slip must not read as a forgery. */
export type Verdict = keyof typeof verdicts;

type VerdictBandProps = {
  readonly verdict: Verdict;
  /** In place of the verdict's own word, where it can be said more exactly. */
  readonly word?: string;
  readonly children: ReactNode;
};

/** The verdict as the largest word of the page, and the sentence that says what it means. */
export function VerdictBand({ verdict, word, children }: VerdictBandProps) {
  const [band, ink, icon, ownWord] = verdicts[verdict];
  return (
    <div role="status" className={band}>
      <div className="mx-auto grid max-w-160 grid-cols-[2.5rem_1fr] gap-3 px-4 py-5">
        <Icon name={icon} size={40} className={ink} />
        <div className="min-w-0 wrap-anywhere">
          <h1 className={`text-24 font-bold ${ink}`}>{word ?? ownWord}</h1>
          <p className="pt-0.5 tabular-nums">{children}</p>
        </div>
      </div>
    </div>
  );
}
