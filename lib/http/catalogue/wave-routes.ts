import { z } from "zod";
import { addCohortInput } from "@/lib/campaigns/population-rule";
import { setWavesInput, waveShape, waveStates } from "@/lib/campaigns/wave-schema";
import { count, type Route } from "@/lib/http/catalogue/route";
import { totalsSchema } from "@/lib/monitoring/schema";
import type { CampaignWaves } from "@/lib/monitoring/wave-figures";

const waves = z.object({
  items: z.array(waveShape.extend({ state: z.enum(waveStates), people: count, totals: totalsSchema.nullable() })),
  /** People of no wave, who follow the campaign. */
  outside: z.object({ people: count, totals: totalsSchema.nullable() }),
  revision: z.string(),
}) satisfies z.ZodType<CampaignWaves>;

const tag = "Campaigns";
const campaignId = z.uuid();

/** Who signs when, and who joins a campaign that runs already. */
export const waveRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/waves",
    tag,
    summary: "The waves in order, with their windows and the figures of each; of a draft, how its rules divide people.",
    status: 200,
    answer: waves,
  },
  {
    method: "PUT",
    path: "/campaigns/{campaignId}/waves",
    tag,
    summary: "Put a list of waves in place of the one that stands; a person belongs to the first that means them.",
    body: setWavesInput,
    status: 200,
    answer: z.object({ campaignId, waves: count, moved: count, revision: z.string() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/cohorts",
    tag,
    summary: "Widen an open campaign by a second rule: whoever it means and is not in yet joins at once.",
    body: addCohortInput,
    status: 201,
    again: "alreadyAdded",
    answer: z.object({ campaignId, name: z.string(), joined: count, alreadyAdded: z.boolean() }),
  },
];
