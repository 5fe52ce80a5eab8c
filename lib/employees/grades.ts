import type { EmploymentType } from "@/lib/employees/rules";

/** Rank names of the 17 PNS grades; PPPK grades carry no rank name. */
const PNS_RANKS: Readonly<Record<string, string>> = {
  "I/a": "Juru Muda",
  "I/b": "Juru Muda Tk I",
  "I/c": "Juru",
  "I/d": "Juru Tk I",
  "II/a": "Pengatur Muda",
  "II/b": "Pengatur Muda Tk I",
  "II/c": "Pengatur",
  "II/d": "Pengatur Tk I",
  "III/a": "Penata Muda",
  "III/b": "Penata Muda Tk I",
  "III/c": "Penata",
  "III/d": "Penata Tk I",
  "IV/a": "Pembina",
  "IV/b": "Pembina Tk I",
  "IV/c": "Pembina Utama Muda",
  "IV/d": "Pembina Utama Madya",
  "IV/e": "Pembina Utama",
};

const ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII".split(" ");

/** Every PNS grade, lowest first. */
export const PNS_GRADES: readonly string[] = Object.keys(PNS_RANKS);

/** Every PPPK grade, lowest first (PNS "II" and PPPK "II" differ: keep the pair type and grade). */
export const PPPK_GRADES: readonly string[] = ROMAN;

/**
 * A grade as written (`III/b`, `III.B`, `3b`, `32`, `Golongan IX`, `9`, `Penata Muda Tk.I (III/b)`) in its one form,
 * or null when it is no grade of that employment type.
 */
export function normaliseGrade(written: string, type: EmploymentType): string | null {
  const text = written.toUpperCase().replace(/GOL(ONGAN)?\.?|RUANG/g, " ");
  return type === "PNS" || type === "CPNS" ? pnsGrade(text) : pppkGrade(text);
}

/** The rank name of a PNS or CPNS grade; null for everyone else. */
export function rankName(type: EmploymentType, grade: string | null): string | null {
  if (grade === null || (type !== "PNS" && type !== "CPNS")) return null;
  return PNS_RANKS[grade] ?? null;
}

function pnsGrade(text: string): string | null {
  const [, group, letter] =
    /(?:^|[^A-Z])(IV|III|II|I|[1-4])\s*[/.\-\s]?\s*([A-E])(?:[^A-Z]|$)/.exec(text) ??
    /^\s*([1-4])([1-5])\s*$/.exec(text) ??
    [];
  if (!group || !letter) return null;
  const roman = /\d/.test(group) ? ROMAN[Number(group) - 1] : group;
  const step = /\d/.test(letter) ? "abcde"[Number(letter) - 1] : letter.toLowerCase();
  const grade = `${roman}/${step}`;
  return grade in PNS_RANKS ? grade : null;
}

function pppkGrade(text: string): string | null {
  const [, number] = /^\s*([IVX]+|\d{1,2})\s*$/.exec(text) ?? [];
  if (!number) return null;
  const roman = /\d/.test(number) ? ROMAN[Number(number) - 1] : number;
  return roman !== undefined && ROMAN.includes(roman) ? roman : null;
}
