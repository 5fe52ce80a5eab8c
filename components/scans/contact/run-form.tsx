"use client";

import type { FormEvent, RefObject } from "react";
import { ContactTile } from "@/components/scans/contact/contact-tile";
import { useGridKeys } from "@/components/scans/contact/use-grid-keys";
import type { usePicks } from "@/components/scans/contact/use-picks";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format/number";
import type { SheetView } from "@/lib/scans/schema";

type RunFormProps = {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly campaignId: string;
  readonly fitting: readonly SheetView[];
  readonly picks: ReturnType<typeof usePicks>;
  /** Before the script runs nobody could move by arrows, pick by range or be told a number. */
  readonly isLive: boolean;
  readonly post: (form: FormData) => void;
  readonly addressOf: (scanId: string) => string;
};

/** The sheets that agree in everything, to be picked, and the one button that names how many it accepts. */
export function RunForm({ form, campaignId, fitting, picks, isLive, post, addressOf }: RunFormProps) {
  const { picked, shown, sightOf, onSight, pick, pickAll } = picks;
  const grid = useGridKeys();
  const unseen = fitting.length - shown.length;
  const active = Math.min(grid.active, fitting.length - 1);
  const refuseNone = (event: FormEvent) => isLive && picked.size === 0 && event.preventDefault();
  return (
    <form ref={form} action={post} onSubmit={refuseNone}>
      <input type="hidden" name="kegiatan" value={campaignId} />
      <div className="contact-bar">
        <div className="mr-auto min-w-0">
          <h2 className="text-18 font-bold tracking-tight">
            Cocok seluruhnya <span className="font-medium text-quiet tabular-nums">{formatCount(fitting.length)}</span>
          </h2>
          <p role="status" className={`text-13 ${isLive && unseen > 0 ? "font-semibold text-warn" : "text-quiet"}`}>
            {isLive && unseen > 0
              ? `${formatCount(unseen)} gambar belum tampil. Lembarnya baru dapat dipilih setelah terlihat.`
              : "QR dikenali, naskah sesuai, kolom tanda tangan bergores."}
          </p>
        </div>
        {isLive && <PickAll all={shown.length > 0 && picked.size === shown.length} onPress={pickAll} />}
        <div className="contact-accept">
          <SubmitButton
            look={isLive && picked.size === 0 ? "resting" : "go"}
            size="large"
            icon="tick"
            pendingLabel="Menyimpan"
            className="max-desk:w-full"
          >
            {acceptLabel(isLive, picked.size)}
            <span className="max-desk:hidden">
              <Kbd onAccent={!isLive || picked.size > 0}>T</Kbd>
            </span>
          </SubmitButton>
        </div>
      </div>
      <ul className="tiles" aria-label="Lembar yang cocok" onKeyDown={grid.onKeyDown}>
        {fitting.map((sheet, index) => (
          <ContactTile
            key={sheet.id}
            sheet={sheet}
            picked={picked.has(sheet.id)}
            sight={isLive ? sightOf(sheet.id) : "shown"}
            address={addressOf(sheet.id)}
            tabIndex={!isLive ? undefined : active === index ? 0 : -1}
            onSight={onSight}
            onPick={pick}
            onFocus={() => grid.setActive(index)}
          />
        ))}
      </ul>
    </form>
  );
}

function acceptLabel(isLive: boolean, picked: number): string {
  if (!isLive) return "Terima lembar yang dicentang";
  return picked > 0 ? `Terima ${formatCount(picked)} lembar` : "Pilih lembar dahulu";
}

function PickAll({ all, onPress }: { readonly all: boolean; readonly onPress: () => void }) {
  return (
    <Button onClick={onPress}>
      {all ? "Kosongkan pilihan" : "Pilih semua yang cocok"}
      <span className="max-desk:hidden">
        <Kbd>A</Kbd>
      </span>
    </Button>
  );
}
