import { standingWords } from "@/app/(unit)/unit/standing-words";
import type { PersonLine } from "@/components/unit/people-table";
import { turnAhead, waveLabel } from "@/lib/campaigns/wave-rules";
import { formatNip } from "@/lib/employees/nip";
import { formatDateShort, startOfDay, type Zone } from "@/lib/format/date";
import { deskStanding } from "@/lib/pacts/desk-standing";
import { exemptionName, type PactRow } from "@/lib/pacts/schema";

type Setting = { zone: Zone; now: Date; hrefOf: (pactId: string) => string };

/** People as the table shows them, with what is known of the way to the signature. */
export function peopleRows(rows: readonly PactRow[], { zone, now, hrefOf }: Setting): PersonLine[] {
  return rows.map((row) => ({
    id: row.id,
    href: hrefOf(row.id),
    name: row.name,
    nip: formatNip(row.nip),
    position: row.position ?? "",
    unitName: row.unitName,
    wave: row.wave && waveLabel(row.wave),
    status: deskStanding(row.status),
    note: noteOf(row, zone, now),
  }));
}

function noteOf(row: PactRow, zone: Zone, now: Date): string {
  const day = formatDateShort(new Date(row.statusAt), zone);
  if (row.status === "signed" || row.status === "verified") return day;
  if (row.status === "awaiting_verification") return `lembar ${day}`;
  if (row.status === "exempt") {
    const review = row.review === "confirmed" ? "dikonfirmasi" : "menunggu konfirmasi";
    return `${exemptionName(row.note ?? "LAINNYA")}, ${review}`;
  }
  if (row.status === "returned") return row.note ?? "";
  const opensOn = row.wave?.opensOn;
  const turn = opensOn && turnAhead({ wave: row.wave, zone }, now) ? startOfDay(opensOn, zone) : null;
  const standing = standingWords(row, zone, now);
  return turn ? `Belum giliran, mulai ${formatDateShort(turn, zone)} · ${standing}` : standing;
}
