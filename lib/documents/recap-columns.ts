import { formatDateShort, startOfDay } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import type { RecapFacts, RecapFigures, RecapLine } from "./recap-facts";

export type RecapCell =
  | { kind: "text"; text: string }
  | { kind: "count"; count: number | null }
  | { kind: "rate"; rate: number | null };

export interface RecapColumn {
  /** What it is, for a page that has no room for all of them; kinds of employment share one. */
  key: "position" | "unit" | "type" | "due" | "done" | "missing" | "exempt" | "rate" | "letter" | "remark";
  header: string;
  /** Neighbours of one group stand under its name. */
  group?: string;
  /** Relative width. */
  share: number;
  align: "left" | "center" | "right";
  cell: (line: RecapLine, position: number) => RecapCell;
  /** Of the last row. */
  total: (total: RecapFigures) => RecapCell;
}

const text = (words: string): RecapCell => ({ kind: "text", text: words });
const nothing = () => text("");

const countColumn = (
  key: RecapColumn["key"],
  header: string,
  share: number,
  of: (figures: RecapFigures) => number,
  group?: string,
): RecapColumn => ({
  key,
  header,
  group,
  share,
  align: "right",
  cell: ({ figures }) => ({ kind: "count", count: figures && of(figures) }),
  total: (figures) => ({ kind: "count", count: of(figures) }),
});

/** The columns of the recap table (domain: the table that agencies keep by hand), the same on page, sheet and paper. */
export function recapColumns({ types, unitTerm }: Pick<RecapFacts, "types" | "unitTerm">): RecapColumn[] {
  const due = "Jumlah Wajib";
  return [
    {
      key: "position",
      header: "No.",
      share: 4.8,
      align: "center",
      cell: (_line, position) => text(`${position}`),
      total: nothing,
    },
    {
      key: "unit",
      header: unitTerm.head,
      share: 26,
      align: "left",
      cell: ({ unitName }) => text(unitName),
      total: () => text("JUMLAH"),
    },
    ...types.map((type, i) => countColumn("type", type, 6.4, ({ byType }) => byType[i] ?? 0, due)),
    countColumn("due", "Jumlah", 8.2, (figures) => figures.due, due),
    countColumn("done", "Sudah", 7.5, ({ done }) => done, "Menandatangani"),
    countColumn("missing", "Belum", 7.5, ({ missing }) => missing, "Menandatangani"),
    countColumn("exempt", "Dikecualikan", 12.6, ({ exempt }) => exempt),
    {
      key: "rate",
      header: "Persentase",
      share: 10,
      align: "right",
      cell: ({ figures }) => ({ kind: "rate", rate: figures?.rate ?? null }),
      total: ({ rate }) => ({ kind: "rate", rate }),
    },
    {
      key: "letter",
      header: "Nomor/Tanggal Surat Laporan",
      share: 25,
      align: "left",
      cell: ({ letter }) => text(letter ? letterWords(letter) : "-"),
      total: nothing,
    },
    {
      key: "remark",
      header: "Keterangan",
      share: 15,
      align: "left",
      cell: ({ remark }) => text(remark),
      total: nothing,
    },
  ];
}

/** "800/12/2028, 9 Okt 2028" */
export function letterWords({ number, date }: { number: string; date: string }): string {
  // Any zone will do: a calendar day is read and printed in the same one.
  return `${number}, ${formatDateShort(startOfDay(date, "WIB"), "WIB")}`;
}

/** A cell as printed. */
export function cellWords(cell: RecapCell): string {
  if (cell.kind === "text") return cell.text;
  if (cell.kind === "rate") return formatRate(cell.rate);
  return cell.count === null ? "-" : formatCount(cell.count);
}
