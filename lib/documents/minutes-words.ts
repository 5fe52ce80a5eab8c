import { formatDate, formatLongDate, formatTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { numberWords } from "@/lib/format/number-words";
import type { MinutesFacts } from "./minutes-facts";

/** "412 (empat ratus dua belas)" */
const spelled = (count: number) => `${formatCount(count)} (${numberWords(count)})`;

/** The opening as official minutes word it: day, date in words, hour, place, what and by whom. */
export function openingWords({ startsAt, zone, place, name, campaignName, ownerName }: MinutesFacts): string {
  const [weekday = ""] = formatLongDate(startsAt, zone).split(",");
  const [day = "", month = "", year = ""] = formatDate(startsAt, zone).split(" ");
  const inWords = `tanggal ${numberWords(Number(day))} bulan ${month} tahun ${numberWords(Number(year))}`;
  return (
    `Pada hari ${weekday} ${inWords} (${formatDate(startsAt, zone)}), pukul ${formatTime(startsAt, zone)}, ` +
    `bertempat di ${place}, telah dilaksanakan ${name} dalam rangka ${campaignName}, ` +
    `yang diselenggarakan oleh ${ownerName}.`
  );
}

/** Whether the pledge was spoken, and by whom. */
export function ikrarSentence({ ikrar, readers }: Pick<MinutesFacts, "ikrar" | "readers">): string {
  if (ikrar === "not_spoken") return "Pada acara ini ikrar netralitas tidak diucapkan.";
  const by =
    readers.length > 0
      ? ` oleh ${joined(readers.map(({ name, office }) => (office ? `${name} (${office})` : name)))}`
      : "";
  const all = ikrar === "repeated" ? " dan diikuti oleh seluruh peserta" : "";
  return `Ikrar netralitas dibacakan${by}${all}.`;
}

/** How many of how many were there, in figures and words. */
export function attendanceSentence({ attendance, visitors }: Pick<MinutesFacts, "attendance" | "visitors">): string {
  const sum = (key: "invited" | "attended") => attendance.reduce((total, unit) => total + unit[key], 0);
  const guests = visitors.length > 0 ? `, serta ${spelled(visitors.length)} tamu` : "";
  const said = `Acara dihadiri oleh ${spelled(sum("attended"))} dari ${spelled(sum("invited"))} pegawai yang diundang${guests}.`;
  const absent = attendance.reduce((total, unit) => total + Math.max(0, unit.invited - unit.attended), 0);
  return absent > 0 ? `${said} Sebanyak ${spelled(absent)} pegawai yang belum hadir menyusul.` : said;
}

/** What a symbolic signature is not; stands under the names. */
export const SYMBOLIC =
  "Penandatanganan secara simbolis tidak menggantikan penandatanganan pakta oleh setiap pegawai dan tidak dihitung dalam capaian.";

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} dan ${names.at(-1)}`;
}
