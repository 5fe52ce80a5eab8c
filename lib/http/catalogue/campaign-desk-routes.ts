import { z } from "zod";
import {
  copyCampaignInput,
  reopenCampaignInput,
  reviseTextInput,
  reviseTextResult,
  textChanges,
} from "@/lib/campaigns/schema";
import { snapshotCounts } from "@/lib/campaigns/snapshot-content";
import type { CampaignSnapshot } from "@/lib/campaigns/snapshots";
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

const snapshot = z.object({
  number: z.int(),
  occasion: z.enum(["closing", "archiving"]),
  takenAt: instant,
  /** When its people were erased: from then on the file no longer makes the hash. */
  anonymisedAt: instant.nullable(),
  sha256: z.string(),
  figures: snapshotCounts,
}) satisfies z.ZodType<CampaignSnapshot>;

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
  {
    method: "GET",
    path: "/campaigns/{campaignId}/form-preview",
    tag,
    summary: "How the printed sheet will look, as nobody's: for drafts too.",
    status: 200,
    answer: { media: "application/pdf" },
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/receipt-preview",
    tag,
    summary: "How the PDF that a person keeps after signing will look, as nobody's: for drafts too.",
    status: 200,
    answer: { media: "application/pdf" },
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/copies",
    tag,
    summary: "Draft a campaign with all but the dates of an earlier one.",
    body: copyCampaignInput,
    status: 201,
    answer: z.object({ campaignId: z.uuid() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/reopening",
    tag,
    summary: "Open a closed campaign again, with a reason; an archived one never.",
    body: reopenCampaignInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), alreadyOpen: z.boolean() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/archiving",
    tag,
    summary: "Archive a closed campaign for good; how it ended is frozen under a hash.",
    status: 200,
    answer: z.object({ campaignId: z.uuid(), alreadyArchived: z.boolean() }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/snapshots",
    tag,
    summary: "How the campaign stood at each closing and at its archiving: figures and the hash of the whole.",
    status: 200,
    answer: listOf(snapshot),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/snapshots/{number}/file",
    tag,
    summary:
      "A frozen state as canonical JSON (RFC 8785), byte for byte what its hash covers; who took it is recorded.",
    status: 200,
    answer: { media: "application/json" },
  },
];
