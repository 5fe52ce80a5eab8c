import { sheetChecks } from "@/components/scans/sheet-checks";
import { Icon } from "@/components/ui/icon";
import type { SheetView } from "@/lib/scans/schema";

const tones = {
  ok: ["tick-circle", "text-ok"],
  warn: ["warning", "text-warn"],
  look: ["eye", "text-quiet"],
} as const;

/** What is known of the sheet without looking at it, a line each. */
export function CheckList({ sheet }: { readonly sheet: SheetView }) {
  return (
    <ul className="mt-3 border-t border-line tabular-nums">
      {sheetChecks(sheet).map(({ tone, label, detail }) => (
        <li key={label} className="flex min-h-9 items-center gap-2.5 border-b border-line py-1.5">
          <Icon name={tones[tone][0]} className={tones[tone][1]} />
          <span className={`min-w-0 flex-1 ${tone === "warn" ? "font-semibold" : ""}`}>{label}</span>
          <span className="max-w-1/2 text-right text-13 text-quiet">{detail}</span>
        </li>
      ))}
    </ul>
  );
}
