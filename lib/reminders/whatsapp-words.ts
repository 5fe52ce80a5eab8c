import { cutList, figureWords } from "@/lib/reminders/letter";
import type { UnitStanding } from "@/lib/reminders/letter-facts";

type Facts = Omit<UnitStanding, "names" | "subUnits">;

const until = ({ deadline, overdue }: Facts) =>
  overdue ? `Tenggat ${deadline} telah lewat` : `Paling lambat ${deadline}`;

/** For the unit's group: how many, never who. A name in front of colleagues shames, and nobody must be shamed. */
export function groupWords(facts: Facts, siteUrl: string): string {
  return `Yth. Bapak/Ibu pegawai ${facts.unitName},\n${facts.campaignName}: ${figureWords(facts)}. ${until(facts)}, melalui ${siteUrl}/pakta.\nNetralitas tidak mengurangi hak pilih. Terima kasih kepada yang sudah menandatangani.`;
}

/** For the head alone: the figures, and whom to talk to. */
export function headWords(facts: Facts, names: readonly string[], siteUrl: string): string {
  const list = cutList(names, facts.missing, "orang lain").map((name) => `- ${name}`);
  return `Yth. Bapak/Ibu pimpinan ${facts.unitName},\n${facts.campaignName}: ${figureWords(facts)}. ${until(facts)}.\nYang belum menandatangani:\n${list.join("\n")}\nDaftar terkini: ${siteUrl}/unit`;
}
