import { type Cell, cellText } from "@/lib/imports/cell";

/** One column a roster needs: the name shown to people, and every header it is known by (normalised). */
export type ColumnSpec = {
  label: string;
  required: boolean;
  aliases: readonly string[];
  /** Other headings, as they are written in files: for sentences that ask for the column. */
  headings?: readonly string[];
};

/** The columns of one kind of file, by the name the code uses. */
export type ColumnSpecs = Readonly<Record<string, ColumnSpec>>;

export type HeaderMatch<S extends ColumnSpecs> = {
  /** Position (0-based) of each column found. */
  positions: Partial<Record<keyof S & string, number>>;
  /** Headers present that nothing needs: read past, never copied. */
  ignored: string[];
  /** Required columns that are absent. */
  missing: (keyof S & string)[];
};

/** A header for comparison: lower case, letters and digits only (`NIP_BARU ` = `nip baru` = `NipBaru`). */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

/** Finds each wanted column in a header row; of several candidates the alias listed first wins. */
export function matchHeaders<S extends ColumnSpecs>(specs: S, row: readonly Cell[]): HeaderMatch<S> {
  const headers = row.map((cell) => normaliseHeader(cellText(cell)));
  const positions: HeaderMatch<S>["positions"] = {};
  const taken = new Set<number>();
  for (const [key, { aliases }] of Object.entries(specs) as [keyof S & string, ColumnSpec][]) {
    const position = aliases
      .map((alias) => headers.findIndex((header, at) => header === alias && !taken.has(at)))
      .find((at) => at >= 0);
    if (position === undefined) continue;
    positions[key] = position;
    taken.add(position);
  }
  return {
    positions,
    ignored: row.map(cellText).filter((header, at) => header !== "" && !taken.has(at)),
    missing: requiredColumns(specs).filter((key) => positions[key] === undefined),
  };
}

/** How many wanted columns a row names; required ones weigh more, so a data row never wins. */
export function headerScore(specs: ColumnSpecs, row: readonly Cell[]): number {
  const { positions, missing } = matchHeaders(specs, row);
  return Object.keys(positions).length + 10 * (requiredColumns(specs).length - missing.length);
}

/** The sentence for absent columns: their names and the headers that are accepted. */
export function missingColumnsSentence(specs: ColumnSpecs, missing: readonly string[], sheet: string | null): string {
  const names = missing.map((key) => {
    const spec = specs[key];
    return `${spec?.label} (dikenal juga sebagai ${spec?.headings?.join(", ")})`;
  });
  const where = sheet === null ? "Berkas" : `Lembar "${sheet}"`;
  return `${where} tidak memuat kolom ${names.join(" dan ")}. Tambahkan atau ubah judul kolomnya, lalu unggah kembali.`;
}

function requiredColumns<S extends ColumnSpecs>(specs: S): (keyof S & string)[] {
  return (Object.keys(specs) as (keyof S & string)[]).filter((key) => specs[key]?.required);
}
