import { Bar } from "@/components/ui/bar";
import { formatCount, formatRate } from "@/lib/format/number";
import { due, remaining, type Totals } from "./totals";

type RemainingHeadlineProps = {
  readonly totals: Totals;
  /** Calendar days to the deadline; negative when it has passed, `null` when the campaign is not open. */
  readonly daysLeft: number | null;
};

/** The unit desk's first line: how many people are missing, and how long there is. */
export function RemainingHeadline({ totals, daysLeft }: RemainingHeadlineProps) {
  const missing = remaining(totals);
  const waiting = totals.awaitingVerification;
  return (
    <section>
      <h1 className="flex flex-wrap items-baseline gap-x-2.5 pb-2.5">
        {missing > 0 ? (
          <>
            <span className="text-48 font-bold tabular-nums">{formatCount(missing)}</span>{" "}
            <span className="min-w-0 text-20 font-semibold">
              {waiting > 0 ? "orang belum selesai" : "orang belum menandatangani"}
            </span>
          </>
        ) : (
          <span className="text-24 font-bold">
            {totals.rate === null ? "Tidak ada yang wajib menandatangani" : "Semua sudah menandatangani"}
          </span>
        )}
      </h1>
      {waiting > 0 && (
        <p className="pb-2.5 font-medium tabular-nums">
          {formatCount(missing - waiting)} belum menandatangani, {formatCount(waiting)} menunggu verifikasi lembar
        </p>
      )}
      <Bar share={totals.rate} />
      <p className="flex flex-wrap justify-between gap-x-4 pt-2.5 text-quiet tabular-nums">
        <span>
          <b className="font-semibold text-ink">{formatCount(totals.done)}</b> dari{" "}
          <b className="font-semibold text-ink">{formatCount(due(totals))}</b> ·{" "}
          <b className="font-semibold text-ink">{formatRate(totals.rate)}</b>
        </span>
        {daysLeft !== null && <span>{deadlineWords(daysLeft)}</span>}
      </p>
    </section>
  );
}

function deadlineWords(daysLeft: number): string {
  if (daysLeft < 0) return `tenggat lewat ${formatCount(-daysLeft)} hari`;
  return daysLeft === 0 ? "tenggat hari ini" : `tenggat ${formatCount(daysLeft)} hari lagi`;
}
