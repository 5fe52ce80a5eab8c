import { RowLink } from "@/components/ui/row-link";
import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { ImportState, ImportView } from "@/lib/imports/schema";

const states: Record<ImportState, readonly [Tone, string]> = {
  waiting: ["wait", "Menunggu giliran"],
  reading: ["wait", "Sedang dibaca"],
  previewed: ["wait", "Belum diterapkan"],
  applying: ["wait", "Sedang diterapkan"],
  applied: ["ok", "Diterapkan"],
  failed: ["bad", "Gagal"],
};

/** The files of late, newest first. */
export function EarlierImports({ imports, zone }: { readonly imports: readonly ImportView[]; readonly zone: Zone }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="berkas-sebelumnya" className="max-w-200 py-4">
      <h2 id="berkas-sebelumnya" className="pb-3 text-16 font-bold">
        Berkas sebelumnya
      </h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">Berkas</th>
            <th scope="col" className="num hidden sm:table-cell">
              Baris
            </th>
            <th scope="col">Keadaan</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.importId}>
              <td className="py-2!">
                <RowLink href={`/pegawai/muat/${one.importId}`}>
                  {one.kind === "units" ? "Susunan unit" : "Data pegawai"}
                </RowLink>
                <span className="block text-13 text-quiet tabular-nums wrap-anywhere">
                  {one.fileName} · {formatDateTime(new Date(one.createdAt), zone)}
                  {one.startedBy && ` · ${one.startedBy}`}
                </span>
              </td>
              <td className="num hidden sm:table-cell">{formatCount(one.total)}</td>
              <td className="text-13">
                <StatusLabel tone={states[one.state][0]}>{states[one.state][1]}</StatusLabel>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
