import { z } from "zod";
import { unprintableLetters } from "@/lib/documents/printable";
import { readStaffNumber } from "@/lib/employees/nip";
import { choicesOf, knownValue } from "@/lib/rights/field-choices";
import { barePhone, isSame } from "@/lib/rights/person-fields";
import { type CorrectionField, correctionNames } from "@/lib/rights/schema";

type Typed = { field: CorrectionField; wanted: string; held: string; nonAsn: boolean; today: string };
/** What somebody says to be right, as it is kept; or what is wrong with it, as a sentence that names the field. */
export type Wanted = { ok: true; wanted: string } | { ok: false; reason: string };

const refused = (reason: string): Wanted => ({ ok: false, reason });

/**
 * Reads the value that somebody says to be right.
 * @param units of the unit: the full names of those that may be meant
 */
export function readWanted(typed: Typed, units: readonly string[]): Wanted {
  const { field, held } = typed;
  const read = readValue(typed, units);
  if (!read.ok || field === "other" || !held || !isSame(field, read.wanted, held)) return read;
  return refused(`${correctionNames[field]} sudah tercatat persis demikian. Tulis yang seharusnya`);
}

function readValue({ field, wanted, nonAsn, today }: Typed, units: readonly string[]): Wanted {
  if (field === "unit") return readUnit(units);
  const known = choicesOf(field);
  if (known) return readChoice(correctionNames[field], known, wanted);
  if (field === "nip") {
    const reading = readStaffNumber(wanted, nonAsn, today);
    return reading.ok ? { ok: true, wanted } : refused(reading.reason);
  }
  const reason = wrongWords(field, wanted);
  return reason ? refused(reason) : { ok: true, wanted };
}

function readUnit(units: readonly string[]): Wanted {
  const [only, ...more] = units;
  if (!only) return refused("Unit kerja ini tidak ada dalam daftar unit instansi Anda. Pilih dari daftar");
  if (more.length > 0) return refused(`Unit kerja dengan nama ini ada beberapa: ${units.join("; ")}. Pilih salah satu`);
  return { ok: true, wanted: only };
}

function readChoice(name: string, known: Parameters<typeof knownValue>[0], wanted: string): Wanted {
  const value = knownValue(known, wanted);
  if (value) return { ok: true, wanted: value };
  const examples = known.slice(0, 3).map((choice) => choice.value);
  return refused(`${name} ini tidak dikenal. Pilih dari daftar, misalnya ${examples.join("; ")}`);
}

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

function wrongWords(field: CorrectionField, wanted: string): string | null {
  if (field === "email") {
    return z.email().safeParse(wanted).success ? null : "Tulis alamat email yang lengkap, misalnya nama@contoh.go.id";
  }
  if (field === "phone") {
    const complete = /^[+\d\s().-]+$/.test(wanted) && /^0\d{8,13}$/.test(barePhone(wanted));
    return complete ? null : "Tulis nomor telepon yang lengkap, 9 sampai 14 angka";
  }
  if (field === "other") return letters(wanted) >= 3 ? null : "Tulis data lain itu dengan kata-kata";
  const name = correctionNames[field];
  const unprintable = unprintableLetters(wanted);
  if (unprintable.length > 0) return `${name} memuat lambang yang tidak dapat dicetak: ${unprintable.join(" ")}`;
  // Titles have brackets of their own: Sp.OG(K).
  if (field === "name" && !/^[\p{L}\p{M}\s.,'’()-]+$/u.test(wanted)) {
    return "Nama dan gelar hanya memuat huruf, spasi, titik, koma, tanda petik, tanda hubung, dan tanda kurung";
  }
  return letters(wanted) >= 3 ? null : `Tulis ${name.toLowerCase()} yang lengkap, sedikitnya 3 huruf`;
}
