import { newId } from "@/lib/core/ids";
import type { Statements } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import type { ImportRun } from "@/lib/imports/find-import";
import { directoryOf, loadPeople, loadUnits } from "@/lib/imports/load-known";
import { type EmployeeChanges, matchEmployees } from "@/lib/imports/match-employees";
import { matchUnits, type UnitChanges } from "@/lib/imports/match-units";
import type { EmployeeRoster, FileFacts, UnitRoster } from "@/lib/imports/read-roster";
import { employeeSamples, unitSamples } from "@/lib/imports/samples";
import { type ImportResult, nothingChanged } from "@/lib/imports/schema";

type Compared<C> = { changes: C; result: ImportResult };
type Scope = Pick<ImportRun, "agencyId" | "agencyName">;

/** What a unit file means for the agency as it is now; a preview and the writing both start here. */
export async function compareUnits(
  tx: Statements,
  { agencyId, agencyName }: Scope,
  roster: UnitRoster,
): Promise<Compared<UnitChanges>> {
  const { parsed } = roster;
  const known = await loadUnits(tx, agencyId);
  const changes = matchUnits({ units: parsed.units, known, agencyName, rejected: parsed.rejected.length, newId });
  const told = changes.update.filter(({ reordered }) => !reordered);
  const result: ImportResult = {
    ...nothingChanged,
    ...readOf(roster),
    created: changes.create.length,
    updated: told.length,
    unchanged: changes.unchanged,
    moved: told.filter(({ moved }) => moved).length,
    returned: told.filter(({ before }) => before.gone).length,
    missing: changes.missing.length,
    samples: unitSamples(changes, known),
    missingUnits: changes.missing.map(({ id, code, name }) => ({ unitId: id, code, name })),
    rejected: parsed.rejected,
  };
  return { changes, result };
}

/** What a file of people means for the agency as it is now. */
export async function compareEmployees(
  tx: Statements,
  { agencyId }: Scope,
  roster: EmployeeRoster,
): Promise<Compared<EmployeeChanges>> {
  const { parsed, silent } = roster;
  const units = await loadUnits(tx, agencyId);
  const { unitIds } = directoryOf(units);
  const known = await loadPeople(tx, agencyId);
  const refusedNips = new Set(parsed.rejected.flatMap(({ nip }) => nip ?? []));
  const changes = matchEmployees({
    rows: parsed.employees,
    known,
    unitIds,
    silent,
    refusedNips,
    damagedNips: parsed.damagedNips,
  });
  const result: ImportResult = {
    ...nothingChanged,
    ...readOf(roster),
    created: changes.create.length,
    updated: changes.update.length,
    unchanged: changes.unchanged,
    moved: changes.update.filter(({ changed }) => changed.includes("unitId")).length,
    renumbered: changes.update.filter(({ changed }) => changed.includes("nip")).length,
    returned: changes.update.filter(({ before }) => before.gone).length,
    missing: changes.missing.length,
    samples: employeeSamples(changes, new Map(units.map(({ id, name }) => [id, name]))),
    missingPeople: changes.missing.map((one) => ({
      employeeId: one.id,
      nip: one.nip,
      name: fullName(one),
      unitName: one.unitName,
    })),
    rejected: [...parsed.rejected, ...changes.rejected].sort((a, b) => a.row - b.row),
    warnings: parsed.warnings,
  };
  return { changes, result };
}

/** What was read of the file, and what was not. */
function readOf({ rows, sheets, ignoredColumns, skippedSheets }: FileFacts) {
  const names = skippedSheets.map(({ name }) => name);
  return { rows, sheets, ignoredColumns, skippedSheets: names, skippedBecause: skippedSheets };
}
