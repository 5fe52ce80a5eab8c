import { due, remaining, type Totals } from "@/components/monitoring/totals";
import { Bar } from "@/components/ui/bar";
import { TextLink } from "@/components/ui/text-link";
import { formatCount, formatRate } from "@/lib/format/number";

type DayFiguresProps = {
  readonly totals: Totals;
  /** "12 orang mulai 20 November": who does not owe anything yet. */
  readonly later: readonly string[];
  readonly waitingHref: string;
};

/** How the unit stands: small, since no figure is a thing to do. */
export function DayFigures({ totals, later, waitingHref }: DayFiguresProps) {
  const waiting = totals.awaitingVerification;
  const lines: [string, number][] = [
    ["Sasaran", totals.obligated],
    ["Dikecualikan", totals.exempt],
    ["Wajib", due(totals)],
    ["Sudah", totals.done],
    ["Belum", remaining(totals) - waiting],
  ];
  return (
    <section aria-labelledby="angka" className="pt-6 text-13">
      <h2 id="angka" className="flex items-baseline justify-between gap-3 pb-2 text-14 font-bold">
        Angka unit <span className="tabular-nums">{formatRate(totals.rate)}</span>
      </h2>
      <Bar share={totals.rate} />
      <dl className="flex flex-wrap gap-x-5 gap-y-1 pt-2 text-quiet">
        {lines.map(([label, count]) => (
          <div key={label} className="flex gap-1.5">
            <dt>{label}</dt>
            <dd className="font-semibold text-ink tabular-nums">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {waiting > 0 && (
        <p className="pt-1">
          <TextLink href={waitingHref}>{formatCount(waiting)} lembar menunggu verifikasi</TextLink>
        </p>
      )}
      {later.map((words) => (
        <p key={words} className="pt-1 text-quiet">
          {words}
        </p>
      ))}
    </section>
  );
}
