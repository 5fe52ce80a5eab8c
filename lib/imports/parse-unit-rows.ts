import { buildTree, type PlacedUnit, type TreeFaultKind } from "@/lib/agencies/tree";
import { unprintableLetters } from "@/lib/documents/printable";
import { cellText, codeText, optionalText } from "@/lib/imports/cell";
import type { TableRow } from "@/lib/imports/read-table";
import { placeWords, type RejectedRow, rowPlace } from "@/lib/imports/rejected-row";
import { UNIT_COLUMNS, type UnitColumn } from "@/lib/imports/unit-columns";
import { unprintableReason } from "@/lib/imports/unprintable-reason";

export type UnitRow = { row: number; sheet: string | null; code: string; name: string; parentCode: string | null };

/** Units in tree order with their nested-set numbers; every other row of the file is among the rejected. */
export type ParsedUnits = { units: PlacedUnit<UnitRow>[]; rejected: RejectedRow[] };

const FAULTS: Record<TreeFaultKind, (unit: UnitRow, first: UnitRow) => { column: string; reason: string }> = {
  duplicate: ({ code, sheet }, first) => ({
    column: UNIT_COLUMNS.code.label,
    reason: `ID ${code} sudah dipakai pada ${placeWords(first, sheet)}. Hapus baris yang berulang.`,
  }),
  orphan: ({ parentCode }) => ({
    column: UNIT_COLUMNS.parentCode.label,
    reason: `Unit atasan ${parentCode} tidak ada dalam berkas. Tambahkan baris unit atasannya atau perbaiki ID_ATASAN.`,
  }),
  cycle: ({ name }) => ({
    column: UNIT_COLUMNS.parentCode.label,
    reason: `Susunan unit "${name}" berputar: unit ini berada di bawah dirinya sendiri. Perbaiki ID_ATASAN.`,
  }),
  below: () => ({
    column: UNIT_COLUMNS.parentCode.label,
    reason: "Salah satu unit di atasnya ditolak. Perbaiki baris unit atasan tersebut lebih dahulu.",
  }),
};

/** Rows of "HierarkiUnor" as a tree (see `buildTree` for files with several tops or none). */
export function parseUnitRows(rows: Iterable<TableRow<UnitColumn>>): ParsedUnits {
  const rejected: RejectedRow[] = [];
  const read: UnitRow[] = [];
  const reject = (at: { row: number; sheet: string | null }, column: string, reason: string) =>
    rejected.push({ ...rowPlace(at), nip: null, column, reason });

  for (const { row, sheet, cells } of rows) {
    const code = codeText(cells.code).toUpperCase();
    const name = cellText(cells.name);
    const parentCode = optionalText(cells.parentCode)?.toUpperCase() ?? null;
    if (code === "") reject({ row, sheet }, UNIT_COLUMNS.code.label, "ID unit kosong. Isi ID unit dari SIASN.");
    else if (!/\p{L}/u.test(name)) reject({ row, sheet }, UNIT_COLUMNS.name.label, "Nama unit kosong. Isi NAMA_UNOR.");
    else if (unprintableLetters(name).length > 0)
      reject({ row, sheet }, UNIT_COLUMNS.name.label, unprintableReason("Nama unit", name));
    else read.push({ row, sheet, code, name, parentCode });
  }

  const { units, faults } = buildTree(read);
  const first = new Map([...read].reverse().map((unit) => [unit.code, unit]));
  for (const { kind, unit } of faults) {
    const { column, reason } = FAULTS[kind](unit, first.get(unit.code) ?? unit);
    reject(unit, column, reason);
  }
  return { units, rejected: rejected.sort((a, b) => a.row - b.row) };
}
