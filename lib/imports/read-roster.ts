import { plain } from "@/lib/db";
import { env } from "@/lib/env";
import { isoDay } from "@/lib/format/date";
import type { ImportRun } from "@/lib/imports/find-import";
import { ImportFileError } from "@/lib/imports/import-file-error";
import { type PersonFields, silentFields } from "@/lib/imports/known-person";
import { directoryOf, loadUnits } from "@/lib/imports/load-known";
import { type ParsedEmployees, parseEmployeeRows } from "@/lib/imports/parse-employee-rows";
import { type ParsedUnits, parseUnitRows } from "@/lib/imports/parse-unit-rows";
import { readKind } from "@/lib/imports/read-kind";
import type { SkippedSheet, Table } from "@/lib/imports/read-table";
import { openStorage } from "@/lib/storage/open-storage";

export type FileFacts = {
  rows: number;
  /** Sheets of the file, read or not. */
  sheets: number;
  ignoredColumns: string[];
  skippedSheets: SkippedSheet[];
};
export type UnitRoster = FileFacts & { kind: "units"; parsed: ParsedUnits };
export type EmployeeRoster = FileFacts & {
  kind: "employees";
  parsed: ParsedEmployees;
  silent: ReadonlySet<keyof PersonFields>;
};
export type Roster = UnitRoster | EmployeeRoster;

/**
 * Reads the file of an import again, always the same bytes: outside any transaction, since it takes seconds.
 * @param onRows told how many rows the file has, once that is known
 * @throws ImportFileError when the file is at fault
 */
export async function readRoster(run: ImportRun, now: Date, onRows: (rows: number) => Promise<void>): Promise<Roster> {
  const bytes = await openStorage({ dataDir: env().DATA_DIR }).read(run.fileSha256);
  if (run.kind === "units") {
    const table = await readKind(bytes, "units");
    await onRows(table.rows.length);
    return { kind: "units", ...factsOf(table), parsed: parseUnitRows(table.rows) };
  }
  const { directory } = directoryOf(await loadUnits(plain, run.agencyId));
  if (directory.byCode.size === 0) throw new ImportFileError("units_first", UNITS_FIRST);
  const table = await readKind(bytes, "employees");
  await onRows(table.rows.length);
  const today = isoDay(now, run.zone);
  const parsed = parseEmployeeRows(table.rows, { units: directory, today });
  return { kind: "employees", ...factsOf(table), parsed, silent: silentFields(table.columns) };
}

const UNITS_FIRST =
  "Susunan unit instansi Anda belum ada. Muat berkas HierarkiUnor lebih dahulu, lalu unggah kembali berkas pegawai ini.";

function factsOf({ rows, sheets, ignoredColumns, skippedSheets }: Table<string>): FileFacts {
  return { rows: rows.length, sheets, ignoredColumns, skippedSheets };
}
