import type { FieldErrors } from "@/lib/core/errors";

/** What a form shows after a refusal: the sentence, the fields, and all that was typed. Safe to import on the client. */
export type FormState = {
  problem: { sentence: string; code: string; fields: FieldErrors } | null;
  values: Record<string, string | string[]>;
};

export const untouched: FormState = { problem: null, values: {} };

/** The state of a form that stays where it is and shows what came of it, such as a code that is shown only once. */
export type AnswerState<A> = FormState & { answer: A | null };

/** One typed value, or an empty string. */
export function typed(state: FormState, name: string): string {
  const value = state.values[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
