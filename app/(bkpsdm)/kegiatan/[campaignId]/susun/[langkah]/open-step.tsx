import type { StepProps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/[langkah]/step-body";
import { openCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { ConfirmForm } from "@/components/campaigns/confirm-form";
import { OddityList } from "@/components/campaigns/guide/oddity-list";
import { UncheckedSteps } from "@/components/campaigns/guide/unchecked-steps";
import { Waveless } from "@/components/campaigns/waveless";
import { dayLong } from "@/components/monitoring/day";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { unitTerm } from "@/lib/agencies/terms";
import { guideStepNames, openSteps, stepPath, uncheckedSteps } from "@/lib/campaigns/guide";
import { formatCount } from "@/lib/format/number";

/** What opening does, in numbers, and the press that does it. */
export function OpenStep({ campaign, guide }: StepProps) {
  const { obligated, exempt, units } = guide.population;
  const missing = openSteps(guide.states);
  const must = formatCount(obligated - exempt);
  return (
    <div className="grid gap-4">
      <div className="max-w-[68ch] border-l-2 border-line-strong pl-4">
        <p className="text-20 font-bold tabular-nums">
          {formatCount(obligated)} orang di {formatCount(units)} {unitTerm(campaign.terms).text} akan melihat pakta ini
          sekarang.
        </p>
        <ul className="list-disc pt-1 pl-5">
          <li className="tabular-nums">
            {must} wajib menandatangani, {formatCount(exempt)} dikecualikan sejak awal menurut kedudukan hukum.
          </li>
          <li>Tenggat {dayLong(campaign.deadline)}.</li>
          {guide.waves.length > 0 && (
            <li>{formatCount(guide.waves.length)} gelombang; yang belum tiba gilirannya dapat membaca lebih dahulu.</li>
          )}
          <li>Naskah sesudah ini hanya dapat diganti dengan versi baru, dan terkunci sesudah tanda tangan pertama.</li>
          <li>Sasaran sesudah ini hanya berubah dengan usulan atau alasan yang tercatat.</li>
          <li>Tidak ada surat elektronik yang terkirim karena pembukaan.</li>
        </ul>
      </div>
      <Waveless waves={guide.population.byWave} />
      {guide.oddities.length > 0 && (
        <section aria-labelledby="janggal">
          <h3 id="janggal" className="pb-1 text-16 font-bold">
            Yang perlu dilihat lagi
          </h3>
          <OddityList campaignId={campaign.id} oddities={guide.oddities} />
        </section>
      )}
      <UncheckedSteps campaignId={campaign.id} steps={uncheckedSteps(guide.states)} />
      {missing.length > 0 ? (
        <Notice tone="warn" title="Belum dapat dibuka.">
          Lengkapi dahulu:{" "}
          {missing.map((step, index) => (
            <span key={step}>
              {index > 0 && ", "}
              <TextLink href={stepPath(campaign.id, step)}>{guideStepNames[step]}</TextLink>
            </span>
          ))}
          {obligated === 0 && (
            <>
              . Bila pegawai belum ada, <TextLink href="/pegawai/muat">muat data pegawai</TextLink>
            </>
          )}
          .
        </Notice>
      ) : (
        <ConfirmForm
          action={openCampaignAction}
          campaignId={campaign.id}
          label={`Saya memahami bahwa ${must} pegawai menjadi wajib menandatangani, dan bahwa sejak dibuka naskah hanya dapat diganti dengan versi baru, sasaran hanya dengan perubahan beralasan`}
          button="Buka kegiatan"
          pendingLabel="Membuka kegiatan"
        />
      )}
      <p>
        <ButtonLink look="quiet" href={stepPath(campaign.id, "pratinjau")}>
          Kembali
        </ButtonLink>
      </p>
    </div>
  );
}
