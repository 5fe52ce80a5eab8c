import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { printableText, splitRuns, UnprintableTextError } from "./text-runs";

/** The letters of a text that no font at hand can draw, each once; most often none. */
export function unprintableLetters(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [];
  try {
    splitRuns(printableText(text), "regular");
    return [];
  } catch (error) {
    if (error instanceof UnprintableTextError) return error.letters;
    throw error;
  }
}

/**
 * What no font at hand can draw in typed text, told at the moment of typing instead of on the finished document.
 * @param input what was typed; lists and objects inside it are named by their path ("text.points.0")
 * @param labels what the fields are called, for forms that show the sentence away from its field
 * @returns a sentence for each such field, naming the letters
 */
export function unprintableFields(
  input: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, string>> = {},
): FieldErrors {
  const fields: FieldErrors = {};
  for (const [path, text] of texts(input)) {
    const letters = unprintableLetters(text);
    const of = labels[path] ? ` dari ${labels[path]}` : "";
    if (letters.length > 0) fields[path] = `Hapus lambang yang tidak dapat dicetak${of}: ${letters.join(" ")}`;
  }
  return fields;
}

/** @throws Refusal("invalid_input") naming each field of the input that cannot be printed, with its letters */
export function assertPrintable(
  input: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, string>> = {},
): void {
  const fields = unprintableFields(input, labels);
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}

function texts(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path === "" ? key : `${path}.${key}`));
}
