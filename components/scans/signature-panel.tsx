"use client";

import { pageAddress } from "@/components/scans/sheet-address";
import type { SheetSight } from "@/components/scans/use-sight";
import { Kbd } from "@/components/ui/kbd";
import type { SheetView } from "@/lib/scans/schema";

/** The place of the signature by itself, where a code said where it is; pressed, the sheet shows exactly that area. */
export function SignaturePanel({ sheet, sight }: { readonly sheet: SheetView; readonly sight: SheetSight }) {
  if (!sheet.signature) return null;
  const address = pageAddress(sheet.id, sheet.signature.page, "signature");
  return (
    <a
      href={address}
      onClick={(event) => {
        event.preventDefault();
        sight.signature();
      }}
      title="Perbesar tanda tangan (Z)"
      className="relative mt-2 block rounded-control border border-line-strong bg-surface p-1"
    >
      {/* biome-ignore lint/performance/noImgElement: private pictures must not pass through the public optimiser */}
      <img
        key={address}
        src={address}
        alt={`Kolom tanda tangan ${sheet.personName}`}
        className="mx-auto h-36 max-w-full object-contain desk:h-30"
      />
      <span className="absolute top-2 right-2 max-desk:hidden">
        <Kbd>Z</Kbd>
      </span>
    </a>
  );
}
