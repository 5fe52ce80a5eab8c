import { z } from "zod";
import { type FieldErrors, Refusal } from "@/lib/core/errors";

// Once a process: a field without a message of its own answers in Indonesian too.
z.config(z.locales.id());

/**
 * Checks input against its schema.
 * @throws Refusal("invalid_input") with one sentence a field, the first that applies.
 */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".") || "_"] ??= issue.message;
  throw new Refusal("invalid_input", { fields });
}
