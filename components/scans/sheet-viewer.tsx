"use client";

import { type RefObject, useEffect, useRef } from "react";
import { PageStage } from "@/components/scans/page-stage";
import { pageAddress } from "@/components/scans/sheet-address";
import type { SheetSight } from "@/components/scans/use-sight";
import { Icon, type IconName } from "@/components/ui/icon";
import { formatDate, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { SheetView } from "@/lib/scans/schema";

type SheetViewerProps = {
  readonly sheet: SheetView;
  readonly sight: SheetSight;
  readonly zone: Zone;
  /** The first page is on the screen: only now may it be judged. */
  readonly onShown: () => void;
};

/** The sheet as large as the screen allows. Zoomed in it scrolls, by wheel, finger or arrow keys. */
export function SheetViewer({ sheet, sight, zone, onShown }: SheetViewerProps) {
  const { page, zoom, turn, stage } = sight;
  const shown = sheet.pages[page - 1] ?? sheet.pages[0];
  const picture = usePicture(`${sheet.id}/${page}`, onShown);
  if (!shown) return null;
  return (
    <section aria-label="Lembar" className="flex min-h-0 min-w-0 flex-col bg-line">
      <Toolbar sheet={sheet} sight={sight} zone={zone} />
      <PageStage
        label="Gambar lembar"
        src={pageAddress(sheet.id, page)}
        alt={`Lembar pakta ${sheet.personName}, halaman ${page} dari ${sheet.pages.length}`}
        width={shown.width}
        height={shown.height}
        turn={turn}
        zoom={zoom}
        box={sheet.signature?.page === page ? sheet.signature.at : null}
        stage={stage}
        picture={picture}
        onLoad={onShown}
      />
    </section>
  );
}

/** A picture that was there before the script never fires `load`. */
function usePicture(key: string, onShown: () => void): RefObject<HTMLImageElement | null> {
  const picture = useRef<HTMLImageElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each picture
  useEffect(() => {
    if (picture.current?.complete && picture.current.naturalWidth > 0) onShown();
  }, [key]);
  return picture;
}

/** Where the picture comes from: its place in a stack, or the name of its file. */
function originOf({ stack, fileName }: SheetView, zone: Zone): string {
  if (!stack) return fileName;
  const { page, pages, handedInAt, handedInBy } = stack;
  const handedIn = `tumpukan ${formatDate(new Date(handedInAt), zone)}, oleh ${handedInBy}`;
  return `Halaman ${formatCount(page)} dari ${formatCount(pages)} · ${handedIn}`;
}

type ToolbarProps = { readonly sheet: SheetView; readonly sight: SheetSight; readonly zone: Zone };

function Toolbar({ sheet, sight, zone }: ToolbarProps) {
  const several = sheet.pages.length > 1;
  const tools: [IconName, string, () => void][] = [
    ["zoom-out", "Perkecil (-)", sight.zoomOut],
    ["zoom-in", "Perbesar (+)", sight.zoomIn],
    ["fit", "Paskan (0)", sight.fit],
    ["refresh", "Putar (R)", sight.rotate],
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-1 border-b border-line bg-surface pr-2 pl-4 text-13 desk:flex-nowrap desk:pl-5">
      <p className="mr-auto min-w-0 py-1 font-medium text-quiet tabular-nums max-desk:basis-full max-desk:pt-3">
        <span className="font-semibold text-ink desk:hidden">{sheet.personName}</span>
        {several && (
          <span className="max-desk:block desk:mr-2">
            Lembar ini: {sight.page} dari {sheet.pages.length} halaman
          </span>
        )}
        {(!several || sheet.stack) && (
          <span className={sheet.stack ? "max-desk:block" : "max-desk:hidden"}>{originOf(sheet, zone)}</span>
        )}
      </p>
      {several &&
        sheet.pages.map((page, index) => (
          <a
            key={page.sha256}
            href={pageAddress(sheet.id, index + 1)}
            aria-label={`Halaman ${index + 1}`}
            aria-current={sight.page === index + 1 ? "true" : undefined}
            onClick={(event) => {
              event.preventDefault();
              sight.openPage(index + 1);
            }}
            className={`grid size-11 place-items-center rounded-control font-semibold tabular-nums ${sight.page === index + 1 ? "bg-accent-tint text-accent-strong" : "text-label hover:bg-sunk"}`}
          >
            {index + 1}
          </a>
        ))}
      {tools.map(([icon, label, act]) => (
        <button
          key={icon}
          type="button"
          aria-label={label}
          title={label}
          onClick={act}
          className="grid size-11 place-items-center rounded-control text-label hover:bg-sunk"
        >
          <Icon name={icon} />
        </button>
      ))}
      <a
        href={`/api/v1/scans/${sheet.id}/original`}
        aria-label="Unduh berkas asli"
        title="Unduh berkas asli"
        className="grid size-11 place-items-center rounded-control text-label hover:bg-sunk"
      >
        <Icon name="download" />
      </a>
    </div>
  );
}
