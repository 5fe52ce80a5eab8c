import { type DeskPlace, sheetAddress } from "@/components/scans/sheet-address";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { formatCount } from "@/lib/format/number";
import type { QueueUnit } from "@/lib/scans/schema";

type QueueEmptyProps = {
  readonly place: DeskPlace;
  readonly units: readonly QueueUnit[];
  /** The officer's own sheets, which wait for a colleague. */
  readonly own: number;
  /** Sheets that the officer uploaded, which wait for a colleague. */
  readonly uploaded: number;
  readonly done: number;
};

/** After the last sheet: what was done, what another must do, and where sheets still wait. */
export function QueueEmpty({ place, units, own, uploaded, done }: QueueEmptyProps) {
  const elsewhere = units.filter(({ id }) => id !== place.unitId);
  const more = place.unitId !== null && elsewhere.length > 0;
  return (
    <section className="px-4 desk:col-span-2 desk:px-8">
      <EmptyState
        title={more ? "Tidak ada lagi lembar yang menunggu dari unit ini" : "Tidak ada lembar yang menunggu"}
        action={
          more ? (
            <ButtonLink look="go" icon="arrow-right" href={sheetAddress({ ...place, unitId: null })}>
              Buka semua unit
            </ButtonLink>
          ) : (
            <ButtonLink icon="arrow-left" href={`/pantauan?kegiatan=${place.campaignId}`}>
              Kembali ke pantauan
            </ButtonLink>
          )
        }
      >
        <p>
          {done > 0
            ? `${formatCount(done)} lembar Anda selesaikan hari ini.`
            : "Lembar yang diunggah unit kerja akan muncul di sini."}
          {more && ` ${formatCount(elsewhere.length)} unit lain masih mempunyai lembar yang menunggu.`}
          {uploaded > 0 && ` ${formatCount(uploaded)} lembar yang Anda unggah sendiri menunggu diperiksa petugas lain.`}
          {own > 0 && " Lembar Anda sendiri menunggu diperiksa petugas lain."}
        </p>
      </EmptyState>
    </section>
  );
}
