import { formatCount } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

const fields = [
  ["sasaran", (totals: Totals) => totals.obligated],
  ["dikecualikan", (totals: Totals) => totals.exempt],
  ["sudah", (totals: Totals) => totals.done],
  ["belum", missing],
] as const;

/** The figures that stood on the page, short enough for an address: "49.1.41.7". */
export function seenFigures(totals: Totals): string {
  return fields.map(([, count]) => count(totals)).join(".");
}

/** What changed between the figures seen and those of now: "Sudah 41 menjadi 42, belum 7 menjadi 6." */
export function changedWords(seen: string, now: Totals): string {
  const before = seen.split(".").map(Number);
  const changes = fields.flatMap(([label, count], at) => {
    const [was, is] = [before[at] ?? Number.NaN, count(now)];
    return was === is || Number.isNaN(was) ? [] : [`${label} ${formatCount(was)} menjadi ${formatCount(is)}`];
  });
  if (changes.length === 0)
    return "Jumlahnya tetap, tetapi keadaan sebagian pegawai berubah. Periksa daftarnya, lalu kirim.";
  const words = changes.join(", ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}. Periksa angka di bawah ini, lalu kirim.`;
}
