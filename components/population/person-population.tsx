import type { ReactNode } from "react";
import { effectiveWords } from "@/components/population/effective-words";
import { formatDateShort, type Zone } from "@/lib/format/date";
import type { Membership, PersonLine } from "@/lib/population/person-lines";
import { lineTitle } from "@/lib/population/rules";

const states: Record<Membership["state"], string> = {
  in: "Dalam sasaran",
  signed: "Sudah menandatangani",
  out: "Di luar sasaran",
};

type MembershipsProps = {
  readonly memberships: readonly Membership[];
  /** What may be done about one of them. */
  readonly deed: (membership: Membership) => ReactNode;
};

/** Where the person stands in each open campaign, with the way in or out. */
export function Memberships({ memberships, deed }: MembershipsProps) {
  if (memberships.length === 0) return null;
  return (
    <section aria-labelledby="sasaran">
      <h2 id="sasaran" className="pb-2 text-16 font-bold">
        Sasaran kegiatan
      </h2>
      <ul className="border-t border-line-strong">
        {memberships.map((one) => (
          <li key={one.campaignId} className="border-b border-line py-2.5">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{one.campaignName}</span>
              <span className="text-13 text-quiet">{states[one.state]}</span>
            </span>
            {deed(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The person's own lines of the history, the newest first. */
export function PersonLines({ lines, zone }: { readonly lines: readonly PersonLine[]; readonly zone: Zone }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="riwayat-sasaran">
      <h2 id="riwayat-sasaran" className="pb-2 text-16 font-bold">
        Riwayat sasaran
      </h2>
      <ul className="border-t border-line-strong">
        {lines.map((line) => (
          <li key={`${line.campaignId}-${line.changedAt}-${line.kind}`} className="border-b border-line py-2.5">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium">{lineTitle(line)}</span>
              <span className="text-13 text-quiet tabular-nums">{formatDateShort(new Date(line.changedAt), zone)}</span>
            </span>
            <span className="block text-13 text-quiet">{line.campaignName}</span>
            <span className="block text-13 text-quiet">{detailsOf(line, zone)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function detailsOf(line: PersonLine, zone: Zone): string {
  const { fromUnit, toUnit, worksAt, note, decidedBy, importName, effectiveOn } = line;
  const place = fromUnit && toUnit && fromUnit !== toUnit ? `${fromUnit} ke ${toUnit}` : (toUnit ?? fromUnit);
  return [
    worksAt ? `kini bertugas di ${worksAt}, tetap dihitung di ${toUnit}` : place,
    effectiveWords(effectiveOn, zone),
    note,
    importName && `impor ${importName}`,
    decidedBy && `oleh ${decidedBy}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
