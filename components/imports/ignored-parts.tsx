import { formatCount } from "@/lib/format/number";

type IgnoredPartsProps = { readonly columns: readonly string[]; readonly sheets: readonly string[] };

/** What of the file was read past: proof that nothing else was taken. */
export function IgnoredParts({ columns, sheets }: IgnoredPartsProps) {
  if (columns.length + sheets.length === 0) return null;
  return (
    <details className="max-w-200">
      <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
        {formatCount(columns.length)} kolom tidak diambil
      </summary>
      <p className="pt-1 text-13 text-quiet wrap-anywhere">{columns.join(", ")}</p>
      {sheets.length > 0 && (
        <p className="pt-2 text-13 text-quiet wrap-anywhere">Lembar tanpa tabel pegawai: {sheets.join(", ")}</p>
      )}
    </details>
  );
}
