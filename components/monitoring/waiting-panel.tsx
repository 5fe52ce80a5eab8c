import { ButtonLink } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";
import { dayAndMonth } from "./day";

type WaitingPanelProps = {
  readonly sheets: number;
  readonly oldest: { readonly day: string; readonly ageDays: number } | null;
  /** The largest first; the caller folds the rest into "7 unit lain". */
  readonly units: readonly { readonly name: string; readonly sheets: number }[];
  /** Where sheets are decided; left out for those who only read. */
  readonly href?: string;
};

/** What waits for BKPSDM's own eyes, how old it is, and the way to it. */
export function WaitingPanel({ sheets, oldest, units, href }: WaitingPanelProps) {
  return (
    <section aria-labelledby="menunggu" className="flex h-full flex-col">
      <h2 id="menunggu" className="text-14 font-semibold">
        Menunggu verifikasi
      </h2>
      <p className="text-32 font-bold tabular-nums">
        {formatCount(sheets)} <span className="text-14 font-medium tracking-normal text-quiet">lembar</span>
      </p>
      {oldest && sheets > 0 && (
        <p className="text-13 text-quiet tabular-nums">
          {oldest.ageDays === 0
            ? "Semua dari hari ini"
            : `Tertua ${oldest.ageDays} hari, dari ${dayAndMonth(oldest.day)}`}
        </p>
      )}
      <ul className="pt-1.5 pb-3 text-13">
        {units.map(({ name, sheets: count }) => (
          <li key={name} className="flex justify-between gap-3 border-b border-line py-1.5">
            {name}
            <b className="font-semibold tabular-nums">{formatCount(count)}</b>
          </li>
        ))}
      </ul>
      {sheets === 0 && <p className="text-13 text-quiet">Tidak ada lembar yang menunggu.</p>}
      {sheets > 0 && href && (
        <ButtonLink look="go" wide href={href} className="mt-auto">
          Mulai verifikasi
        </ButtonLink>
      )}
    </section>
  );
}
