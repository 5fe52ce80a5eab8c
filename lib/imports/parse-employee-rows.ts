import { unprintableLetters } from "@/lib/documents/printable";
import { isNip, NIP_TAIL_LOST, normaliseLocalNumber, normaliseNip, readStaffNumber } from "@/lib/employees/nip";
import { type Cell, cellText, codeText, isNumberCell } from "@/lib/imports/cell";
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from "@/lib/imports/employee-columns";
import { type EmployeeRow, employeeRow, statedType } from "@/lib/imports/employee-row";
import type { TableRow } from "@/lib/imports/read-table";
import { placeWords, type RejectedRow, type RowPlace, rowPlace } from "@/lib/imports/rejected-row";
import { findUnit, type UnitDirectory } from "@/lib/imports/unit-directory";
import { unprintableReason } from "@/lib/imports/unprintable-reason";

export type ParsedEmployees = {
  employees: EmployeeRow[];
  rejected: RejectedRow[];
  /** Doubts about people who are loaded all the same; one person may have several. */
  warnings: RejectedRow[];
  /** What is left of NIPs that passed through a number: their first digits, each of them true. */
  damagedNips: string[];
};

export type EmployeeRowsContext = {
  units: UnitDirectory;
  /** The agency's calendar day, YYYY-MM-DD: bounds ages and years in the NIP. */
  today: string;
  /** Called every 500 rows and at the end with the number of rows ruled on. */
  onProgress?: (rows: number) => void;
};

const PROGRESS_EVERY = 500;
const NIP_MISSING = "NIP kosong. Isi 18 angka NIP atau NI PPPK.";
const NUMBER_MISSING = "Nomor pegawai kosong. Isi nomor pegawai setempat pada kolom NIP.";

/** Rules on every row: it becomes an employee or is rejected with one reason, the first that stands in the way. */
export function parseEmployeeRows(
  rows: Iterable<TableRow<EmployeeColumn>>,
  { units, today, onProgress }: EmployeeRowsContext,
): ParsedEmployees {
  const result: ParsedEmployees = { employees: [], rejected: [], warnings: [], damagedNips: [] };
  const rowOfNip = new Map<string, RowPlace>();
  const rowOfPerson = new Map<string, RowPlace>();
  let ruled = 0;

  for (const { row, sheet, cells } of rows) {
    const nonAsn = statedType(cells, sheet) === "NON_ASN";
    const damaged = damagedNip(cells.nip, nonAsn);
    const nip = damaged === null ? readableNip(cells.nip, nonAsn) : `${damaged}...`;
    const note = (column: EmployeeColumn, reason: string): RejectedRow => ({
      ...rowPlace({ row, sheet }),
      nip,
      column: EMPLOYEE_COLUMNS[column].label,
      reason,
    });
    const warnings: RejectedRow[] = [];
    const rule = (): EmployeeRow | RejectedRow => {
      if (damaged !== null) return note("nip", NIP_TAIL_LOST);
      if (nip === null) return note("nip", nonAsn ? NUMBER_MISSING : NIP_MISSING);
      const reading = readStaffNumber(nip, nonAsn, today);
      if (!reading.ok) return note("nip", reading.reason);
      const earlier = rowOfNip.get(nip);
      if (earlier !== undefined)
        return note(
          "nip",
          `${isNip(nip) ? "NIP" : "Nomor"} sudah ada pada ${placeWords(earlier, sheet)}. Hapus baris yang berulang.`,
        );

      const name = nameFrom(cells.name);
      if (!/\p{L}/u.test(name)) return note("name", "Nama kosong. Isi nama pegawai.");
      if (unprintableLetters(name).length > 0) return note("name", unprintableReason("Nama", name));
      const unit = findUnit(units, {
        code: codeText(cells.unitCode),
        name: cellText(cells.unitName),
        workUnits: [cellText(cells.workUnit), cellText(cells.homeWorkUnit)],
      });
      if (!unit.ok) return { ...note("unitCode", unit.reason), column: unit.column };
      if (unit.beside)
        warnings.push(
          note(
            "workUnit",
            `SATUAN KERJA "${unit.beside}" tidak membawahkan unit pegawai ini. Pegawai dimuat pada unitnya; periksa kembali.`,
          ),
        );
      if (/^[=+@]/.test(name))
        warnings.push(note("name", "Nama diawali tanda rumus dan dimuat sebagai teks. Perbaiki namanya."));
      const facts = { row, sheet, nip, name, parsedNip: reading.parsed, unitCode: unit.code };
      return employeeRow(cells, facts, (column, reason) => warnings.push(note(column, reason)));
    };

    const ruling = rule();
    if (damaged !== null) result.damagedNips.push(damaged);
    const person = "personId" in ruling ? ruling.personId : null;
    const earlier = person === null ? undefined : rowOfPerson.get(person);
    if ("reason" in ruling) result.rejected.push(ruling);
    else if (earlier !== undefined)
      result.rejected.push(
        note("personId", `PNS ID sudah ada pada ${placeWords(earlier, sheet)}. Hapus baris yang berulang.`),
      );
    else {
      result.employees.push(ruling);
      result.warnings.push(...warnings);
      rowOfNip.set(ruling.nip, { row, sheet });
      if (person !== null) rowOfPerson.set(person, { row, sheet });
    }
    ruled += 1;
    if (ruled % PROGRESS_EVERY === 0) onProgress?.(ruled);
  }
  onProgress?.(ruled);
  return result;
}

/** Digits that a spreadsheet's number keeps; whatever follows is zeros of its own making. */
const TRUE_DIGITS = 15;

/** The first digits of a NIP that was stored as a number, or of one that was written as such (1,98503E+17). */
function damagedNip(cell: Cell | undefined, nonAsn: boolean): string | null {
  const text = codeText(cell);
  // A local number may be a short number, which nothing is lost of, and may hold an E (2020E001).
  const whole = isNumberCell(cell ?? null) ? /^\d{1,15}$/.test(text) : /^[\dA-Z]+$/i.test(text);
  if (nonAsn && whole && !isNip(text)) return null;
  const digits = (text.toLowerCase().split("e")[0] ?? "").replace(/\D/g, "");
  if (isNumberCell(cell ?? null) || /^\d([.,]?\d+)?e\+?\d+$/i.test(text)) return digits.slice(0, TRUE_DIGITS);
  return /^\d{15}000$/.test(normaliseNip(text)) ? normaliseNip(text).slice(0, TRUE_DIGITS) : null;
}

/** What of the NIP can be shown beside a reason, so that the person can be found. */
function readableNip(cell: Cell | undefined, nonAsn: boolean): string | null {
  const nip = normaliseNip(codeText(cell));
  // What else a number holds besides digits belongs to it: THL-001 and THL.001 are two people.
  return (nonAsn && nip !== "" && !isNip(nip) ? normaliseLocalNumber(codeText(cell)) : nip) || null;
}

/** An apostrophe before a formula sign is a spreadsheet's guard; before a letter ('Aisyah) it belongs to the name. */
function nameFrom(cell: Cell | undefined): string {
  return cellText(cell).replace(/^['’](?=[=+\-@\s])/, "");
}
