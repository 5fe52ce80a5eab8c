import { EMPLOYEE_COLUMNS } from "@/lib/imports/employee-columns";
import { ImportFileError } from "@/lib/imports/import-file-error";
import { readTable, type Table } from "@/lib/imports/read-table";
import { UNIT_COLUMNS } from "@/lib/imports/unit-columns";

const columnsOf = { units: UNIT_COLUMNS, employees: EMPLOYEE_COLUMNS };
type Columns = typeof columnsOf;

const OTHER_KIND = {
  units: "Ini berkas data pegawai, bukan susunan unit. Unggah berkas ini pada langkah Data pegawai.",
  employees: "Ini berkas susunan unit, bukan data pegawai. Unggah berkas ini pada langkah Susunan unit.",
} as const;

/**
 * The table of a file of that kind. Whoever took one file for the other is told so, instead of which columns to add.
 * @throws ImportFileError
 */
export async function readKind<K extends keyof Columns>(
  bytes: Buffer,
  kind: K,
): Promise<Table<keyof Columns[K] & string>> {
  try {
    return await readTable(bytes, columnsOf[kind]);
  } catch (error) {
    const lacksColumns = error instanceof ImportFileError && ["missing_columns", "no_header"].includes(error.code);
    if (lacksColumns && (await fits(bytes, kind === "units" ? EMPLOYEE_COLUMNS : UNIT_COLUMNS))) {
      throw new ImportFileError("wrong_kind", OTHER_KIND[kind], { cause: error });
    }
    throw error;
  }
}

async function fits(bytes: Buffer, columns: Columns[keyof Columns]): Promise<boolean> {
  return readTable<typeof columns>(bytes, columns).then(
    () => true,
    (error: unknown) => error instanceof ImportFileError && error.code === "no_rows",
  );
}
