import { z } from "zod";
import { actions, type EventView, eventFilter } from "@/lib/audit/queries";
import { instant, listOf, type Route } from "@/lib/http/catalogue/route";

const event = z.object({
  id: z.string(),
  action: z.enum(actions),
  actor: z.object({
    kind: z.string(),
    accountId: z.string().optional(),
    name: z.string().optional(),
    username: z.string().optional(),
  }),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  occurredAt: instant,
}) satisfies z.ZodType<EventView>;

const tag = "Audit";

export const auditRoutes: Route[] = [
  {
    method: "GET",
    path: "/audit-events",
    tag,
    summary: "Who did what to whom, when and from where, newest first; for auditors and admins.",
    query: eventFilter,
    status: 200,
    answer: listOf(event),
  },
  {
    method: "GET",
    path: "/audit-events/export",
    tag,
    summary: "The trail under the same filter as CSV; that it was taken is itself recorded.",
    query: eventFilter.omit({ cursor: true }),
    status: 200,
    answer: { media: "text/csv; charset=utf-8" },
  },
];
