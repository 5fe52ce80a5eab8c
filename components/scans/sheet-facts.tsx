import { formatDateTime, type Zone } from "@/lib/format/date";
import type { SheetView } from "@/lib/scans/schema";

/** Whose sheet it should be, in the order in which the paper states it. */
export function SheetFacts({ sheet, zone }: { readonly sheet: SheetView; readonly zone: Zone }) {
  const facts = [
    ["NIP", sheet.nip],
    ["Golongan", [sheet.rank, sheet.grade].filter(Boolean).join(", ") || "-"],
    ["Jabatan", sheet.position ?? "-"],
    ["Unit kerja", sheet.unitName],
    // Of a page of a stack the line over the picture says it.
    ...(sheet.stack
      ? []
      : [["Diunggah", `${formatDateTime(new Date(sheet.uploadedAt), zone)}, oleh ${sheet.uploadedBy}`] as const]),
  ] as const;
  return (
    <dl className="mt-1 tabular-nums">
      {facts.map(([term, detail]) => (
        <div key={term} className="grid grid-cols-[5.75rem_minmax(0,1fr)] gap-3 py-0.5">
          <dt className="text-quiet">{term}</dt>
          <dd className="font-medium">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
