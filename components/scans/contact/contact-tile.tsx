"use client";

import { useEffect, useRef } from "react";
import { pageAddress } from "@/components/scans/sheet-address";
import { Icon } from "@/components/ui/icon";
import type { SheetView } from "@/lib/scans/schema";

type ContactTileProps = {
  readonly sheet: SheetView;
  readonly picked: boolean;
  /** Its crop is on the screen; without one it cannot be picked. */
  readonly sight: "waiting" | "shown" | "failed";
  readonly address: string;
  /** Whether Tab stops here: one tile of the sheet, wherever the arrows led. */
  readonly tabIndex: 0 | -1 | undefined;
  readonly onSight: (scanId: string, sight: "shown" | "failed") => void;
  readonly onPick: (scanId: string, range: boolean) => void;
  readonly onFocus: () => void;
};

/** One sheet among many: the page, the place of the signature, and whose it is. */
export function ContactTile(props: ContactTileProps) {
  const { sheet, picked, sight, address, tabIndex, onSight, onPick, onFocus } = props;
  const crop = useRef<HTMLImageElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that was there before the script never fires `load`
  useEffect(() => {
    if (crop.current?.complete) onSight(sheet.id, crop.current.naturalWidth > 0 ? "shown" : "failed");
  }, []);
  return (
    <li className={`tile ${picked ? "bg-accent-tint" : ""}`}>
      <label className="tile-face select-none">
        <input
          type="checkbox"
          name="lembar"
          value={sheet.id}
          checked={picked}
          aria-disabled={sight === "shown" ? undefined : true}
          aria-describedby={sight === "failed" ? `gagal-${sheet.id}` : undefined}
          tabIndex={tabIndex}
          onChange={(event) => onPick(sheet.id, "shiftKey" in event.nativeEvent && event.nativeEvent.shiftKey === true)}
          onFocus={onFocus}
          className="tick"
        />
        <span className="tile-pictures">
          {/* biome-ignore lint/performance/noImgElement: private pictures must not pass through the public optimiser */}
          <img src={pageAddress(sheet.id, 1, "thumbnail")} alt="" className="tile-page" />
          {/* biome-ignore lint/performance/noImgElement: as above */}
          <img
            ref={crop}
            src={pageAddress(sheet.id, sheet.signature?.page ?? 1, "signature")}
            alt={`Kolom tanda tangan ${sheet.personName}`}
            onLoad={() => onSight(sheet.id, "shown")}
            onError={() => onSight(sheet.id, "failed")}
            className="tile-crop"
          />
        </span>
        <span className="tile-name">
          <span className={`block font-semibold ${picked ? "text-accent-strong" : ""}`}>{sheet.personName}</span>
          <span className="block text-13 text-quiet">{sheet.unitName}</span>
          {sight === "failed" && (
            <span id={`gagal-${sheet.id}`} className="mt-1 flex items-center gap-1.5 text-13 font-semibold text-warn">
              <Icon name="warning" size={16} />
              Gambar tidak tampil, sehingga tidak dapat dipilih.
            </span>
          )}
        </span>
      </label>
      <a
        href={address}
        tabIndex={tabIndex}
        aria-label={`Buka lembar ${sheet.personName}`}
        className="tile-open font-semibold text-accent hover:bg-accent-soft"
      >
        Buka
      </a>
    </li>
  );
}
