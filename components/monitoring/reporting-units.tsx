import type { ComponentProps, ReactNode } from "react";
import { PaceAxis } from "@/components/ui/bar";
import { type MenuLink, MenuLinks } from "@/components/ui/menu-links";
import { SearchForm } from "@/components/ui/search-form";
import { type SortDirection, SortHeading } from "@/components/ui/sort-heading";
import { type TabLink, TabLinks } from "@/components/ui/tab-links";
import type { UnitTerm } from "@/lib/documents/recap-facts";
import { formatRate } from "@/lib/format/number";
import type { UnitColumn } from "@/lib/monitoring/unit-list";
import { FigureTable } from "./figure-table";
import { ReportingUnit, type ReportingUnitRow } from "./reporting-unit-row";
import { type ReportingSum, ReportingUnitsSum } from "./reporting-units-sum";
import { UnitLegend } from "./unit-legend";

export type UnitSort = { readonly href: string; readonly sorted?: SortDirection };

type ReportingUnitsProps = {
  /** What the agency calls those who report. */
  readonly term: UnitTerm;
  readonly rows: readonly ReportingUnitRow[];
  readonly sum: ReportingSum;
  /** Today's pace of all together, 0..1; `null` draws no line, in the rows neither. */
  readonly pace: number | null;
  readonly sort: (column: UnitColumn) => UnitSort;
  /** The same orders as words ("Capaian terendah", "Belum terbanyak"): one step away on a phone too. */
  readonly order: readonly MenuLink[];
  readonly filters: readonly TabLink[];
  /** Every state in figures, instead of bars to compare. */
  readonly inFigures?: boolean;
  /** Whether the reader may know that somebody declined. */
  readonly withDeclined?: boolean;
  readonly search: ComponentProps<typeof SearchForm>;
  readonly stale?: boolean;
  /** Shown in place of the rows when the filter finds none. */
  readonly empty?: ReactNode;
};

/** The reporting units to be compared at a glance: paired bars on one axis, the pace line through all rows. */
export function ReportingUnits(props: ReportingUnitsProps) {
  const { rows, sum, term, order, filters, search, inFigures, withDeclined = false, empty } = props;
  return (
    <section aria-labelledby="unit-pelapor">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 py-1">
        <h2 id="unit-pelapor" className="mr-2 text-16 font-bold">
          {term.head}
        </h2>
        <TabLinks label="Saring status laporan" links={filters} />
        <div className="ml-auto flex flex-wrap items-center gap-3 max-sm:w-full">
          <SearchForm {...search} className="w-52 max-sm:grow" />
          <MenuLinks label="Urutkan" links={order} />
        </div>
      </div>
      {rows.length === 0 && empty}
      {rows.length > 0 &&
        (inFigures ? (
          <FigureTable rows={rows} sum={sum} term={term} sort={props.sort} withDeclined={withDeclined} />
        ) : (
          <Bars {...props} />
        ))}
    </section>
  );
}

function Bars({ rows, sum, term, pace, sort, stale }: ReportingUnitsProps) {
  return (
    <div className="units-box">
      <UnitLegend withPace={pace !== null} className="units-legend" />
      <table className="data units">
        <thead>
          <tr>
            <th scope="col" className="name">
              <span className="sr-only print:not-sr-only">{term.head}</span>
              <UnitLegend withPace={pace !== null} className="flex print:hidden" />
            </th>
            <th scope="col" className="bars">
              <span className="sr-only">Batang capaian</span>
              <PaceAxis pace={pace} label={formatRate(pace).replace("%", "")} />
            </th>
            <SortHeading {...sort("capaian")} numeric className="rate">
              Saat ini
            </SortHeading>
            <SortHeading {...sort("wajib")} numeric>
              Orang
            </SortHeading>
            <SortHeading {...sort("hari-ini")} numeric>
              Hari ini
            </SortHeading>
            <SortHeading {...sort("terlapor")} numeric>
              Terlapor
            </SortHeading>
            <SortHeading {...sort("tanggal")}>per tanggal</SortHeading>
            <SortHeading {...sort("selisih")} numeric>
              Selisih
            </SortHeading>
            <SortHeading {...sort("belum")} numeric className="left">
              Belum
            </SortHeading>
            <SortHeading {...sort("laporan")}>Laporan</SortHeading>
            <th scope="col" className="arrow">
              <span className="sr-only">Rincian</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((unit) => (
            <ReportingUnit key={unit.id} unit={unit} withPace={pace !== null} stale={stale} />
          ))}
        </tbody>
        <ReportingUnitsSum sum={sum} term={term} stale={stale} />
      </table>
    </div>
  );
}
