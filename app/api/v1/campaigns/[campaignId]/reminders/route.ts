import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { listReminders } from "@/lib/reminders/queries";
import { previewReminders, sendReminders } from "@/lib/reminders/remind";
import { remindRequest } from "@/lib/reminders/schema";

export const GET = apiRead(async ({ actor, params, query }) => {
  if (!(await findCampaign(actor, params.campaignId ?? ""))) throw new Refusal("not_found");
  return listReminders(actor, { ...query, ...params });
});

export const POST = apiWrite((actor, input) => {
  const { mode, ...ask } = parseInput(remindRequest, input);
  return mode === "send" ? sendReminders(actor, ask) : previewReminders(actor, ask);
});
