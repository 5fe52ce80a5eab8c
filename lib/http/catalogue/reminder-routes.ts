import { z } from "zod";
import { listOf, type Route } from "@/lib/http/catalogue/route";
import { reminderFilter, reminderShape } from "@/lib/reminders/queries";
import { planShape, remindAnswer, remindRequest, savePlanInput } from "@/lib/reminders/schema";

const tag = "Reminders";

export const reminderRoutes: Route[] = [
  {
    method: "GET",
    path: "/campaigns/{campaignId}/reminder-plan",
    tag,
    summary: "When the campaign reminds by itself, how often it has, and when next.",
    status: 200,
    answer: planShape,
  },
  {
    method: "PUT",
    path: "/campaigns/{campaignId}/reminder-plan",
    tag,
    summary: "Set the whole plan; what is left out takes its default.",
    body: savePlanInput,
    status: 200,
    answer: planShape.extend({ changed: z.array(z.string()) }),
  },
  {
    method: "GET",
    path: "/campaigns/{campaignId}/reminders",
    tag,
    summary: "Who was reminded when and how, newest first, within reach.",
    query: reminderFilter.omit({ campaignId: true }),
    status: 200,
    answer: listOf(reminderShape),
  },
  {
    method: "POST",
    path: "/campaigns/{campaignId}/reminders",
    tag,
    summary:
      "Remind the missing people of a unit or of the agency by mail; shows what would happen unless mode is send.",
    body: remindRequest.extend({ campaignId: z.uuid() }),
    status: 200,
    answer: remindAnswer,
  },
];
