import { sheetChecks } from "@/components/scans/sheet-checks";
import { Icon } from "@/components/ui/icon";
import { formatDateTime, type Zone } from "@/lib/format/date";
import type { SheetView } from "@/lib/scans/schema";

const tones = {
  ok: ["tick-circle", "text-ok"],
  warn: ["warning", "text-warn"],
  look: ["eye", "text-quiet"],
} as const;

/** Whose sheet it should be, in the order in which the paper states it, and what is known of the file. */
export function SheetFacts({ sheet, zone }: { readonly sheet: SheetView; readonly zone: Zone }) {
  const facts = [
    ["NIP", sheet.nip],
    ["Golongan", [sheet.rank, sheet.grade].filter(Boolean).join(", ") || "-"],
    ["Jabatan", sheet.position ?? "-"],
    ["Unit kerja", sheet.unitName],
    ["Diunggah", `${formatDateTime(new Date(sheet.uploadedAt), zone)}, oleh ${sheet.uploadedBy}`],
  ] as const;
  return (
    <>
      <dl className="mt-1 tabular-nums">
        {facts.map(([term, detail]) => (
          <div key={term} className="grid grid-cols-[5.75rem_minmax(0,1fr)] gap-3 py-0.5">
            <dt className="text-quiet">{term}</dt>
            <dd className="font-medium">{detail}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-3 border-t border-line tabular-nums">
        {sheetChecks(sheet).map(({ tone, label, detail }) => (
          <li key={label} className="flex min-h-9 items-center gap-2.5 border-b border-line py-1.5">
            <Icon name={tones[tone][0]} className={tones[tone][1]} />
            <span className={`min-w-0 flex-1 ${tone === "warn" ? "font-semibold" : ""}`}>{label}</span>
            <span className="text-13 text-quiet">{detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
