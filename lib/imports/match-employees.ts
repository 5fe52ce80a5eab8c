import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import type { EmployeeRow } from "@/lib/imports/employee-row";
import { changedFields, type KnownPerson, type PersonFields, personFields } from "@/lib/imports/known-person";
import { type RejectedRow, rowPlace } from "@/lib/imports/rejected-row";

export type PersonUpdate = {
  id: string;
  before: KnownPerson;
  after: PersonFields;
  changed: readonly (keyof PersonFields)[];
};

/** What a file of people means for an agency. */
export type EmployeeChanges = {
  create: PersonFields[];
  update: PersonUpdate[];
  unchanged: number;
  missing: KnownPerson[];
  rejected: RejectedRow[];
};

type MatchFacts = {
  rows: readonly EmployeeRow[];
  known: readonly KnownPerson[];
  /** Unit ids by the code that the rows carry. */
  unitIds: ReadonlyMap<string, string>;
  silent: ReadonlySet<keyof PersonFields>;
  /** NIPs of rows that were refused: their people are not missing. */
  refusedNips: ReadonlySet<string>;
  /** First digits of NIPs that were damaged: nobody who may be meant is missing. */
  damagedNips?: readonly string[];
};

type Pair = { row: EmployeeRow; person: KnownPerson | null };

const NIP_TAKEN = "NIP ini sudah tercatat atas nama pegawai lain di instansi Anda. Periksa PNS ID dan NIP keduanya.";

/**
 * Finds for each row the person it speaks of: by PNS ID, else by NIP among those present, else by NIP among those who
 * left. Everybody present who is not spoken of is missing.
 */
export function matchEmployees({
  rows,
  known,
  unitIds,
  silent,
  refusedNips,
  damagedNips = [],
}: MatchFacts): EmployeeChanges {
  const { pairs, rejected } = withoutTakenNips(pair(rows, known), known);
  const changes: EmployeeChanges = { create: [], update: [], unchanged: 0, missing: [], rejected };
  for (const { row, person } of pairs) {
    const unitId = unitIds.get(row.unitCode);
    if (!unitId) throw new Error(`row ${row.row} names a unit that the directory does not have`);
    const after = personFields(row, unitId, person, silent);
    if (!person) {
      changes.create.push(after);
      continue;
    }
    const changed = changedFields(person, after);
    if (changed.length === 0 && !person.gone) changes.unchanged += 1;
    else changes.update.push({ id: person.id, before: person, after, changed });
  }
  const spokenOf = new Set(pairs.map(({ person }) => person?.id));
  const refused = new Set([...refusedNips, ...rejected.map(({ nip }) => nip)]);
  const isMeant = beginsWithOneOf(damagedNips);
  changes.missing = known.filter(
    ({ id, gone, nip }) => !gone && !spokenOf.has(id) && !refused.has(nip) && !isMeant(nip),
  );
  return changes;
}

/** By length, so that a whole agency is looked up and not compared. */
function beginsWithOneOf(beginnings: readonly string[]): (nip: string) => boolean {
  const known = new Set(beginnings);
  const lengths = [...new Set(beginnings.map(({ length }) => length))].filter((length) => length >= MIN_BEGINNING);
  return (nip) => lengths.some((length) => known.has(nip.slice(0, length)));
}

/** A year and a month at least: fewer digits mean nobody in particular. */
const MIN_BEGINNING = 6;

function pair(rows: readonly EmployeeRow[], known: readonly KnownPerson[]): Pair[] {
  const byPerson = new Map(known.filter(({ personId }) => personId).map((one) => [one.personId?.toUpperCase(), one]));
  const present = new Map(known.filter(({ gone }) => !gone).map((one) => [one.nip, one]));
  const left = new Map(known.filter(({ gone }) => gone).map((one) => [one.nip, one]));
  const found = new Map<EmployeeRow, KnownPerson>();
  const claimed = new Set<string>();
  for (const find of [
    ({ personId }: EmployeeRow) => (personId ? byPerson.get(personId) : undefined),
    ({ nip }: EmployeeRow) => present.get(nip),
    ({ nip }: EmployeeRow) => left.get(nip),
  ]) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const person = find(row);
      if (!person || claimed.has(person.id)) continue;
      found.set(row, person);
      claimed.add(person.id);
    }
  }
  return rows.map((row) => ({ row, person: found.get(row) ?? null }));
}

/** A row may not take the NIP of somebody present whom the file leaves as they are; each refusal may hold another NIP. */
function withoutTakenNips(pairs: Pair[], known: readonly KnownPerson[]): { pairs: Pair[]; rejected: RejectedRow[] } {
  const rejected: RejectedRow[] = [];
  for (let kept = pairs; ; ) {
    const claimed = new Set(kept.map(({ person }) => person?.id));
    const held = new Set(known.filter(({ id, gone }) => !gone && !claimed.has(id)).map(({ nip }) => nip));
    const taken = kept.filter(({ row }) => held.has(row.nip));
    if (taken.length === 0) return { pairs: kept, rejected };
    for (const { row } of taken) {
      rejected.push({ ...rowPlace(row), nip: row.nip, column: EMPLOYEE_COLUMNS.nip.label, reason: NIP_TAKEN });
    }
    kept = kept.filter((one) => !taken.includes(one));
  }
}
