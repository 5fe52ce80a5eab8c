import { Refusal } from "@/lib/core/errors";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { findPlan } from "@/lib/reminders/find-plan";
import { savePlan } from "@/lib/reminders/save-plan";

export const GET = apiRead(async ({ actor, params }) => {
  const plan = await findPlan(actor, params.campaignId ?? "");
  if (!plan) throw new Refusal("not_found");
  return plan;
});

export const PUT = apiWrite(async (actor, input) => {
  const { campaignId, changed } = await savePlan(actor, input);
  return { changed, ...(await findPlan(actor, campaignId)) };
});
