import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/format/number";
import type { ImportResult } from "@/lib/imports/schema";

type Skipped = NonNullable<ImportResult["skippedBecause"]>[number];

/** Sheets whose people or units stay out, told before anything is applied. */
export function SkippedSheets({ sheets }: { readonly sheets: readonly Skipped[] }) {
  if (sheets.length === 0) return null;
  return (
    <Notice tone="warn" title={`${formatCount(sheets.length)} lembar tidak dibaca.`}>
      <ul className="py-1">
        {sheets.map((sheet) => (
          <li key={sheet.name} className="wrap-anywhere">
            Lembar &quot;{sheet.name}&quot;, {formatCount(sheet.rows)} baris: {whyNot(sheet)}.
          </li>
        ))}
      </ul>
      <p>Bila isinya seharusnya ikut dimuat, perbaiki lembar itu di Excel, lalu unggah kembali berkasnya.</p>
    </Notice>
  );
}

function whyNot({ hidden, missing }: Skipped): string {
  if (hidden) return "tersembunyi di Excel";
  if (missing.length === 0) return "tidak memuat judul kolom yang dikenal";
  return `tidak memuat kolom ${missing.join(" dan ")}`;
}
