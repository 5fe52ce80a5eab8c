import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/input";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import {
  audiences,
  type ReminderChannel,
  type ReminderState,
  reminderChannels,
  reminderStates,
} from "@/lib/reminders/schema";
import { reminderPlace, reminderScope, shownReminderState } from "@/lib/reminders/sight";

export const reminderFilter = z.object({
  campaignId: z.uuid(),
  /** People and groups of this unit and those below it. */
  unit: z.uuid().optional().catch(undefined),
  employee: z.uuid().optional().catch(undefined),
  /** One calendar day. */
  day: z.iso.date().optional().catch(undefined),
  channel: z.enum(reminderChannels).optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(50).catch(50),
});

export const reminderShape = z.object({
  id: z.uuid(),
  channel: z.enum(reminderChannels),
  state: z.enum(reminderStates),
  audience: z.enum(audiences),
  employeeId: z.uuid().nullable(),
  /** Null for a group. */
  name: z.string().nullable(),
  unitName: z.string().nullable(),
  /** Who reminded; null: the plan. */
  by: z.string().nullable(),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  /** When a waiting one is tried next. */
  dueAt: z.iso.datetime().nullable(),
  failure: z.string().nullable(),
});
export type ReminderView = z.infer<typeof reminderShape>;

type Row = Omit<ReminderView, "createdAt" | "settledAt" | "dueAt"> & {
  titleFront: string | null;
  titleBack: string | null;
  createdAt: Date;
  settledAt: Date | null;
  dueAt: Date;
};

function rows(actor: Actor, where: Sql, limit: number): PromiseLike<Row[]> {
  return plain.$queryRaw<Row[]>(sql`
    SELECT r.id, r.channel::text AS channel, ${shownReminderState(actor)} AS state, r.employee_id AS "employeeId",
           (SELECT i.audience::text FROM reminder_item i WHERE i.reminder_id = r.id
            ORDER BY i.audience LIMIT 1) AS audience,
           e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", u.name AS "unitName",
           by.display_name AS by, r.created_at AS "createdAt", r.settled_at AS "settledAt", r.due_at AS "dueAt", r.failure
    FROM reminder r ${reminderPlace} LEFT JOIN account by ON by.id = r.by_account_id
    WHERE ${reminderScope(actor)} AND ${where} ORDER BY r.id DESC LIMIT ${limit}`);
}

function viewOf({ titleFront, titleBack, createdAt, settledAt, dueAt, ...row }: Row): ReminderView {
  return {
    ...row,
    name: row.name === null ? null : fullName({ name: row.name, titleFront, titleBack }),
    createdAt: createdAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    dueAt: row.state === "queued" ? dueAt.toISOString() : null,
  };
}

/** Reminders of a campaign within the actor's reach, the newest first. */
export async function listReminders(actor: Actor, raw: unknown) {
  const { campaignId, unit, employee, day, channel, cursor, limit } = parseInput(reminderFilter, raw);
  const inUnit = unit
    ? sql`EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = r.agency_id
                  AND u."left" BETWEEN top."left" AND top."right")`
    : sql`TRUE`;
  const found = await rows(
    actor,
    sql`EXISTS (SELECT 1 FROM reminder_item i WHERE i.reminder_id = r.id AND i.campaign_id = ${campaignId}::uuid)
      AND ${inUnit}
      AND (${employee ?? null}::uuid IS NULL OR r.employee_id = ${employee ?? null}::uuid)
      AND (${day ?? null}::date IS NULL OR r.day = ${day ?? null}::date)
      AND (${channel ?? null}::text IS NULL OR r.channel::text = ${channel ?? null})
      AND (${cursor ?? null}::uuid IS NULL OR r.id < ${cursor ?? null}::uuid)`,
    limit + 1,
  );
  const items = found.slice(0, limit).map(viewOf);
  return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One mail within reach, or null. */
export async function findReminder(actor: Actor, id: string): Promise<ReminderView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await rows(actor, sql`r.id = ${id}::uuid AND r.channel = 'mail'`, 1);
  return row ? viewOf(row) : null;
}

/** Mails of the agency, whatever the campaign, the newest first. */
export async function listMails(actor: Actor, cursor?: string) {
  const from = z.uuid().optional().catch(undefined).parse(cursor) ?? null;
  const found = await rows(actor, sql`r.channel = 'mail' AND (${from}::uuid IS NULL OR r.id < ${from}::uuid)`, 51);
  const items = found.slice(0, 50).map(viewOf);
  return { items, nextCursor: found.length > 50 ? (items.at(-1)?.id ?? null) : null };
}

export type PersonReminder = { at: string; channel: ReminderChannel; state: ReminderState; by: string | null };

/** Every reminder of one person, the newest first: about one pact, or about all of them. */
export async function personReminders(actor: Actor, who: { pactId: string } | { employeeId: string }) {
  const about =
    "pactId" in who
      ? sql`EXISTS (SELECT 1 FROM reminder_item i WHERE i.reminder_id = r.id AND i.pact_id = ${who.pactId}::uuid)`
      : sql`r.employee_id = ${who.employeeId}::uuid
            AND EXISTS (SELECT 1 FROM reminder_item i WHERE i.reminder_id = r.id AND i.pact_id IS NOT NULL)`;
  const found = await rows(actor, about, 50);
  return found.map(({ createdAt, settledAt, channel, state, by }): PersonReminder => {
    return { at: (settledAt ?? createdAt).toISOString(), channel, state, by };
  });
}

/** The last reminder on each way; null: none. */
export type LastReminder = Record<ReminderChannel, Date | null>;

/** When each of these pacts was last the matter of a reminder that went out, or looks so to the actor. */
export async function lastReminders(actor: Actor, pactIds: readonly string[]): Promise<Map<string, LastReminder>> {
  if (pactIds.length === 0) return new Map();
  const found = await plain.$queryRaw<({ pactId: string } & LastReminder)[]>(sql`
    SELECT i.pact_id AS "pactId", max(r.settled_at) FILTER (WHERE r.channel = 'mail') AS mail,
           max(r.settled_at) FILTER (WHERE r.channel = 'whatsapp') AS whatsapp
    FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id ${reminderPlace}
    WHERE i.pact_id = ANY(${pactIds}::uuid[]) AND ${shownReminderState(actor)} = 'sent' AND ${reminderScope(actor)}
    GROUP BY i.pact_id`);
  return new Map(found.map(({ pactId, ...last }) => [pactId, last]));
}
