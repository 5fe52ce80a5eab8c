import {
  confirmAnonymisationAction,
  requestAnonymisationAction,
  setRetentionAction,
  withdrawAnonymisationAction,
} from "@/app/(bkpsdm)/kegiatan/[campaignId]/retention-actions";
import { ActionButton } from "@/components/accounts/action-button";
import { ArchiveFirst } from "@/components/retention/archive-first";
import { ConfirmationList } from "@/components/retention/confirmation-list";
import { RetentionFacts } from "@/components/retention/retention-facts";
import { TypedNameForm } from "@/components/retention/typed-name-form";
import { YearsForm } from "@/components/retention/years-form";
import { Notice } from "@/components/ui/notice";
import { RefreshWhileWorking } from "@/components/ui/refresh-while-working";
import { TextLink } from "@/components/ui/text-link";
import type { ArchiveStanding } from "@/lib/archives/standing";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatDate, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { ConfirmationFacts } from "@/lib/retention/confirmation-facts";
import type { findRetention } from "@/lib/retention/queries";
import { isErasing } from "@/lib/retention/rules";

type StepsProps = {
  readonly campaign: CampaignSummary;
  readonly retention: NonNullable<Awaited<ReturnType<typeof findRetention>>>;
  /** What the second admin should know. */
  readonly facts: ConfirmationFacts | null;
  readonly archive: ArchiveStanding;
  /** The years were just saved. */
  readonly saved: boolean;
};

const CONSEQUENCE =
  "Nama, NIP, gambar tanda tangan, lembar, foto, dan alasan setiap orang dihapus untuk selamanya. Angka, sidik digital, dan kode verifikasi tetap ada.";

const NO_MORE = "Sesudah penganoniman dikonfirmasi, arsip tidak dapat dibuat lagi.";

/** How long the campaign's people are kept; once that is over, the way to their anonymisation, which takes two admins. */
export function RetentionSteps({ campaign, retention, facts, archive, saved }: StepsProps) {
  const { id, name, status, zone } = campaign;
  const { anonymisation, over, ownRequest, people, years, others } = retention;
  const isWorking = isErasing(anonymisation?.state) && !anonymisation?.finishedAt;
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
        {over && !anonymisation && <SecondAdmin names={others} />}
        {over && !isErasing(anonymisation?.state) && <ArchiveFirst archive={archive} because={NO_MORE} />}
        {isWorking && <RefreshWhileWorking seconds={5} />}
        {anonymisation?.state === "requested" && (
          <>
            <Notice
              tone="warn"
              title={
                ownRequest
                  ? "Penganoniman menunggu konfirmasi admin lain."
                  : `Penganoniman yang diusulkan ${anonymisation.requestedBy} menunggu konfirmasi Anda.`
              }
            >
              {CONSEQUENCE}
            </Notice>
            {facts && <ConfirmationList people={people} facts={facts} archive={archive} zone={zone} />}
            {ownRequest && <SecondAdmin names={others} />}
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
        {!anonymisation && (
          <YearsForm
            action={setRetentionAction}
            campaignId={id}
            years={years}
            archive={archive}
            saved={saved ? savedWords(retention, zone) : null}
          />
        )}
      </div>
    </section>
  );
}

/** Who may confirm it, or where a second admin is made. */
function SecondAdmin({ names }: { readonly names: readonly string[] }) {
  if (names.length > 0) {
    const listed = new Intl.ListFormat("id").format(names);
    // A name may end in a degree, and so in a full stop of its own.
    return <p className="text-14">Dikonfirmasi oleh admin lain: {listed.endsWith(".") ? listed : `${listed}.`}</p>;
  }
  return (
    <p className="text-14">
      Penganoniman memerlukan dua admin, dan instansi ini belum memiliki admin lain.{" "}
      <TextLink href="/pengaturan/beri">Beri peran admin</TextLink> kepada pegawai kedua lebih dahulu.
    </p>
  );
}

function savedWords({ years, until }: StepsProps["retention"], zone: Zone): string {
  const length = `${formatCount(years)} tahun sejak kegiatan ditutup`;
  return until ? `${length}, sampai ${formatDate(startOfDay(until, zone), zone)}.` : `${length}.`;
}
