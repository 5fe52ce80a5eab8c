import {
  confirmAnonymisationAction,
  requestAnonymisationAction,
  setRetentionAction,
  withdrawAnonymisationAction,
} from "@/app/(bkpsdm)/kegiatan/[campaignId]/retention-actions";
import { ActionButton } from "@/components/accounts/action-button";
import { RetentionFacts } from "@/components/retention/retention-facts";
import { TypedNameForm } from "@/components/retention/typed-name-form";
import { YearsForm } from "@/components/retention/years-form";
import { Notice } from "@/components/ui/notice";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { findRetention } from "@/lib/retention/queries";

type StepsProps = {
  readonly campaign: CampaignSummary;
  readonly retention: NonNullable<Awaited<ReturnType<typeof findRetention>>>;
};

const CONSEQUENCE =
  "Nama, NIP, gambar tanda tangan, lembar, foto, dan alasan setiap orang dihapus untuk selamanya. Angka, sidik digital, dan kode verifikasi tetap ada.";

/** How long the campaign's people are kept; once that is over, the way to their anonymisation, which takes two admins. */
export function RetentionSteps({ campaign, retention }: StepsProps) {
  const { id, name, status, zone } = campaign;
  const { anonymisation, over, ownRequest, years } = retention;
  const form = { campaignId: id, campaignName: name };
  return (
    <section id="masa-simpan" aria-labelledby="judul-masa-simpan" className="pt-6">
      <h2 id="judul-masa-simpan" className="pb-2 text-16 font-bold">
        Masa simpan data pribadi
      </h2>
      <div className="grid max-w-180 gap-4">
        <RetentionFacts retention={retention} zone={zone} />
        {over && !anonymisation && (
          <Notice tone="warn" title="Masa simpan sudah berakhir.">
            {status === "archived" ? CONSEQUENCE : "Arsipkan kegiatan lebih dahulu, lalu usulkan penganonimannya."}
          </Notice>
        )}
        {over && !anonymisation && status === "archived" && (
          <TypedNameForm
            {...form}
            action={requestAnonymisationAction}
            button="Usulkan penganoniman"
            pendingLabel="Mengusulkan"
          />
        )}
        {anonymisation?.state === "requested" && (
          <>
            <Notice tone="warn" title="Penganoniman menunggu konfirmasi admin lain.">
              {CONSEQUENCE}
            </Notice>
            {!ownRequest && (
              <TypedNameForm
                {...form}
                action={confirmAnonymisationAction}
                button="Konfirmasi penganoniman"
                pendingLabel="Mengonfirmasi"
              />
            )}
            <div>
              <ActionButton
                action={withdrawAnonymisationAction}
                fields={{ campaignId: id }}
                label="Tarik usul"
                pendingLabel="Menarik"
              />
            </div>
          </>
        )}
        {!anonymisation && <YearsForm action={setRetentionAction} campaignId={id} years={years} />}
      </div>
    </section>
  );
}
