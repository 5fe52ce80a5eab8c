import { AccountStatus } from "@/components/accounts/account-status";
import { EmptyState } from "@/components/ui/empty-state";
import { RowLink } from "@/components/ui/row-link";
import { formatNip } from "@/lib/employees/nip";
import { shortText } from "@/lib/format/short-text";

export type Officer = {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly status: "invited" | "active" | "disabled";
  readonly roleName: string;
  readonly unitName: string | null;
  readonly office: string | null;
  readonly acting: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly href: string;
};

/** Officers as a table on a desk and as stacked rows on a phone; the row leads to the account. */
export function OfficerList({ officers, q }: { readonly officers: readonly Officer[]; readonly q: string }) {
  if (officers.length === 0) {
    return (
      <EmptyState
        title={q ? `Tidak ada petugas yang cocok dengan "${shortText(q)}"` : "Belum ada petugas dengan peran ini"}
      >
        {q ? "Periksa ejaannya, atau cari lewat nama unit." : "Beri peran kepada pegawai agar namanya tampil di sini."}
      </EmptyState>
    );
  }
  return (
    <table className="data mt-3 max-md:block">
      <caption className="sr-only">Petugas yang perannya berlaku sekarang</caption>
      <thead className="max-md:hidden">
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Peran</th>
          <th scope="col">Unit atau jabatan</th>
          <th scope="col">Berlaku</th>
          <th scope="col">Akun</th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {officers.map((officer) => (
          <tr
            key={officer.id}
            className="max-md:block max-md:border-b max-md:border-line max-md:py-2 max-md:*:block max-md:*:h-auto! max-md:*:border-0! max-md:*:p-0!"
          >
            <th scope="row">
              <RowLink href={officer.href}>{officer.name}</RowLink>
              <span className="block text-13 font-normal text-quiet tabular-nums">{formatNip(officer.username)}</span>
            </th>
            <td>{officer.roleName}</td>
            <td>
              {officer.unitName ?? "Seluruh instansi"}
              {(officer.office || officer.acting) && (
                <span className="block text-13 text-quiet">
                  {[officer.acting, officer.office].filter(Boolean).join(" ")}
                </span>
              )}
            </td>
            <td className={`tabular-nums ${officer.validUntil ? "" : "max-md:hidden!"}`}>
              {officer.validUntil ? `sampai ${officer.validUntil}` : `sejak ${officer.validFrom}`}
            </td>
            <td>
              <AccountStatus status={officer.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
