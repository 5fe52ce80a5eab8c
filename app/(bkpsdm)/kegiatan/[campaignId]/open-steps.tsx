import { closeCampaignAction, moveDeadlineAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { ConfirmForm } from "@/components/campaigns/confirm-form";
import { DeadlineForm } from "@/components/campaigns/deadline-form";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatCount } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";

type StepsProps = {
  readonly campaign: CampaignSummary;
  readonly totals: Totals;
  /** People who owe a signature and whose wave has not begun. */
  readonly notYet: number;
};

/** What may still be done with an open campaign: move its deadline, or end it. */
export function OpenSteps({ campaign, totals, notYet }: StepsProps) {
  const sheets = totals.awaitingVerification;
  const left = sheets > 0 ? ` ${formatCount(sheets)} lembar yang menunggu tetap dapat diperiksa.` : "";
  const waiting = notYet > 0 ? ` (${formatCount(notYet)} di antaranya belum tiba gelombangnya)` : "";
  return (
    <>
      <section aria-labelledby="tenggat" className="pt-6">
        <h2 id="tenggat" className="pb-2 text-16 font-bold">
          Pindahkan tenggat
        </h2>
        <DeadlineForm action={moveDeadlineAction} campaignId={campaign.id} deadline={campaign.deadline} />
      </section>
      <section aria-labelledby="tutup" className="pt-6">
        <h2 id="tutup" className="pb-2 text-16 font-bold">
          Tutup kegiatan
        </h2>
        <ConfirmForm
          action={closeCampaignAction}
          campaignId={campaign.id}
          label={`Saya memahami bahwa ${formatCount(missing(totals))} pegawai yang belum selesai${waiting} tidak dapat lagi menandatangani, dan bahwa angka serta daftar pegawai saat ini dibekukan sebagai salinan penutupan.${left}`}
          button="Tutup kegiatan"
          pendingLabel="Menutup kegiatan"
          look="danger"
        />
      </section>
    </>
  );
}
