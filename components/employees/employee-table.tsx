import { RowLink } from "@/components/ui/row-link";
import { StatusLabel } from "@/components/ui/status-label";
import { formatNip } from "@/lib/employees/nip";
import type { EmployeeListItem } from "@/lib/employees/schema";
import { employmentTypeNames } from "@/lib/employees/terms";

/** People of the agency; on a phone unit and post move below the name. */
export function EmployeeTable({ people }: { readonly people: readonly EmployeeListItem[] }) {
  return (
    <table className="data mt-3">
      <thead>
        <tr>
          <th scope="col">Nama dan NIP</th>
          <th scope="col" className="hidden md:table-cell">
            Unit dan jabatan
          </th>
          <th scope="col" className="hidden sm:table-cell">
            Jenis
          </th>
          <th scope="col">Akun</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.employeeId}>
            <td className="py-2!">
              <RowLink href={`/pegawai/${person.employeeId}`}>{person.name}</RowLink>
              <span className="block text-13 text-quiet tabular-nums">{formatNip(person.nip)}</span>
              <span className="block text-13 text-quiet md:hidden">{person.unitName}</span>
            </td>
            <td className="hidden text-13 md:table-cell">
              {person.unitName}
              <span className="block text-quiet">{person.position}</span>
            </td>
            <td className="hidden text-13 whitespace-nowrap sm:table-cell">
              {employmentTypeNames[person.employmentType]}
              <span className="block text-quiet">{person.grade}</span>
            </td>
            <td className="text-13">
              <AccountState person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountState({ person }: { readonly person: EmployeeListItem }) {
  if (person.goneAt) return <StatusLabel tone="none">Tidak lagi bertugas</StatusLabel>;
  return person.activated ? (
    <StatusLabel tone="ok">Aktif</StatusLabel>
  ) : (
    <StatusLabel tone="none">Belum aktivasi</StatusLabel>
  );
}
