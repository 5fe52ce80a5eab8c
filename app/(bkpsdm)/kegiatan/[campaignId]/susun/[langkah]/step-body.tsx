import type { ReactNode } from "react";
import { setWavesAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/gelombang/actions";
import type { GuideState } from "@/app/(bkpsdm)/kegiatan/[campaignId]/guide-state";
import { OpenStep } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/[langkah]/open-step";
import { PreviewStep } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/[langkah]/preview-step";
import {
  saveBasesAction,
  saveElectionsAction,
  saveOptionsAction,
  savePopulationAction,
  saveTextAction,
} from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/actions";
import { CircularNotes } from "@/components/campaigns/guide/circular-notes";
import {
  BasisStepForm,
  ElectionStepForm,
  OptionsStepForm,
  PopulationStepForm,
  TextStepForm,
} from "@/components/campaigns/guide/step-forms";
import { Waveless } from "@/components/campaigns/waveless";
import { WavesForm } from "@/components/campaigns/waves-form";
import { valuesFromDraft } from "@/lib/campaigns/form-draft";
import { type GuideStep, guideSteps, stepPath } from "@/lib/campaigns/guide";
import { type CampaignSummary, findDraftAgency } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import { proposedText } from "@/lib/campaigns/standard-texts";
import { draftRevision, fieldsOf } from "@/lib/campaigns/step-fields";
import { rowsOfWaves } from "@/lib/campaigns/wave-form";
import { wavesRevision } from "@/lib/campaigns/wave-queries";
import type { User } from "@/lib/core/actor";

export type StepProps = {
  readonly actor: User;
  readonly campaign: CampaignSummary & { readonly text: NonNullable<CampaignSummary["text"]> };
  readonly guide: GuideState;
};

/** The one matter of a step. */
export async function StepBody({
  step,
  saved,
  ...given
}: StepProps & { readonly step: GuideStep; readonly saved: string }): Promise<ReactNode> {
  const { actor, campaign, guide } = given;
  const before = guideSteps[guideSteps.indexOf(step) - 1];
  const start = valuesFromDraft(campaign);
  const form = {
    start,
    about: { campaignId: campaign.id, revision: draftRevision(campaign, fieldsOf(step)) },
    back: { href: before ? stepPath(campaign.id, before) : `/kegiatan/${campaign.id}`, label: "Kembali" },
  };
  // A page that was saved starts anew from what is saved; one that was refused keeps what was typed.
  const key = saved;
  if (step === "pemilihan") {
    return <ElectionStepForm key={key} action={saveElectionsAction} {...form} today={guide.today} />;
  }
  if (step === "dasar-hukum") {
    return (
      <>
        <CircularNotes campaignId={campaign.id} circulars={guide.circulars} />
        <BasisStepForm key={key} action={saveBasesAction} {...form} />
      </>
    );
  }
  if (step === "opsi") return <OptionsStepForm key={key} action={saveOptionsAction} {...form} />;
  if (step === "pratinjau") return <PreviewStep {...given} />;
  if (step === "buka") return <OpenStep {...given} />;

  const chosen = [...campaign.population.unitIds, ...guide.waves.flatMap(({ rule }) => rule.unitIds)];
  const agency = await findDraftAgency(actor, campaign.agencyId, chosen);
  const units = agency?.units ?? [];
  if (step === "naskah") {
    // As one of its readers will see it: a person of the first unit that must sign.
    const unitName = guide.population.byUnit.find(({ name }) => name)?.name ?? campaign.agencyName;
    const example = pledgeValues({ contests: campaign.contests, agencyName: campaign.agencyName, unitName });
    const fitting = proposedText(campaign.contests);
    return <TextStepForm key={key} action={saveTextAction} {...form} example={example} fitting={fitting} />;
  }
  if (step === "sasaran") {
    const standings = agency?.standings ?? [];
    const figures = guide.population;
    const extras = { units, standings, figures, terms: campaign.terms };
    return <PopulationStepForm key={key} action={savePopulationAction} {...form} {...extras} />;
  }
  const named = guide.waves.flatMap(({ rule }) => rule.unitIds);
  const revision = wavesRevision(guide.waves);
  return (
    <>
      <p className="max-w-[68ch] pb-3 text-quiet">
        Tanpa gelombang, semua pegawai mengikuti tenggat kegiatan. Dengan gelombang, setiap pegawai masuk gelombang
        pertama yang syaratnya ia penuhi; sebelum hari pertamanya ia dapat membaca naskah, tetapi belum dapat
        menandatangani. Lembar kertas tidak terikat gelombang.
      </p>
      <Waveless waves={guide.population.byWave} />
      <WavesForm
        key={`${saved} ${revision}`}
        action={setWavesAction}
        campaignId={campaign.id}
        revision={revision}
        rows={rowsOfWaves(guide.waves)}
        units={units.filter(({ id }) => named.includes(id))}
        terms={campaign.terms}
        back={form.back}
        guided
      />
    </>
  );
}
