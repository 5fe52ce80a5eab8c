import type { ComponentProps, ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { RowLink } from "@/components/ui/row-link";
import { SearchForm } from "@/components/ui/search-form";
import { SortHeading } from "@/components/ui/sort-heading";
import { type TabLink, TabLinks } from "@/components/ui/tab-links";
import { formatCount, formatRate } from "@/lib/format/number";
import type { UnitSort } from "./reporting-units";
import { due, remaining, type Totals } from "./totals";

export type SubUnitRow = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** The unit above it, when the list mixes several. */
  readonly area?: string;
  readonly totals: Totals;
  readonly current?: boolean;
};

/** What a column sorts by; the names stand in the address. */
export type SubUnitColumn = "unit" | "wilayah" | "capaian" | "wajib" | "belum";

type SubUnitsProps = {
  /** "Belum terbanyak" */
  readonly title: string;
  /** The heading of the first column: "Sekolah". */
  readonly noun: string;
  readonly rows: readonly SubUnitRow[];
  /** Left out where the order is fixed. */
  readonly sort?: (column: SubUnitColumn) => UnitSort;
  readonly filters?: readonly TabLink[];
  readonly search?: ComponentProps<typeof SearchForm>;
  readonly empty?: ReactNode;
  /** Pagination or a link to the whole list. */
  readonly children?: ReactNode;
};

/** The units beneath one unit; a row leads to its people. */
export function SubUnits({ title, noun, rows, sort, filters, search, empty, children }: SubUnitsProps) {
  return (
    <section aria-labelledby="unit-bawahan" className="pt-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 pb-1.5">
        <h2 id="unit-bawahan" className="text-16 font-bold">
          {title}
        </h2>
        {filters && <TabLinks label={`Saring ${noun.toLowerCase()}`} links={filters} />}
        {search && <SearchForm {...search} className="ml-auto w-54 max-sm:w-full" />}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <div className="units-box">
          <table className="data units units-short">
            <thead>
              <tr>
                <Heading sort={sort?.("unit")}>{noun}</Heading>
                <Heading sort={sort?.("wilayah")}>Di bawah</Heading>
                <th scope="col" className="bars w-1/3">
                  <span className="sr-only">Batang capaian</span>
                </th>
                <Heading sort={sort?.("capaian")} numeric>
                  Saat ini
                </Heading>
                <Heading sort={sort?.("wajib")} numeric>
                  Orang
                </Heading>
                <Heading sort={sort?.("belum")} numeric>
                  Belum
                </Heading>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SubUnit key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {children}
    </section>
  );
}

type HeadingProps = { readonly sort?: UnitSort; readonly numeric?: boolean; readonly children: string };

function Heading({ sort, numeric, children }: HeadingProps) {
  if (sort) {
    return (
      <SortHeading {...sort} numeric={numeric}>
        {children}
      </SortHeading>
    );
  }
  return (
    <th scope="col" className={numeric ? "num" : ""}>
      {children}
    </th>
  );
}

function SubUnit({ row: { href, name, area, totals, current } }: { readonly row: SubUnitRow }) {
  return (
    <tr aria-current={current ? "true" : undefined}>
      <td className="name">
        <RowLink href={href}>{name}</RowLink>
      </td>
      <td className="wide-only text-13 text-quiet">{area}</td>
      <td className="bars">
        <Bar share={totals.rate} />
      </td>
      <td className="rate num font-bold">{formatRate(totals.rate)}</td>
      <td className="state num text-13 text-quiet">
        {formatCount(totals.done)} / {formatCount(due(totals))}
      </td>
      <td className="left num font-bold">
        {formatCount(remaining(totals))} <span className="narrow-only font-normal text-quiet">belum</span>
      </td>
    </tr>
  );
}
