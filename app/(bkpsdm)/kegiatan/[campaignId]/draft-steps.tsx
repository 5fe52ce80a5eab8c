import { openCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { ConfirmForm } from "@/components/campaigns/confirm-form";
import { PopulationFacts } from "@/components/campaigns/population-facts";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { unitTerm } from "@/lib/agencies/terms";
import { aheadWords, stageHints } from "@/lib/campaigns/election-stages";
import { type CampaignSummary, campaignPopulation } from "@/lib/campaigns/queries";
import { daysLeft } from "@/lib/campaigns/rules";
import { listWaves } from "@/lib/campaigns/wave-queries";
import type { User } from "@/lib/core/actor";
import { formatDate, startOfDay } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type StepsProps = { readonly actor: User; readonly campaign: CampaignSummary; readonly mayWrite: boolean };

/** What a draft would set in motion, and the step that does it. */
export async function DraftSteps({ actor, campaign, mayWrite }: StepsProps) {
  const population = await campaignPopulation(actor, campaign, await listWaves(actor, campaign.id));
  if (!population) return null;
  const { obligated, exempt } = population;
  const behind = stageHints(campaign.contests, campaign.deadline).find(({ daysAhead }) => daysAhead <= 0);
  const late = daysLeft(campaign.deadline, campaign.zone, new Date()) < 0;
  return (
    <section aria-labelledby="buka" className="pt-6">
      <h2 id="buka" className="pb-2 text-16 font-bold">
        Buka kegiatan
      </h2>
      <PopulationFacts population={population} term={unitTerm(campaign.terms)} />
      <div className="grid gap-3 pt-4">
        {late && (
          <Notice tone="warn" title="Tenggat sudah lewat.">
            Tetapkan tenggat baru sebelum membuka kegiatan, kecuali Anda mencatat kegiatan yang sudah berlalu.
          </Notice>
        )}
        {behind && (
          <Notice tone="warn" title="Tenggat tidak mendahului tahapan pemilihan.">
            {behind.name} dimulai {formatDate(startOfDay(behind.day, campaign.zone), campaign.zone)},{" "}
            {aheadWords(behind.daysAhead)}. Kegiatan tetap dapat dibuka.
          </Notice>
        )}
        {obligated === 0 && (
          <Notice tone="warn" title="Tidak ada pegawai dalam sasaran.">
            Periksa jenis pegawai, jenjang, dan unit, atau <TextLink href="/pegawai/muat">muat data pegawai</TextLink>.
          </Notice>
        )}
        {obligated > 0 && mayWrite && (
          <ConfirmForm
            action={openCampaignAction}
            campaignId={campaign.id}
            label={`Saya memahami bahwa ${formatCount(obligated - exempt)} pegawai menjadi wajib menandatangani, dan bahwa sejak dibuka naskah hanya dapat diganti dengan versi baru, sasaran hanya dengan perubahan beralasan`}
            button="Buka kegiatan"
            pendingLabel="Membuka kegiatan"
          />
        )}
        {!mayWrite && <p className="text-quiet">Kegiatan dibuka oleh admin kepegawaian.</p>}
      </div>
    </section>
  );
}
