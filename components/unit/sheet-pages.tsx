import { Notice } from "@/components/ui/notice";
import { type SheetState, SheetStateLabel } from "@/components/unit/sheet-state";

type SheetPagesProps = {
  readonly scanId: string;
  readonly pages: number;
  readonly state: SheetState;
  /** Why it came back. */
  readonly note: string | null;
};

/** The pages of the sheet as they were taken in, and where it stands. */
export function SheetPages({ scanId, pages, state, note }: SheetPagesProps) {
  return (
    <section aria-labelledby="lembar-terakhir">
      <div className="flex flex-wrap items-center justify-between gap-x-3 pb-2">
        <h2 id="lembar-terakhir" className="text-16 font-bold">
          Lembar terakhir
        </h2>
        <SheetStateLabel state={state} />
      </div>
      {state === "returned" && note && (
        <Notice tone="bad" title="Catatan perbaikan:">
          <span className="block whitespace-pre-line wrap-anywhere">{note}</span>
        </Notice>
      )}
      <div className="grid gap-3 pt-3 sm:grid-cols-2">
        {Array.from({ length: pages }, (_, at) => (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
            key={at}
            href={`/api/v1/scans/${scanId}/pages/${at + 1}`}
            className="block border border-line-strong bg-sunk"
          >
            {/* biome-ignore lint/performance/noImgElement: a private picture that must not pass through an image cache */}
            <img
              src={`/api/v1/scans/${scanId}/pages/${at + 1}`}
              alt={`Halaman ${at + 1} lembar yang diunggah`}
              loading="lazy"
              className="block h-auto w-full"
            />
          </a>
        ))}
      </div>
    </section>
  );
}
