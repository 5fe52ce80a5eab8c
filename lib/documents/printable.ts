import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { printableText, splitRuns, UnprintableTextError } from "./text-runs";

/**
 * Refuses typed text that no font at hand can draw, at the moment of typing instead of on the finished letter.
 * @param texts by field name
 * @throws Refusal("invalid_input") naming the letters of each field
 */
export function assertPrintable(texts: Readonly<Record<string, string>>): void {
  const fields: FieldErrors = {};
  for (const [field, text] of Object.entries(texts)) {
    try {
      splitRuns(printableText(text), "regular");
    } catch (error) {
      if (!(error instanceof UnprintableTextError)) throw error;
      fields[field] = `Hapus lambang yang tidak dapat dicetak: ${error.letters.join(" ")}`;
    }
  }
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}
