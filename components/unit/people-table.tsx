import { type PactStanding, PactStatus } from "@/components/monitoring/status-labels";
import { RowLink } from "@/components/ui/row-link";

export type PersonLine = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** As printed, in groups. */
  readonly nip: string;
  readonly position: string;
  readonly unitName: string;
  /** "Gelombang 2 · OPD"; null where the campaign has none for the person. */
  readonly wave: string | null;
  readonly status: PactStanding;
  readonly note: string;
};

/** People with the state of their pact: columns on a desk, one person under another on a phone. */
export function PeopleTable({
  people,
  withUnit,
}: {
  readonly people: readonly PersonLine[];
  /** Several units in one list: each line names its own. */
  readonly withUnit: boolean;
}) {
  return (
    <table className="data people mt-3">
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">NIP</th>
          <th scope="col">{withUnit ? "Unit" : "Jabatan"}</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Keterangan</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td className="name">
              <RowLink href={person.href}>{person.name}</RowLink>
            </td>
            <td className="nip text-13 whitespace-nowrap text-quiet tabular-nums">{person.nip}</td>
            <td className="place text-13 text-quiet">
              {withUnit ? person.unitName : person.position}
              {person.wave && <span className="block text-12">{person.wave}</span>}
            </td>
            <td className="standing text-13 whitespace-nowrap">
              <PactStatus status={person.status} />
            </td>
            <td className="note text-13 text-quiet tabular-nums">{person.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
