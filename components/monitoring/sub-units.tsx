import type { ComponentProps, ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { RowLink } from "@/components/ui/row-link";
import { SearchForm } from "@/components/ui/search-form";
import { type TabLink, TabLinks } from "@/components/ui/tab-links";
import { formatCount, formatRate } from "@/lib/format/number";
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

type SubUnitsProps = {
  /** "Belum terbanyak" */
  readonly title: string;
  /** The heading of the first column: "Sekolah". */
  readonly noun: string;
  readonly rows: readonly SubUnitRow[];
  readonly filters?: readonly TabLink[];
  readonly search?: ComponentProps<typeof SearchForm>;
  readonly empty?: ReactNode;
  /** Pagination or a link to the whole list. */
  readonly children?: ReactNode;
};

/** The units beneath one unit; a row leads to its people. */
export function SubUnits({ title, noun, rows, filters, search, empty, children }: SubUnitsProps) {
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
                <th scope="col">{noun}</th>
                <th scope="col">Wilayah</th>
                <th scope="col" className="w-1/3">
                  Capaian
                </th>
                <th scope="col" className="num">
                  Saat ini
                </th>
                <th scope="col" className="num">
                  Orang
                </th>
                <th scope="col" className="num">
                  Belum
                </th>
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
