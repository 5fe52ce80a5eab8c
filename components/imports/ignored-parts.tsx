import { formatCount } from "@/lib/format/number";

/** The columns that were read past: proof that nothing else was taken. */
export function IgnoredParts({ columns }: { readonly columns: readonly string[] }) {
  if (columns.length === 0) return null;
  return (
    <details className="max-w-200">
      <summary className="inline-flex min-h-11 items-center font-semibold text-accent">
        {formatCount(columns.length)} kolom tidak diambil
      </summary>
      <p className="pt-1 text-13 text-quiet wrap-anywhere">{columns.join(", ")}</p>
    </details>
  );
}
