import { type FormState, typed } from "@/lib/http/form-state";

type YearsProblem = { title: string; fields: Record<string, string>; consequence: string | null };

/**
 * What kept the years from being saved. Fewer years than promised first ask for a tick; once that box was shown for
 * these very years and left empty, it is the box that is missing.
 */
export function yearsProblem(state: FormState): YearsProblem | null {
  const { problem } = state;
  if (!problem) return null;
  const { sentence, code, fields } = problem;
  if (code !== "retention_shortened" || typed(state, "shown") !== typed(state, "years")) {
    return { title: sentence, fields, consequence: null };
  }
  return {
    title: "Masa simpan belum dipersingkat.",
    fields: { confirmedYears: "Centang kotaknya untuk mempersingkat masa simpan" },
    consequence: sentence,
  };
}
