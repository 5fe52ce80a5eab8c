import { hasWarning } from "@/components/scans/sheet-checks";
import { Icon } from "@/components/ui/icon";
import { formatCount } from "@/lib/format/number";
import { hindranceWords, type RunHindrance } from "@/lib/scans/rules";
import type { SheetView } from "@/lib/scans/schema";

type OtherSheetsProps = {
  readonly others: readonly { sheet: SheetView; hindrance: RunHindrance }[];
  /** All of the view that are not on the contact sheet, named here or not. */
  readonly count: number;
  readonly addressOf: (scanId: string) => string;
  readonly deskAddress: string;
};

/** Sheets that are looked at one by one, each with what speaks against accepting it among others. */
export function OtherSheets({ others, count, addressOf, deskAddress }: OtherSheetsProps) {
  if (count === 0) return null;
  const unnamed = count - others.length;
  return (
    <section aria-labelledby="satu-satu" className="px-4 py-6 desk:px-6">
      <h2 id="satu-satu" className="text-18 font-bold tracking-tight">
        Periksa satu per satu <span className="font-medium text-quiet tabular-nums">{formatCount(count)}</span>
      </h2>
      <p className="pb-2 text-quiet">Lembar ini tidak dapat diterima bersama yang lain.</p>
      <ul className="border-t border-line-strong">
        {others.map(({ sheet, hindrance }) => (
          <li key={sheet.id} className="border-b border-line">
            <a
              href={addressOf(sheet.id)}
              className="grid min-h-11 items-center gap-x-4 py-2 hover:bg-sunk sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_1.25rem]"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{sheet.personName}</span>
                <span className="block text-13 text-quiet">{sheet.unitName}</span>
              </span>
              <span className="flex items-center gap-2 text-label">
                {hasWarning(sheet) && <Icon name="warning" size={16} label="Perlu perhatian" className="text-warn" />}
                <span className="first-letter:uppercase">{hindranceWords(hindrance)}</span>
              </span>
              <span className="text-accent max-sm:hidden">
                <Icon name="arrow-right" />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {unnamed > 0 && (
        <p className="pt-3">
          <a href={deskAddress} className="inline-flex min-h-11 items-center font-semibold text-accent">
            {formatCount(unnamed)} lembar lain di meja verifikasi
          </a>
        </p>
      )}
    </section>
  );
}
