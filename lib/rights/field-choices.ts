import { PNS_GRADES, PPPK_GRADES, rankName } from "@/lib/employees/grades";
import { LEGAL_STANDINGS, legalStandingLabel } from "@/lib/employees/legal-standing";
import { employmentTypeNames, employmentTypes } from "@/lib/employees/terms";
import type { CorrectionField } from "@/lib/rights/schema";

/** A value that a field can have, in the words in which the person reads it, and as a list shows it. */
export type FieldChoice = { value: string; label: string };

const plainChoice = (value: string): FieldChoice => ({ value, label: value });

const pnsGrades = PNS_GRADES.map((grade) => {
  const rank = rankName("PNS", grade);
  return { value: [rank, grade].filter(Boolean).join(", "), label: [grade, rank].filter(Boolean).join(", ") };
});
const pppkGrades = PPPK_GRADES.map((grade) => ({ value: grade, label: `Golongan ${grade} (PPPK)` }));

const choices: Partial<Record<CorrectionField, readonly FieldChoice[]>> = {
  employmentType: employmentTypes.map((type) => plainChoice(employmentTypeNames[type])),
  // Of both kinds: whose kind is recorded wrongly has the grade of the other one.
  grade: [...pnsGrades, ...pppkGrades],
  legalStanding: LEGAL_STANDINGS.filter((code) => code !== "LAINNYA").map((code) =>
    plainChoice(legalStandingLabel(code)),
  ),
};

/** The known values of a field; null where it is written freely, and of the unit, whose list is the agency's own. */
export function choicesOf(field: CorrectionField): readonly FieldChoice[] | null {
  return choices[field] ?? null;
}

const bare = (words: string) => words.trim().replace(/\s+/g, " ").toLowerCase();

/** The known value that somebody names, by itself, by its label or by one of its parts ("III/b"); null for any other. */
export function knownValue(known: readonly FieldChoice[], named: string): string | null {
  const wanted = bare(named);
  const found = known.find(({ value, label }) => [value, label, ...value.split(", ")].map(bare).includes(wanted));
  return found?.value ?? null;
}
