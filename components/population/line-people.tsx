import { Pagination } from "@/components/ui/pagination";
import { RowLink } from "@/components/ui/row-link";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import { lineTitle } from "@/lib/population/rules";
import type { LinePerson, PopulationLine } from "@/lib/population/schema";

type LinePeopleProps = {
  readonly line: PopulationLine;
  readonly people: {
    readonly items: readonly LinePerson[];
    readonly total: number;
    readonly page: number;
    readonly pages: number;
  };
  readonly personHref: (person: LinePerson) => string | undefined;
  readonly pageHref: (page: number) => string;
};

/** Who stands behind one line of the history. */
export function LinePeople({ line, people: { items, total, page, pages }, personHref, pageHref }: LinePeopleProps) {
  return (
    <section id="nama" aria-labelledby="judul-nama" className="pt-8">
      <h2 id="judul-nama" className="pb-2 text-16 font-bold">
        {lineTitle(line)} <span className="font-medium text-quiet tabular-nums">{formatCount(total)}</span>
      </h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Nama dan NIP</th>
            <th scope="col">Unit</th>
          </tr>
        </thead>
        <tbody>
          {items.map((person) => {
            const href = personHref(person);
            return (
              <tr key={person.pactId}>
                <td className="py-2!">
                  {href ? (
                    <RowLink href={href}>{person.name}</RowLink>
                  ) : (
                    <span className="font-medium">{person.name}</span>
                  )}
                  <span className="block text-13 text-quiet tabular-nums">{formatNip(person.nip)}</span>
                </td>
                <td className="py-2! text-13">
                  <Route {...person} />
                  {person.note && <span className="block wrap-anywhere text-quiet">{person.note}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pagination
        previous={page > 1 ? pageHref(page - 1) : undefined}
        next={page < pages ? pageHref(page + 1) : undefined}
        summary={`Halaman ${formatCount(page)} dari ${formatCount(pages)}`}
      />
    </section>
  );
}

/** Where from and where to, or the one unit that it is about, with the one where somebody who had signed works now. */
function Route({ fromUnit, toUnit, worksAt }: Pick<LinePerson, "fromUnit" | "toUnit" | "worksAt">) {
  if (worksAt) {
    return (
      <>
        <span className="block">kini bertugas di {worksAt}</span>
        <span className="block text-quiet">tetap dihitung di {toUnit}</span>
      </>
    );
  }
  if (!fromUnit || !toUnit || fromUnit === toUnit) return toUnit ?? fromUnit;
  return (
    <>
      <span className="block text-quiet">dari {fromUnit}</span>
      ke {toUnit}
    </>
  );
}
