import { z } from "zod";
import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { inputSentence } from "@/lib/core/input-words";

// Once a process: a field without a message of its own answers in a sentence too, never in the words of a validator.
z.config({ localeError: inputSentence });

/**
 * Checks input against its schema.
 * @throws Refusal("invalid_input") with one sentence a field, the first that applies.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  const fields: FieldErrors = {};
  if (parsed.success) {
    for (const path of unstorableTexts(parsed.data)) fields[path || "_"] = UNSTORABLE_WORDS;
    if (Object.keys(fields).length === 0) return parsed.data;
    throw new Refusal("invalid_input", { fields });
  }
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "_"] ??= issue.message;
  throw new Refusal("invalid_input", { fields });
}

const UNSTORABLE_WORDS = "Teks ini memuat karakter yang tidak dapat disimpan. Ketik ulang tanpa menyalinnya.";

/** Whether PostgreSQL can keep the text: it has no NUL and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}

/** The paths of all texts within plain data that cannot be stored. Walks without recursion: depth is the sender's. */
function unstorableTexts(data: unknown): string[] {
  const found: string[] = [];
  const open: [path: string, value: unknown][] = [["", data]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && !isStorable(value)) found.push(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === "string" || typeof inner === "object") open.push([path ? `${path}.${key}` : key, inner]);
    }
  }
  return found;
}
