import type { ListedNip } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { codeText, isNumberCell } from "@/lib/imports/cell";
import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import { ImportFileError } from "@/lib/imports/import-file-error";
import { readTable } from "@/lib/imports/read-table";

/** Any list of people will do, as long as one column is headed by one of the names that a NIP goes by. */
const COLUMNS = { nip: EMPLOYEE_COLUMNS.nip, name: { ...EMPLOYEE_COLUMNS.name, required: false } };
/** Digits that a spreadsheet's number keeps; whatever follows is zeros of its own making. */
const TRUE_DIGITS = 15;

/**
 * The NIPs of an uploaded list (xlsx or csv) with the rows they stand in; of one that a spreadsheet holds as a number
 * the digits that are still true.
 * @throws Refusal("file_unreadable") with the sentence that says how to mend the file
 */
export async function readAttendanceFile(bytes: Buffer): Promise<ListedNip[]> {
  try {
    const { rows } = await readTable(bytes, COLUMNS);
    return rows.map(({ row, sheet, cells }) => {
      const nip = cells.nip ?? null;
      return { row, ...(sheet !== null && { sheet }), nip: isNumberCell(nip) ? trueDigits(nip.number) : codeText(nip) };
    });
  } catch (error) {
    if (!(error instanceof ImportFileError)) throw error;
    const sentence = error.message;
    throw new Refusal("file_unreadable", { params: { sentence }, fields: { file: sentence } });
  }
}

/** "1.98504122010011E+17" and "198504122010011008" -> "198504122010011": what neither form could lose. */
function trueDigits(number: string): string {
  const digits = (number.toLowerCase().split("e")[0] ?? "").replace(/\D/g, "");
  return digits.slice(0, TRUE_DIGITS);
}
