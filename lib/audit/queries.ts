import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { endOfDay, startOfDay, type Zone } from "@/lib/format/date";
import { actionNames } from "@/lib/ledger/action-names";
import { type Action, visible } from "@/lib/policy";
import { knowsDeclines, shownCounts } from "@/lib/shown-status";

export const actions = Object.keys(actionNames) as [Action, ...Action[]];

/** Filters of the trail; days are ISO days in the agency's zone, both inclusive. Whatever cannot be read is left out. */
export const eventFilter = z.object({
  action: z.enum(actions).optional().catch(undefined),
  /** Part of the name or user name of who acted. */
  actor: z.string().trim().max(80).optional().catch(undefined),
  /** Everything about one thing: a pact or account; a person with the own pacts and account; a unit with all of those beneath. */
  subject: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export type EventView = {
  id: string;
  action: Action;
  actor: { kind: string; accountId?: string; name?: string; username?: string };
  subjectType: string;
  subjectId: string;
  /** Name of the person or thing, as it is called now; null when it has none or is gone. */
  subjectName: string | null;
  data: Record<string, unknown>;
  ip: string | null;
  requestId: string | null;
  occurredAt: string;
};

const PAGE = 50;

/** The ids that are meant by one: see `subject` of the filter. */
const idsAbout = (id: string): Sql => sql`
  SELECT ${id}::text
  UNION ALL SELECT p.id::text FROM pact p WHERE p.employee_id = ${id}::uuid
  UNION ALL SELECT a.id::text FROM account a WHERE a.employee_id = ${id}::uuid
  UNION ALL SELECT beneath.id::text
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    CROSS JOIN LATERAL (
      SELECT u.id UNION ALL SELECT p.id FROM pact p WHERE p.unit_id = u.id
      UNION ALL SELECT e.id FROM employee e WHERE e.unit_id = u.id
      UNION ALL SELECT a.id FROM account a JOIN employee e ON e.id = a.employee_id WHERE e.unit_id = u.id
      UNION ALL SELECT r.id FROM report r WHERE r.unit_id = u.id
    ) beneath WHERE top.id = ${id}::uuid`;

/** Acts that say, by being there at all, that somebody declined. */
const CONFIDENTIAL: Action[] = ["pact.decline", "case.follow-up", "case.close", "case.reopen", "case.read-file"];

const columns = { agency: sql`v.agency_id`, left: sql`NULL::int` };

/**
 * What an event holds; counts of those who declined, and what an officer wrote about a person, are the personnel
 * agency's alone.
 */
function shownData(actor: Actor): Sql {
  const place = { agency: sql`page.agency_id`, left: sql`NULL::int` };
  return sql`CASE page.action
    WHEN 'report.submit' THEN page.data || jsonb_build_object('figures',
      ${shownCounts(actor, sql`(page.data -> 'figures')`, place)})
    WHEN 'campaign.close' THEN page.data || jsonb_build_object('counts',
      ${shownCounts(actor, sql`(page.data -> 'counts')`, place)})
    WHEN 'employee.update' THEN CASE WHEN ${knowsDeclines(actor, place)} THEN page.data ELSE page.data - 'note' END
    ELSE page.data END`;
}

/** The trail within the actor's reach, newest first, `limit` at a time. */
export async function listEvents(actor: Actor, raw: unknown, zone: Zone = "WIB", limit = PAGE) {
  const { action, subject, from, until, cursor, ...filter } = parseInput(eventFilter, raw);
  const who = filter.actor ? `%${filter.actor.replace(/[\\%_]/g, "\\$&")}%` : null;
  const rows = await plain.$queryRaw<(Omit<EventView, "occurredAt"> & { occurredAt: Date })[]>(sql`
    WITH page AS (
      SELECT v.* FROM audit_event v
      WHERE ${reachSql(visible.auditTrail(actor), columns)}
        AND (v.action <> ALL(${CONFIDENTIAL}::text[]) OR ${knowsDeclines(actor, columns)})
        AND (${action ?? null}::text IS NULL OR v.action = ${action ?? null})
        ${subject ? sql`AND v.subject_id IN (${idsAbout(subject)})` : sql``}
        AND (${who}::text IS NULL OR v.actor->>'name' ILIKE ${who} OR v.actor->>'username' ILIKE ${who})
        AND (${from ?? null}::text IS NULL OR v.occurred_at >= ${from ? startOfDay(from, zone) : null})
        AND (${until ?? null}::text IS NULL OR v.occurred_at <= ${until ? endOfDay(until, zone) : null})
        AND (${cursor ?? null}::bigint IS NULL OR v.id < ${cursor ?? null}::bigint)
      ORDER BY v.id DESC LIMIT ${limit + 1}
    )
    SELECT page.id::text, page.action, page.actor, page.subject_type AS "subjectType", page.subject_id AS "subjectId",
           CASE page.subject_type
             WHEN 'pact' THEN (SELECT e.name FROM pact p JOIN employee e ON e.id = p.employee_id WHERE p.id = page.subject_id::uuid)
             WHEN 'employee' THEN (SELECT e.name FROM employee e WHERE e.id = page.subject_id::uuid)
             WHEN 'account' THEN (SELECT a.display_name FROM account a WHERE a.id = page.subject_id::uuid)
             WHEN 'unit' THEN (SELECT u.name FROM unit u WHERE u.id = page.subject_id::uuid)
             WHEN 'campaign' THEN (SELECT c.name FROM campaign c WHERE c.id = page.subject_id::uuid)
             WHEN 'agency' THEN (SELECT a.name FROM agency a WHERE a.id = page.subject_id::uuid)
             WHEN 'import' THEN (SELECT i.file_name FROM import_run i WHERE i.id = page.subject_id::uuid)
             WHEN 'report' THEN (SELECT u.name FROM report r JOIN unit u ON u.id = r.unit_id WHERE r.id = page.subject_id::uuid)
             WHEN 'ceremony' THEN (SELECT y.name FROM ceremony y WHERE y.id = page.subject_id::uuid)
             WHEN 'circular' THEN (SELECT s.title FROM circular s WHERE s.id = page.subject_id::uuid)
             WHEN 'export' THEN (SELECT x.file_name FROM export_run x WHERE x.id = page.subject_id::uuid)
           END AS "subjectName",
           ${shownData(actor)} AS data, page.ip, page.request_id AS "requestId", page.occurred_at AS "occurredAt"
    FROM page ORDER BY page.id DESC`);
  const items = rows.slice(0, limit).map((row): EventView => ({ ...row, occurredAt: row.occurredAt.toISOString() }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
