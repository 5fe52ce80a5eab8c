import type { ReactNode } from "react";
import type { StepProps } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/[langkah]/step-body";
import { leavePreviewAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/actions";
import { GapList } from "@/components/campaigns/guide/gap-list";
import { OddityList } from "@/components/campaigns/guide/oddity-list";
import { OnwardForm } from "@/components/campaigns/guide/onward-form";
import { UncheckedSteps } from "@/components/campaigns/guide/unchecked-steps";
import { PopulationFacts } from "@/components/campaigns/population-facts";
import { ButtonAnchor, ButtonLink } from "@/components/ui/button";
import { unitTerm } from "@/lib/agencies/terms";
import { stepPath, uncheckedSteps } from "@/lib/campaigns/guide";
import { populationGaps } from "@/lib/campaigns/population-gaps";

/** All that opening would show, and what is odd about it. */
export async function PreviewStep({ actor, campaign, guide }: StepProps) {
  const term = unitTerm(campaign.terms);
  const gaps = await populationGaps(actor, campaign);
  const specimen = `/kegiatan/${campaign.id}/pratinjau`;
  return (
    <div className="gap-x-8 min-[80rem]:grid min-[80rem]:grid-cols-[minmax(0,1fr)_22.5rem]">
      <div className="min-w-0">
        <Part title="Yang perlu dilihat lagi">
          <OddityList campaignId={campaign.id} oddities={guide.oddities} />
          <div className="pt-3">
            <UncheckedSteps campaignId={campaign.id} steps={uncheckedSteps(guide.states)} />
          </div>
        </Part>
        <Part title="Halaman dan kertas">
          <div className="flex flex-wrap gap-3">
            <ButtonAnchor icon="external" href={specimen} target="_blank">
              Halaman penandatanganan
            </ButtonAnchor>
            <ButtonAnchor icon="printer" href={`/api/v1/campaigns/${campaign.id}/form-preview`}>
              Lembar kertas (PDF)
            </ButtonAnchor>
            <ButtonAnchor icon="file-check" href={`/api/v1/campaigns/${campaign.id}/receipt-preview`}>
              Bukti tanda tangan (PDF)
            </ButtonAnchor>
          </div>
        </Part>
        <Part title="Sasaran">
          <PopulationFacts population={guide.population} term={term} />
        </Part>
        {gaps && (
          <Part title="Di luar sasaran dan tanpa akun">
            <GapList gaps={gaps} unitWord={term.text} />
          </Part>
        )}
      </div>
      <div className="hidden desk:block">
        <Part title="Seperti di ponsel pegawai">
          <iframe
            src={specimen}
            title="Pratinjau halaman penandatanganan"
            loading="lazy"
            className="h-[45rem] w-90 rounded-control border border-line-strong"
          />
        </Part>
      </div>
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-x-3 gap-y-2 border-t border-line bg-surface py-3 min-[80rem]:col-span-2">
        <OnwardForm action={leavePreviewAction} campaignId={campaign.id} />
        <ButtonLink look="quiet" href={stepPath(campaign.id, "opsi")}>
          Kembali
        </ButtonLink>
      </div>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="pb-6">
      <h3 className="pb-2 text-16 font-bold">{title}</h3>
      {children}
    </section>
  );
}
