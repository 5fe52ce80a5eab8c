import { closeCampaignAction, moveDeadlineAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { ConfirmForm } from "@/components/campaigns/confirm-form";
import { DeadlineForm } from "@/components/campaigns/deadline-form";
import { FactsStrip } from "@/components/ui/facts-strip";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { formatCount, formatRate } from "@/lib/format/number";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { missing } from "@/lib/monitoring/rules";

type StepsProps = { readonly actor: User; readonly campaign: CampaignSummary; readonly mayWrite: boolean };

/** How an opened campaign stands, and what may still be done with it. */
export async function OpenSteps({ actor, campaign, mayWrite }: StepsProps) {
  const completion = await agencyCompletion(actor, campaign.id);
  if (!completion) return null;
  const { totals } = completion;
  const due = formatCount(totals.obligated - totals.exempt);
  return (
    <>
      <section aria-labelledby="keadaan" className="pt-6">
        <h2 id="keadaan" className="pb-2 text-16 font-bold">
          {campaign.status === "open" ? "Keadaan saat ini" : "Keadaan saat ditutup"}
        </h2>
        <FactsStrip
          facts={[
            { label: "Capaian", value: formatRate(totals.rate) },
            { label: "Sudah", value: formatCount(totals.done), note: `dari ${due} pegawai` },
            { label: "Menunggu verifikasi", value: formatCount(totals.awaitingVerification) },
            { label: "Belum", value: formatCount(missing(totals)) },
            { label: "Dikecualikan", value: formatCount(totals.exempt) },
          ]}
        />
      </section>
      {campaign.status === "open" && mayWrite && (
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
              label={`Saya memahami bahwa ${formatCount(missing(totals))} pegawai yang belum selesai tidak dapat lagi menandatangani, dan bahwa ${formatCount(totals.awaitingVerification)} lembar tidak lagi diperiksa`}
              button="Tutup kegiatan"
              pendingLabel="Menutup kegiatan"
              look="danger"
            />
          </section>
        </>
      )}
    </>
  );
}
