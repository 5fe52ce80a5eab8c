import { formatDate, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { dueWithin, retainUntil } from "@/lib/retention/rules";

type Shortening = {
  from: number;
  to: number;
  /** ISO days in the agency's zone; null while the campaign is not closed. */
  closedOn: string | null;
  today: string;
  people: number;
  zone: Zone;
};

/** What comes of fewer years than the people of a campaign were promised: whose data would be due when. */
export function shorteningWords({ from, to, closedOn, today, people, zone }: Shortening): string {
  const whose = `data pribadi ${formatCount(people)} orang`;
  const promised = `Pegawai dijanjikan ${formatCount(from)} tahun.`;
  const until = retainUntil(closedOn, to);
  const before = retainUntil(closedOn, from);
  if (until === null || before === null) {
    return `${promised} Dengan ${formatCount(to)} tahun, ${whose} dapat dianonimkan ${formatCount(to)} tahun sesudah kegiatan ditutup.`;
  }
  const day = (iso: string) => formatDate(startOfDay(iso, zone), zone);
  const ends = `${promised} Dengan ${formatCount(to)} tahun, masa simpan ${whose} berakhir ${day(until)}, bukan ${day(before)}`;
  const due = dueWithin(until, today);
  if (due === "now") return `${ends}: seluruhnya dapat dianonimkan sekarang juga.`;
  return due === "soon" ? `${ends}: kurang dari sebulan lagi.` : `${ends}.`;
}
