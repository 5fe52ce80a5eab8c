import { z } from "zod";
import { campaignStatuses } from "@/lib/campaigns/schema";
import { count, listOf, type Route } from "@/lib/http/catalogue/route";
import type { AgencyLine } from "@/lib/monitoring/nation";
import { totalsSchema } from "@/lib/monitoring/schema";
import { createShareInput, shareView } from "@/lib/sharing/schema";

const agencyLine = z.object({
  agencyId: z.uuid(),
  code: z.string(),
  name: z.string(),
  campaign: z
    .object({ id: z.uuid(), name: z.string(), status: z.enum(campaignStatuses), deadline: z.iso.date() })
    .nullable(),
  totals: totalsSchema,
  units: count,
  reported: count,
}) satisfies z.ZodType<AgencyLine>;

const tag = "Viewers";

export const viewerRoutes: Route[] = [
  {
    method: "GET",
    path: "/nation/completion",
    tag,
    summary: "Completion of every agency's campaign of now, and their sum; for national viewers.",
    status: 200,
    answer: z.object({ totals: totalsSchema, agencies: z.array(agencyLine) }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/share-links",
    tag,
    summary: "Links to the campaign's figures that were made for people without an account.",
    status: 200,
    answer: listOf(shareView),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/share-links",
    tag,
    summary: "Make such a link; its address is told once.",
    body: createShareInput,
    secret: true,
    status: 201,
    answer: z.object({ shareId: z.uuid(), url: z.url(), expiresAt: z.iso.datetime() }),
  },
  {
    method: "DELETE",
    path: "/share-links/{shareId}",
    tag,
    summary: "End a link at once.",
    status: 200,
    answer: z.object({ shareId: z.uuid(), campaignId: z.uuid() }),
  },
];
