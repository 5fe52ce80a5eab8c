import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { unprintableFields } from "@/lib/documents/printable";
import { isoDay, type Zone } from "@/lib/format/date";
import { letterDateProblem } from "@/lib/reports/rules";
import { reportLetterInput } from "@/lib/reports/schema";

/** The campaign that a letter speaks of. */
export type LetterSetting = { openedAt: Date | string | null; zone: Zone };

const labels = { letterNumber: "Nomor surat", note: "Catatan", copies: "Tembusan" };

/**
 * What sending asks of a letter beyond its form: it can be printed, and its date can be true.
 * @throws Refusal("invalid_input") naming the fields
 */
export function assertLetter(
  { letterDate, ...printed }: { letterNumber: string; letterDate: string; note: string; copies: string },
  { openedAt, zone }: LetterSetting,
  now: Date,
): void {
  const fields = unprintableFields(printed, labels);
  const opened = openedAt === null ? null : isoDay(new Date(openedAt), zone);
  const problem = letterDateProblem(letterDate, { opened, today: isoDay(now, zone) });
  if (problem) fields.letterDate = problem;
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}

/** All that sending would find wrong with a letter as typed; nothing when it may be sent. */
export function letterFaults(raw: unknown, campaign: LetterSetting, now: Date): FieldErrors {
  try {
    assertLetter(parseInput(reportLetterInput, raw), campaign, now);
    return {};
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
}
