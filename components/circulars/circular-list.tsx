import { dayLong } from "@/components/monitoring/day";
import { Bar } from "@/components/ui/bar";
import { RowLink } from "@/components/ui/row-link";
import { StatusLabel } from "@/components/ui/status-label";
import type { ReadingShare } from "@/lib/circulars/rules";
import type { CircularFacts } from "@/lib/circulars/schema";
import { formatCount, formatRate } from "@/lib/format/number";

export type CircularLine = CircularFacts & { readonly href: string; readonly share: ReadingShare | null };

/** Circulars with how many of those who must have read them; on a phone one thing under the other. */
export function CircularList({ circulars }: { readonly circulars: readonly CircularLine[] }) {
  return (
    <ul>
      {circulars.map(({ id, href, title, issuer, number, date, file, asksReading, withdrawnAt, share }) => (
        <li
          key={id}
          className="relative grid gap-x-8 gap-y-2 border-b border-line py-3.5 hover:bg-sunk desk:grid-cols-[minmax(0,1fr)_19rem]"
        >
          <div className="min-w-0">
            <p className="text-16 font-bold">
              <RowLink href={href}>{title}</RowLink>
            </p>
            <p className="text-14 text-quiet">
              {issuer}, Nomor <span className="whitespace-pre-wrap wrap-anywhere">{number}</span>, {dayLong(date)}
            </p>
            {!file && <p className="text-13 text-warn">Berkas belum dilampirkan</p>}
          </div>
          <div className="self-center">
            {withdrawnAt ? (
              <StatusLabel tone="bad" icon="cross">
                Ditarik
              </StatusLabel>
            ) : !asksReading ? (
              <p className="text-14 text-quiet">Tidak meminta pernyataan membaca</p>
            ) : (
              share && <ReadingBar share={share} />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "40 dari 60 sudah membaca", the rate and its bar. */
export function ReadingBar({ share: { due, read, rate } }: { readonly share: ReadingShare }) {
  return (
    <div className="tabular-nums">
      <p className="flex items-baseline justify-between gap-3 pb-1">
        <span className="text-14 text-quiet">
          {formatCount(read)} dari {formatCount(due)} wajib baca
        </span>
        <b className="text-16 font-bold">{formatRate(rate)}</b>
      </p>
      <Bar share={rate} />
    </div>
  );
}
