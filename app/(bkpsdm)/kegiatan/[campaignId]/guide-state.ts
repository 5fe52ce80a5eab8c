import { listCheckedSteps } from "@/lib/campaigns/check-step";
import { type GuideStep, type StepState, stepStates } from "@/lib/campaigns/guide";
import { type Oddity, oddities } from "@/lib/campaigns/oddities";
import type { PopulationPreview } from "@/lib/campaigns/population-preview";
import { type CampaignSummary, campaignPopulation } from "@/lib/campaigns/queries";
import { listWaves } from "@/lib/campaigns/wave-queries";
import type { WaveView } from "@/lib/campaigns/wave-schema";
import { listCirculars } from "@/lib/circulars/queries";
import type { CircularView } from "@/lib/circulars/schema";
import type { User } from "@/lib/core/actor";
import { isoDay } from "@/lib/format/date";

export type GuideState = {
  states: Record<GuideStep, StepState>;
  oddities: Oddity[];
  population: PopulationPreview;
  waves: WaveView[];
  /** In force. */
  circulars: CircularView[];
  /** ISO day of the agency. */
  today: string;
};

/** Where a draft stands, step by step; null when its population is out of the actor's sight. */
export async function guideState(actor: User, campaign: CampaignSummary): Promise<GuideState | null> {
  const waves = await listWaves(actor, campaign.id);
  const [population, checked, letters] = await Promise.all([
    campaignPopulation(actor, campaign, waves),
    listCheckedSteps(actor, campaign.id),
    listCirculars(actor, campaign.id),
  ]);
  if (!population || !campaign.text) return null;
  const circulars = letters.filter(({ withdrawnAt }) => withdrawnAt === null);
  const today = isoDay(new Date(), campaign.zone);
  const people = population.obligated;
  const odd = oddities(
    {
      contests: campaign.contests,
      deadline: campaign.deadline,
      text: campaign.text,
      legalBases: campaign.legalBases.length,
      circulars: circulars.map(({ title, file }) => ({ title, hasFile: file !== null })),
      waves,
      people,
      waveless: population.byWave.find(({ index }) => index === null)?.people ?? 0,
    },
    today,
  );
  const states = stepStates({
    deadlineAhead: campaign.deadline >= today,
    bases: campaign.legalBases.length,
    circulars: circulars.length,
    people,
    waves: waves.length,
    oddities: odd.length,
    checked,
  });
  return { states, oddities: odd, population, waves, circulars, today };
}
