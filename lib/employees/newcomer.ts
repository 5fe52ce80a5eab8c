import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { unprintableLetters } from "@/lib/documents/printable";
import { normaliseGrade } from "@/lib/employees/grades";
import { readStaffNumber } from "@/lib/employees/nip";
import type { EmploymentType } from "@/lib/employees/terms";

type Newcomer = {
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  position: string | null;
  grade: string | null;
  employmentType: EmploymentType;
};

/**
 * Checks what was typed of a new person as strictly as a file is checked; answers the bare NIP or the local number. `today` is YYYY-MM-DD.
 * @throws Refusal("invalid_input") with a sentence at each field at fault
 */
export function checkNewcomer(person: Newcomer, today: string): string {
  const fields: FieldErrors = {};
  const nonAsn = person.employmentType === "NON_ASN";
  const number = readStaffNumber(person.nip, nonAsn, today);
  if (!number.ok) fields.nip = number.reason;
  else if (!nonAsn && (number.parsed?.family === "PPPK") !== person.employmentType.startsWith("PPPK"))
    fields.employmentType = "Jenis pegawai berbeda dari angka 13-14 NIP. Periksa keduanya.";
  if (person.grade && normaliseGrade(person.grade, person.employmentType) === null)
    fields.grade = "Golongan ini tidak dikenal. Tulis misalnya III/b untuk PNS, atau IX untuk PPPK.";
  for (const field of ["name", "titleFront", "titleBack", "position"] as const) {
    const letters = unprintableLetters(person[field] ?? "");
    if (letters.length > 0)
      fields[field] = `Lambang ${letters.join(" ")} tidak dapat dicetak. Tulis tanpa lambang itu.`;
  }
  if (!number.ok || Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
  return number.nip;
}
