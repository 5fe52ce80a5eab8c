import { formatCount, formatRate } from "@/lib/format/number";
import { cutList } from "@/lib/reminders/letter";
import type { UnitStanding } from "@/lib/reminders/letter-facts";

type Facts = Pick<UnitStanding, "campaignName" | "deadline" | "overdue" | "unitName" | "owing" | "done" | "missing">;

const until = ({ deadline, overdue }: Facts) =>
  overdue ? `Tenggat ${deadline} telah lewat` : `Paling lambat ${deadline}`;
const figures = ({ done, owing, missing }: Facts) =>
  `${formatCount(done)} dari ${formatCount(owing)} pegawai sudah (${formatRate(owing === 0 ? null : done / owing)}), ${formatCount(missing)} belum`;

/** For the unit's group: how many, never who. A name in front of colleagues shames, and nobody must be shamed. */
export function groupWords(facts: Facts, siteUrl: string): string {
  return `Yth. Bapak/Ibu pegawai ${facts.unitName},\n${facts.campaignName}: ${figures(facts)}. ${until(facts)}, melalui ${siteUrl}/pakta.\nNetralitas tidak mengurangi hak pilih. Terima kasih kepada yang sudah menandatangani.`;
}

/** For the head alone: the figures, and whom to talk to. */
export function headWords(facts: Facts, names: readonly string[], siteUrl: string): string {
  const list = cutList(names, facts.missing, "orang lain").map((name) => `- ${name}`);
  return `Yth. Bapak/Ibu pimpinan ${facts.unitName},\n${facts.campaignName}: ${figures(facts)}. ${until(facts)}.\nYang belum menandatangani:\n${list.join("\n")}\nDaftar terkini: ${siteUrl}/unit`;
}
