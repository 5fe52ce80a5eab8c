import { Bar } from "@/components/ui/bar";
import { RowLink } from "@/components/ui/row-link";
import { formatCount, formatRate } from "@/lib/format/number";

export type ReadingRow = {
  readonly id: string;
  readonly name: string;
  /** Left out where there is nothing beneath. */
  readonly href?: string;
  readonly due: number;
  readonly read: number;
  readonly rate: number | null;
};

/** Units by how many have read; together they are everybody. */
export function ReadingTable({ rows }: { readonly rows: readonly ReadingRow[] }) {
  return (
    <div className="units-box">
      <table className="data units units-short">
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col" className="bars w-1/3">
              <span className="sr-only">Batang pembacaan</span>
            </th>
            <th scope="col" className="num">
              Sudah
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
          {rows.map(({ id, name, href, due, read, rate }) => (
            <tr key={id}>
              <td className="name">{href ? <RowLink href={href}>{name}</RowLink> : name}</td>
              <td className="bars">
                <Bar share={rate} />
              </td>
              <td className="rate num font-bold">{formatRate(rate)}</td>
              <td className="state num text-13 text-quiet">
                {formatCount(read)} / {formatCount(due)}
              </td>
              <td className="left num font-bold">
                {formatCount(due - read)} <span className="narrow-only font-normal text-quiet">belum</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
