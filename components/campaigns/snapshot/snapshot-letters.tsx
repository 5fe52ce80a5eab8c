import { dayShort } from "@/components/monitoring/day";
import type { SnapshotCeremony, SnapshotCircular } from "@/lib/campaigns/snapshot-content";
import { ceremonyStatusNames, ikrarNames } from "@/lib/ceremonies/schema";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

/** The circulars as they were frozen, with how far they had been read. */
export function SnapshotCirculars({ circulars }: { readonly circulars: readonly SnapshotCircular[] }) {
  if (circulars.length === 0) return <p className="text-quiet">Tidak ada surat edaran yang tercatat.</p>;
  return (
    <ul className="border-t border-line">
      {circulars.map(({ id, issuer, number, date, title, fileSha256, asksReading, withdrawn, due, read }) => (
        <li key={id} className="border-b border-line py-3 tabular-nums">
          <p className="font-semibold">{title}</p>
          <p className="text-14 whitespace-pre-wrap text-quiet">
            {issuer}, Nomor {number}, {dayShort(date)}
            {withdrawn && ", ditarik"}
          </p>
          <p className="text-14">
            {asksReading
              ? `${formatCount(read)} dari ${formatCount(due)} menyatakan telah membaca`
              : "Tidak meminta pernyataan telah membaca"}
          </p>
          {fileSha256 && <p className="text-13 break-all text-quiet">SHA-256 berkas {fileSha256}</p>}
        </li>
      ))}
    </ul>
  );
}

type CeremoniesProps = { readonly ceremonies: readonly SnapshotCeremony[]; readonly zone: Zone };

/** The ceremonies as they were frozen: who was there signs nothing by that. */
export function SnapshotCeremonies({ ceremonies, zone }: CeremoniesProps) {
  if (ceremonies.length === 0) return <p className="text-quiet">Tidak ada acara yang tercatat.</p>;
  return (
    <ul className="border-t border-line">
      {ceremonies.map(({ id, name, holder, startsAt, place, status, ikrar, present, minutes }) => (
        <li key={id} className="border-b border-line py-3 tabular-nums">
          <p className="font-semibold">{name}</p>
          <p className="text-14 text-quiet">
            {[formatDateTime(new Date(startsAt), zone), place, holder].filter(Boolean).join(" · ")}
          </p>
          <p className="text-14">
            {[
              ceremonyStatusNames[status],
              ikrar && `ikrar ${ikrarNames[ikrar].toLowerCase()}`,
              `${formatCount(present)} orang hadir`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          {minutes && (
            <p className="text-13 break-all text-quiet">
              Berita acara Nomor {minutes.number}, {dayShort(minutes.date)}, SHA-256 {minutes.sha256}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
