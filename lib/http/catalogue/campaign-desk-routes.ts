import { z } from "zod";
import { reviseTextInput, reviseTextResult, textChanges } from "@/lib/campaigns/schema";
import type { TextVersion } from "@/lib/campaigns/text-versions";
import { pledgeTextSchema } from "@/lib/documents/pledge-text";
import { count, instant, listOf, type Route } from "@/lib/http/catalogue/route";

const textVersion = pledgeTextSchema.extend({
  id: z.uuid(),
  version: z.int(),
  change: z.enum(textChanges).nullable(),
  reason: z.string().nullable(),
  owedAgain: count,
  changedBy: z.string().nullable(),
  createdAt: instant,
  inForce: z.boolean(),
  signatures: count,
}) satisfies z.ZodType<TextVersion>;

const tag = "Campaigns";

/** What becomes of a campaign after it was opened. */
export const campaignDeskRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/text-versions",
    tag,
    summary: "The versions of the words, the newest first, with what each change meant.",
    status: 200,
    answer: listOf(textVersion),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/text-versions",
    tag,
    summary:
      "Put a new version of the words in force: editorial (earlier signatures stay valid) or material (who had signed owes a signature again).",
    body: reviseTextInput,
    status: 201,
    answer: reviseTextResult,
  },
];
