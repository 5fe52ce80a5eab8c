import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format/number";

export type AgencySetUpRow = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly units: number;
  readonly people: number;
  readonly admins: number;
  readonly since: string;
  /** What is missing before the agency can work; null when nothing. */
  readonly lacking: string | null;
};

/** The agencies of the installation with their state: nothing to open, since their data is their own. */
export function AgencySetUpTable({ rows }: { readonly rows: readonly AgencySetUpRow[] }) {
  if (rows.length === 0) return <EmptyState title="Tidak ada instansi dengan nama atau kode itu" />;
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">Instansi</th>
          <th scope="col">Keadaan</th>
          <th scope="col" className="num max-desk:hidden">
            Unit
          </th>
          <th scope="col" className="num">
            Pegawai
          </th>
          <th scope="col" className="num max-desk:hidden">
            Admin
          </th>
          <th scope="col" className="max-desk:hidden">
            Dibuat
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="py-2!">
              {row.name}
              <span className="block text-13 text-quiet">
                Kode {row.code} · {row.zone}
              </span>
            </td>
            <td className={row.lacking ? "font-semibold text-warn" : ""}>{row.lacking ?? "Siap dipakai"}</td>
            <td className="num max-desk:hidden">{formatCount(row.units)}</td>
            <td className="num">{formatCount(row.people)}</td>
            <td className="num max-desk:hidden">{formatCount(row.admins)}</td>
            <td className="whitespace-nowrap text-quiet max-desk:hidden">{row.since}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
