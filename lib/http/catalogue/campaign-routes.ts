import { z } from "zod";
import { termsSchema } from "@/lib/agencies/terms";
import type { PopulationPreview } from "@/lib/campaigns/population-preview";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { campaignShape, createCampaignInput, updateCampaignInput } from "@/lib/campaigns/schema";
import { zones } from "@/lib/format/date";
import { count, EVENT_STREAM, listOf, type Route } from "@/lib/http/catalogue/route";
import type { UnitCompletion } from "@/lib/monitoring/queries";
import { totalsSchema } from "@/lib/monitoring/schema";
import { reportStates } from "@/lib/reports/schema";

const campaign = campaignShape.extend({
  agencyName: z.string(),
  zone: z.enum(zones),
  bkpsdmName: z.string(),
  /** What the agency calls those who report, its districts and its wards. */
  terms: termsSchema,
}) satisfies z.ZodType<CampaignSummary>;
const written = campaign.extend({ campaignId: z.uuid() });

const population = z.object({
  obligated: count,
  exempt: count,
  /** Left out, since the rule asks for a day of appointment and their record has none. */
  undated: count,
  byType: z.record(z.string(), count),
  byTier: z.record(z.string(), count),
  units: count,
  byUnit: z.array(z.object({ unitId: z.uuid().nullable(), name: z.string().nullable(), people: count, exempt: count })),
  /** In order, then those of none; empty without waves. */
  byWave: z.array(
    z.object({
      index: count.nullable(),
      name: z.string().nullable(),
      people: count,
      /** Where those whom no wave means work. */
      units: z.array(z.object({ unitId: z.uuid(), name: z.string(), people: count })).optional(),
    }),
  ),
}) satisfies z.ZodType<PopulationPreview>;

const unitCompletion = z.object({
  unit: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    left: z.int(),
    right: z.int(),
    reporting: z.boolean(),
    hasChildren: z.boolean(),
  }),
  /** As it is now. */
  totals: totalsSchema,
  /** As the unit last reported it. */
  reported: z
    .object({
      reportId: z.uuid(),
      number: z.int(),
      state: z.enum(reportStates),
      letterNumber: z.string(),
      letterDate: z.iso.date(),
      submittedAt: z.iso.datetime({ offset: true }),
      totals: totalsSchema.nullable(),
      totalsAt: z.iso.datetime({ offset: true }).nullable(),
    })
    .nullable(),
}) satisfies z.ZodType<UnitCompletion>;

const tag = "Campaigns";
const campaignId = z.uuid();

export const campaignRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns",
    tag,
    summary: "Campaigns within reach, open ones first.",
    status: 200,
    answer: listOf(campaign),
  },
  {
    method: "POST",
    path: "/campaigns",
    tag,
    summary: "Draft a campaign.",
    body: createCampaignInput,
    status: 201,
    answer: written,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}",
    tag,
    summary: "One campaign with its text.",
    status: 200,
    answer: campaign,
  },
  {
    method: "PATCH",
    path: "/campaigns/{campaignId}",
    tag,
    summary: "Change a draft; of an open campaign only the deadline.",
    // A revision is what a page was drawn from: programs send what they mean.
    body: updateCampaignInput.omit({ revision: true }),
    status: 200,
    answer: written,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/population-preview",
    tag,
    summary: "How many people the campaign's population obliges now: by type, tier, reporting unit and wave.",
    status: 200,
    answer: population,
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/opening",
    tag,
    summary: "Open a draft: the words are locked and every obligated person gets a pact.",
    status: 200,
    answer: z.object({ campaignId, obligated: count, exempt: count, alreadyOpen: z.boolean() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/closing",
    tag,
    summary: "Close an open campaign; nothing can be signed afterwards.",
    status: 200,
    answer: z.object({ campaignId, alreadyClosed: z.boolean() }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/completion",
    tag,
    summary: "Completion now and as reported: of a unit and its children, or of the agency and its reporting units.",
    query: z.object({ unit: z.uuid().optional() }),
    status: 200,
    answer: unitCompletion.extend({ children: z.array(unitCompletion) }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/changes",
    tag,
    summary: "Server-sent events: a line whenever figures of the agency may have changed, for five minutes at a time.",
    status: 200,
    answer: { media: EVENT_STREAM },
  },
];
