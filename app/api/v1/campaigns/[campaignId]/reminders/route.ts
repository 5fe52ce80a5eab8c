import { parseInput } from "@/lib/core/input";
import { apiRead, apiWrite } from "@/lib/http/api-route";
import { listReminders } from "@/lib/reminders/queries";
import { previewReminders, sendReminders } from "@/lib/reminders/remind";
import { remindRequest } from "@/lib/reminders/schema";

export const GET = apiRead(({ actor, params, query }) => listReminders(actor, { ...query, ...params }));

export const POST = apiWrite((actor, input) => {
  const { mode, ...ask } = parseInput(remindRequest, input);
  return mode === "send" ? sendReminders(actor, ask) : previewReminders(actor, ask);
});
