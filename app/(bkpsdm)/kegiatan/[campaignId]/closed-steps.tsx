import { archiveCampaignAction, reopenCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { ConfirmForm } from "@/components/campaigns/confirm-form";
import { ReopenForm } from "@/components/campaigns/reopen-form";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatCount } from "@/lib/format/number";
import type { Totals } from "@/lib/monitoring/schema";

type StepsProps = { readonly campaign: CampaignSummary; readonly totals: Totals };

/** What may still be done with a closed campaign: open it again with a reason, or put it away for good. */
export function ClosedSteps({ campaign, totals }: StepsProps) {
  const sheets = totals.awaitingVerification;
  const left = sheets > 0 ? ` ${formatCount(sheets)} lembar yang masih menunggu tidak lagi dapat diperiksa.` : "";
  return (
    <>
      <section aria-labelledby="buka-kembali" className="pt-6">
        <h2 id="buka-kembali" className="pb-2 text-16 font-bold">
          Buka kembali
        </h2>
        <ReopenForm action={reopenCampaignAction} campaignId={campaign.id} />
      </section>
      <section aria-labelledby="arsip" className="pt-6">
        <h2 id="arsip" className="pb-2 text-16 font-bold">
          Arsipkan kegiatan
        </h2>
        <ConfirmForm
          action={archiveCampaignAction}
          campaignId={campaign.id}
          label={`Saya memahami bahwa kegiatan yang diarsipkan tidak dapat dibuka kembali, dan bahwa keadaan akhirnya dibekukan.${left} Data pribadinya disimpan sampai masa simpannya berakhir.`}
          button="Arsipkan kegiatan"
          pendingLabel="Mengarsipkan kegiatan"
          look="danger"
        />
      </section>
    </>
  );
}
