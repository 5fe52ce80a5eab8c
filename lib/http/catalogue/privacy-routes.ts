import { z } from "zod";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { listOf, type Route } from "@/lib/http/catalogue/route";
import { anonymisationInput, retentionView, setRetentionInput } from "@/lib/retention/schema";
import {
  acceptCorrectionInput,
  correctionIdInput,
  correctionView,
  decideCorrectionInput,
  requestCorrectionInput,
} from "@/lib/rights/schema";

const tag = "Privacy";
const decided = z.object({ correctionId: z.uuid(), alreadyDecided: z.boolean() });

/** The person's rights and the end of what is kept (UU 27/2022). */
export const privacyRoutes: Route[] = [
  {
    method: "GET",
    path: "/me/data",
    tag,
    summary: "Everything that is held about the person who asks, who read it, and what was asked to be corrected.",
    status: 200,
    answer: { media: "application/json" },
  },
  {
    method: "GET",
    path: "/corrections",
    tag,
    summary: "What people ask to be corrected: one's own, for admins the agency's; those that wait first.",
    status: 200,
    answer: listOf(correctionView),
  },
  {
    method: "POST",
    path: "/corrections",
    tag,
    summary: "Ask for a correction of one's own data.",
    body: requestCorrectionInput,
    status: 201,
    answer: z.object({ correctionId: z.uuid() }),
  },
  {
    method: "POST",
    path: "/corrections/{correctionId}/acceptance",
    tag,
    summary: "Accept a request, once the person's data were changed.",
    body: acceptCorrectionInput,
    status: 200,
    answer: decided,
  },
  {
    method: "POST",
    path: "/corrections/{correctionId}/withdrawal",
    tag,
    summary: "Take back one's own request while it waits.",
    body: correctionIdInput,
    status: 200,
    answer: z.object({ correctionId: z.uuid(), alreadyWithdrawn: z.boolean() }),
  },
  {
    method: "POST",
    path: "/corrections/{correctionId}/refusal",
    tag,
    summary: "Refuse a request, with a reason that the person reads.",
    body: decideCorrectionInput,
    status: 200,
    answer: decided,
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/retention",
    tag,
    summary: "How long a campaign's people are kept, and how far their anonymisation is.",
    status: 200,
    answer: retentionView,
  },
  {
    method: "PUT",
    path: "/campaigns/{campaignId}/retention",
    tag,
    summary: "Say for how many years after its closing a campaign's people are kept.",
    body: setRetentionInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), years: z.int() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/anonymisation",
    tag,
    summary: "Ask for the anonymisation of an archived campaign whose retention is over; another admin confirms it.",
    body: anonymisationInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), alreadyRequested: z.boolean() }),
  },
  {
    method: "DELETE",
    path: "/campaigns/{campaignId}/anonymisation",
    tag,
    summary: "Take back what another admin has not confirmed yet.",
    body: campaignIdInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), alreadyWithdrawn: z.boolean() }),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/anonymisation/confirmation",
    tag,
    summary: "Confirm, as another admin than the one who asked: from here on there is no way back.",
    body: anonymisationInput,
    status: 200,
    answer: z.object({ campaignId: z.uuid(), alreadyConfirmed: z.boolean() }),
  },
];
