import { dayLong } from "@/components/monitoring/day";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { StatusLabel } from "@/components/ui/status-label";
import { isUnread } from "@/lib/circulars/rules";
import type { CircularView } from "@/lib/circulars/schema";
import { formatDate } from "@/lib/format/date";

type OwnCircularsProps = {
  readonly circulars: readonly CircularView[];
  /** Nothing stands above them on the page. */
  readonly first: boolean;
};

/** The circulars of one's campaigns: a card for each that is still to be read, a line for the others. */
export function OwnCirculars({ circulars, first }: OwnCircularsProps) {
  const owed = circulars.filter(isUnread);
  const others = circulars.filter((circular) => !owed.includes(circular));
  const Heading = first ? "h1" : "h2";
  if (circulars.length === 0) return null;
  return (
    <section className="border-b border-line py-6">
      <Heading className="pb-2 text-20 font-bold">
        {owed.length > 0 ? "Surat edaran yang perlu Anda baca" : "Surat edaran"}
      </Heading>
      {owed.map(({ id, title, issuer, number, date, readBy }) => (
        <div key={id} className="mb-3 border border-line-strong px-4 py-4">
          <p className="font-semibold">{title}</p>
          <p className="text-14 text-quiet">
            {issuer}, Nomor <span className="whitespace-pre-wrap wrap-anywhere">{number}</span>, {dayLong(date)}
          </p>
          {readBy && (
            <p className="pt-1 text-14 tabular-nums">
              Baca sebelum <b className="font-semibold">{dayLong(readBy)}</b> berakhir
            </p>
          )}
          <div className="pt-3">
            <ButtonLink href={`/pakta/edaran/${id}`} size="large" wide>
              Baca surat edaran
            </ButtonLink>
          </div>
        </div>
      ))}
      {others.length > 0 && (
        <ul className="border-t border-line">
          {others.map(({ id, title, number, confirmedAt, owed: due, zone }) => (
            <li key={id} className="border-b border-line last:border-b-0">
              <Link
                href={`/pakta/edaran/${id}`}
                className="grid grid-cols-[1fr_1rem] items-center gap-3 py-3 hover:bg-sunk"
              >
                <span className="min-w-0">
                  <span className="block font-semibold">{title}</span>
                  <span className="flex flex-wrap items-center gap-x-3 text-14 text-quiet tabular-nums">
                    <span className="whitespace-pre-wrap wrap-anywhere">Nomor {number}</span>
                    {confirmedAt && (
                      <StatusLabel tone="ok">Dibaca {formatDate(new Date(confirmedAt), zone)}</StatusLabel>
                    )}
                    {!confirmedAt && due && (
                      <StatusLabel tone="none">Tidak dikonfirmasi sampai kegiatan ditutup</StatusLabel>
                    )}
                  </span>
                </span>
                <Icon name="chevron-right" size={16} label="Buka surat edaran" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
