import type { EmploymentType, Obligation, Tier } from "@/lib/employees/rules";
import type { EmployeeColumn } from "@/lib/imports/employee-columns";
import type { EmployeeRow } from "@/lib/imports/employee-row";

/** What an import keeps of a person, as it is written. */
export type PersonFields = {
  unitId: string;
  personId: string | null;
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  employmentType: EmploymentType;
  grade: string | null;
  rank: string | null;
  position: string | null;
  positionType: string | null;
  tier: Tier;
  legalStanding: string;
  obligation: Obligation;
  email: string | null;
  phone: string | null;
  /** YYYY-MM-DD */
  appointmentDate: string | null;
};

/** A person of the agency as the database has them. */
export type KnownPerson = PersonFields & { id: string; gone: boolean; unitName: string };

/** Fields that a file can only speak of through these columns: without them it says nothing, and what is known stays. */
const SPOKEN_BY: Partial<Record<keyof PersonFields, readonly EmployeeColumn[]>> = {
  titleFront: ["titleFront"],
  titleBack: ["titleBack"],
  grade: ["grade", "gradeId"],
  rank: ["grade", "gradeId"],
  position: ["position"],
  positionType: ["positionType", "positionTypeId"],
  tier: ["positionType", "positionTypeId", "echelon", "echelonId", "position"],
  legalStanding: ["standing", "standingId"],
  obligation: ["standing", "standingId"],
  email: ["email", "emailGov"],
  phone: ["phone"],
};

/** The fields on which a file with these columns is silent. */
export function silentFields(columns: readonly EmployeeColumn[]): ReadonlySet<keyof PersonFields> {
  const silent = new Set<keyof PersonFields>();
  for (const [field, speakers] of Object.entries(SPOKEN_BY) as [keyof PersonFields, readonly EmployeeColumn[]][]) {
    if (!speakers.some((column) => columns.includes(column))) silent.add(field);
  }
  return silent;
}

/** A row of the file as it would be written, over what is known of the person. */
export function personFields(
  row: EmployeeRow,
  unitId: string,
  known: PersonFields | null,
  silent: ReadonlySet<keyof PersonFields>,
): PersonFields {
  const { nip, name, titleFront, titleBack, employmentType, grade, rank, position, positionType, tier } = row;
  const fields: PersonFields = {
    unitId,
    personId: row.personId ?? known?.personId ?? null,
    nip,
    name,
    titleFront,
    titleBack,
    employmentType,
    grade,
    rank,
    position,
    positionType,
    tier,
    legalStanding: row.legalStandingName,
    obligation: row.obligation,
    email: row.email,
    phone: row.phone,
    appointmentDate: row.appointmentDate ?? known?.appointmentDate ?? null,
  };
  if (!known) return fields;
  const kept = Object.fromEntries([...silent].map((field) => [field, known[field]])) as Partial<PersonFields>;
  return { ...fields, ...kept };
}

/** The fields in which two states of a person differ. */
export function changedFields(before: PersonFields, after: PersonFields): (keyof PersonFields)[] {
  return (Object.keys(after) as (keyof PersonFields)[]).filter((field) => before[field] !== after[field]);
}
