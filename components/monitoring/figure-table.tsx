import { RowLink } from "@/components/ui/row-link";
import { SortHeading } from "@/components/ui/sort-heading";
import type { UnitTerm } from "@/lib/documents/recap-facts";
import { formatCount, formatRate } from "@/lib/format/number";
import type { UnitColumn } from "@/lib/monitoring/unit-list";
import { dayShort } from "./day";
import { difference, type ReportingUnitRow, TurnNote } from "./reporting-unit-row";
import type { UnitSort } from "./reporting-units";
import type { ReportingSum } from "./reporting-units-sum";
import { ReportStatus } from "./status-labels";
import { due, type Totals } from "./totals";

type Figure = { readonly column: UnitColumn; readonly label: string; readonly of: (totals: Totals) => string };

/** Every state of the people, so that each row adds up: wajib = sudah + the four that are missing. */
const figures: readonly Figure[] = [
  { column: "dikecualikan", label: "Dikecualikan", of: ({ exempt }) => formatCount(exempt) },
  { column: "wajib", label: "Wajib", of: (totals) => formatCount(due(totals)) },
  { column: "sudah", label: "Sudah", of: ({ done }) => formatCount(done) },
  { column: "menunggu", label: "Menunggu verifikasi", of: (totals) => formatCount(totals.awaitingVerification) },
  { column: "dikembalikan", label: "Dikembalikan", of: ({ returned }) => formatCount(returned) },
  { column: "menolak", label: "Tidak bersedia", of: ({ declined }) => formatCount(declined) },
  { column: "sisa", label: "Belum diproses", of: ({ pending }) => formatCount(pending) },
  { column: "capaian", label: "Saat ini", of: ({ rate }) => formatRate(rate) },
];

/** The figures to show: that somebody declined is not everybody's to know. */
const shownFigures = (withDeclined: boolean) => figures.filter(({ column }) => withDeclined || column !== "menolak");

type FigureTableProps = {
  readonly withDeclined: boolean;
  readonly rows: readonly ReportingUnitRow[];
  readonly sum: ReportingSum;
  readonly term: UnitTerm;
  readonly sort: (column: UnitColumn) => UnitSort;
};

/** The units in figures alone, every state in its column: for those who add up, and for paper. */
export function FigureTable({ rows, sum, term, sort, withDeclined }: FigureTableProps) {
  const columns = shownFigures(withDeclined);
  return (
    <div className="overflow-x-auto pt-4 print:overflow-visible">
      <table className="data figures">
        <thead>
          <tr>
            <SortHeading {...sort("unit")}>{term.head}</SortHeading>
            {columns.map(({ column, label }) => (
              <SortHeading key={column} {...sort(column)} numeric>
                {label}
              </SortHeading>
            ))}
            <SortHeading {...sort("terlapor")} numeric>
              Terlapor
            </SortHeading>
            <SortHeading {...sort("tanggal")}>per tanggal</SortHeading>
            <SortHeading {...sort("selisih")} numeric>
              Selisih
            </SortHeading>
            <SortHeading {...sort("laporan")}>Laporan</SortHeading>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <FigureRow key={unit.id} unit={unit} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              Jumlah {formatCount(sum.units)} {term.text}
            </th>
            {columns.map(({ column, of }) => (
              <td key={column} className="num">
                {of(sum.totals)}
              </td>
            ))}
            <td className="num">{sum.reported ? formatRate(sum.reported.rate) : "-"}</td>
            <td className="text-quiet">{sum.reported && `${formatCount(sum.reported.units)} ${term.text}`}</td>
            <td className="num">{sum.reported && difference(sum.totals.done - sum.reported.done)}</td>
            <td className="text-12 text-quiet tabular-nums">{sum.shown}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

type FigureRowProps = { readonly unit: ReportingUnitRow; readonly columns: readonly Figure[] };

function FigureRow({ unit, columns }: FigureRowProps) {
  const { href, name, totals, reported, reportStatus } = unit;
  return (
    <tr>
      <td className="min-w-48">
        {href ? <RowLink href={href}>{name}</RowLink> : name}
        <TurnNote unit={unit} />
      </td>
      {columns.map(({ column, of }) => (
        <td key={column} className={`num ${column === "capaian" ? "font-bold" : ""}`}>
          {of(totals)}
        </td>
      ))}
      <td className="num">{reported ? formatRate(reported.rate) : "-"}</td>
      <td className="text-13 whitespace-nowrap text-quiet tabular-nums">{reported && dayShort(reported.day)}</td>
      <td className="num">{reported && difference(totals.done - reported.done)}</td>
      <td className="text-13 whitespace-nowrap">
        <ReportStatus status={reportStatus} />
      </td>
    </tr>
  );
}
