import { RowLink } from "@/components/ui/row-link";
import { formatCount } from "@/lib/format/number";

export type UnitReminderLine = {
  readonly id: string;
  readonly name: string;
  readonly missing: number;
  readonly reminded: number;
  readonly withoutAddress: number;
  /** "3 hari lalu", "belum pernah" */
  readonly last: string;
  readonly href: string;
};

/** The units with missing people: how far reminders have reached, and the way to remind them. */
export function ReminderUnits({ units }: { readonly units: readonly UnitReminderLine[] }) {
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">Unit</th>
          <th scope="col" className="num">
            Belum
          </th>
          <th scope="col" className="num">
            Diingatkan
          </th>
          <th scope="col" className="num max-sm:hidden">
            Tanpa email
          </th>
          <th scope="col" className="max-sm:hidden">
            Terakhir
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ id, name, missing, reminded, withoutAddress, last, href }) => (
          <tr key={id}>
            <td>
              <RowLink href={href}>{name}</RowLink>
              <span className="block text-13 text-quiet sm:hidden">
                {last}
                {withoutAddress > 0 && `, ${formatCount(withoutAddress)} tanpa email`}
              </span>
            </td>
            <td className="num">{formatCount(missing)}</td>
            <td className="num">{formatCount(reminded)}</td>
            <td className="num max-sm:hidden">{formatCount(withoutAddress)}</td>
            <td className="text-13 whitespace-nowrap text-quiet max-sm:hidden">{last}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
