import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type SheetState, SheetStateLabel } from "@/components/unit/sheet-state";

export type SheetLine = {
  readonly id: string;
  readonly href: string;
  readonly state: SheetState;
  readonly personName: string;
  readonly unitName: string;
  readonly pages: number;
  /** "13 Oktober 2028, 09.42 WIB oleh Sri Wahyuni" */
  readonly uploaded: string;
  readonly note: string | null;
  /** The sheet came back and no newer one has been sent. */
  readonly mayRepeat: boolean;
};

/** Uploaded sheets with their first page, where each stands, and what to mend. */
export function SheetList({ sheets, withUnit }: { readonly sheets: readonly SheetLine[]; readonly withUnit: boolean }) {
  return (
    <ul>
      {sheets.map((sheet) => {
        return (
          <li
            key={sheet.id}
            className="relative grid grid-cols-[3rem_minmax(0,1fr)] items-start gap-x-3 gap-y-2 border-b border-line py-3 has-[a.row-link:hover]:bg-sunk sm:grid-cols-[3rem_minmax(0,1fr)_auto]"
          >
            {/* biome-ignore lint/performance/noImgElement: a private picture that must not pass through an image cache */}
            <img
              src={`/api/v1/scans/${sheet.id}/pages/1`}
              alt=""
              loading="lazy"
              className="h-16 w-12 border border-line-strong bg-sunk object-cover object-top"
            />
            <div className="min-w-0">
              <p className="font-semibold">
                <Link href={sheet.href} className="row-link">
                  {sheet.personName}
                </Link>
              </p>
              <p className="text-13">
                <SheetStateLabel state={sheet.state} />
              </p>
              {sheet.note && <p className="text-13">{sheet.note}</p>}
              <p className="text-13 text-quiet tabular-nums">
                {[withUnit && sheet.unitName, `${sheet.pages} halaman`, sheet.uploaded].filter(Boolean).join(" · ")}
              </p>
            </div>
            {sheet.mayRepeat && (
              <ButtonLink
                href={`${sheet.href}#lembar`}
                icon="upload"
                className="relative z-10 max-sm:col-start-2 max-sm:justify-self-start"
              >
                Unggah ulang
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
