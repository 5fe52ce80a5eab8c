import { startArchiveAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/archive-actions";
import { ArchiveForm } from "@/components/archives/archive-form";
import { ArchiveList } from "@/components/archives/archive-list";
import { ARCHIVE_DAYS, isArchiving } from "@/lib/archives/rules";
import type { ArchiveView } from "@/lib/archives/schema";
import type { CampaignSummary } from "@/lib/campaigns/queries";

type ArchivePartProps = {
  readonly campaign: CampaignSummary;
  readonly archives: readonly ArchiveView[];
  /** Its anonymisation was confirmed: nothing is left to be gathered. */
  readonly erased: boolean;
};

/** All evidence of the campaign as one ZIP: asked for, watched and taken along. */
export function ArchivePart({ campaign, archives, erased }: ArchivePartProps) {
  const isOpen = campaign.status === "open";
  const isUnderWay = archives.some(({ state }) => isArchiving(state));
  return (
    <section aria-labelledby="arsip-bukti" className="pt-6">
      <h2 id="arsip-bukti" className="scroll-mt-20 pb-2 text-16 font-bold">
        Arsip bukti
      </h2>
      {erased ? (
        <p className="max-w-[68ch] pb-3 text-14 text-quiet">
          Penganoniman kegiatan ini sudah dikonfirmasi, sehingga buktinya tidak dapat diarsipkan lagi. Arsip yang pernah
          diunduh tetap dapat diperiksa pemegangnya.
        </p>
      ) : (
        <p className="max-w-[68ch] pb-3 text-14 text-quiet">
          Semua bukti kegiatan dalam satu ZIP: pakta tersegel, lembar, laporan, berita acara, dan log transparansi,
          beserta pemeriksa yang dapat dijalankan auditor tanpa jaringan. Arsip memuat nama, NIP, dan siapa yang
          menyatakan tidak bersedia; setiap pengunduhan dicatat, dan arsip disimpan {ARCHIVE_DAYS} hari.
          {isOpen && " Kegiatan ini masih dibuka, sehingga arsipnya bersifat sementara."}
        </p>
      )}
      {!isUnderWay && !erased && (
        <div className="pb-3">
          <ArchiveForm
            action={startArchiveAction}
            campaignId={campaign.id}
            label={isOpen ? "Buat arsip sementara" : "Buat arsip bukti"}
          />
        </div>
      )}
      {archives.length > 0 && <ArchiveList runs={archives} zone={campaign.zone} now={new Date()} />}
    </section>
  );
}
