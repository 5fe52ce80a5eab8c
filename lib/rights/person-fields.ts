import { sql } from "@/lib/db";
import { legalStandingFrom } from "@/lib/employees/legal-standing";
import { normaliseNip } from "@/lib/employees/nip";
import { employmentTypeFrom } from "@/lib/employees/rules";
import { type EmploymentType, employmentTypeNames } from "@/lib/employees/terms";
import { fullName } from "@/lib/format/person";
import type { CorrectionField, CorrectionStanding } from "@/lib/rights/schema";
import { unitLabel } from "@/lib/rights/unit-names";

/** What of a person can be asked to be corrected, as it stands now. */
export type PersonFields = Record<Exclude<CorrectionField, "other" | "name">, string | null> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
};

/** The same as one JSON column, of employee e in unit u. */
export const personFields = sql`
  json_build_object('name', e.name, 'titleFront', e.title_front, 'titleBack', e.title_back, 'nip', e.nip,
    'employmentType', e.employment_type, 'grade', concat_ws(', ', e.rank, e.grade), 'position', e.position,
    'unit', ${unitLabel}, 'legalStanding', e.legal_standing, 'email', e.email, 'phone', e.phone)`;

/** What stands there, in the words that the person reads; empty where nothing does, or where there is no such field. */
export function fieldValue(field: CorrectionField, person: PersonFields): string {
  if (field === "other") return "";
  if (field === "name") return fullName(person);
  if (field === "employmentType") return employmentTypeNames[person.employmentType as EmploymentType] ?? "";
  return person[field] ?? "";
}

/** A telephone number beginning with 0, digits only: `+62 812-...`, `62812...` and `812...` as well. */
export function barePhone(typed: string): string {
  return typed.replace(/\D/g, "").replace(/^(62|(?=[2-9]))0?/, "0");
}

/** Whether two ways of writing mean the same value. Capitals count: somebody may ask for just those. */
export function isSame(field: CorrectionField, one: string, other: string): boolean {
  const [a, b] = [bare(field, one), bare(field, other)];
  return a === b || (field === "unit" && (a.startsWith(`${b} (`) || b.startsWith(`${a} (`)));
}

/** The value in the one form that is compared; lists of known values by what the words stand for ("P3K" is PPPK). */
function bare(field: CorrectionField, value: string): string {
  if (field === "nip") return normaliseNip(value).toUpperCase();
  if (field === "phone") return barePhone(value);
  const line = value.trim().replace(/\s+/g, " ");
  if (field === "employmentType") return employmentTypeFrom(line) ?? line.toLowerCase();
  if (field === "legalStanding") {
    const standing = legalStandingFrom("", line);
    return standing === "LAINNYA" ? line.toLowerCase() : standing;
  }
  return field === "email" ? line.toLowerCase() : line;
}

/** Fields that are written in one way only: what stands there is what was asked for, or it is not. */
const EXACT: ReadonlySet<CorrectionField> = new Set(["nip", "email", "phone", "employmentType"]);

/** Requests from before the lists may ask for what no list has: nothing could ever be equal to it. */
const comparesExactly = (field: CorrectionField, wanted: string): boolean =>
  EXACT.has(field) && (field !== "employmentType" || employmentTypeFrom(wanted) !== null);

type Asked = { field: CorrectionField; held: string; wanted: string };

/** How the person's data stand to what was asked for; where words differ and something changed, only a person can tell. */
export function standingOf({ field, held, wanted }: Asked, current: string): CorrectionStanding {
  if (field === "other") return "unknown";
  const parts = field === "grade" ? [current, ...current.split(", ")] : [current];
  if (parts.some((part) => isSame(field, part, wanted))) return "as_wanted";
  return comparesExactly(field, wanted) || isSame(field, current, held) ? "not_made" : "otherwise";
}
