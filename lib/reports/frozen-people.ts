import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { type PactStatus, pactStatuses } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";
import { shownStatus } from "@/lib/shown-status";

export type FrozenPerson = {
  pactId: string;
  name: string;
  nip: string;
  unitName: string;
  /** As reported. */
  status: PactStatus;
  /** As it is now. */
  statusNow: PactStatus;
};

/** Filters of a report's people; "berubah" means that the state is another one by now. */
export const frozenFilter = z.object({
  status: z
    .enum([...pactStatuses, "berubah"])
    .optional()
    .catch(undefined),
  hal: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

const PAGE = 50;
const columns = { agency: sql`r.agency_id`, left: sql`u."left"` };

/**
 * The people that a report froze, in its own order, each beside the present state; a page at a time. `counts` holds
 * every state as reported, and how many have changed since. Empty beyond the actor's reach.
 */
export async function frozenPeople(actor: Actor, reportId: string, filter: z.output<typeof frozenFilter>) {
  const { status, hal } = filter;
  const [row] = await plain.$queryRaw<
    { counts: Record<string, number>; changed: number; people: FrozenPerson[] }[]
  >(sql`
    WITH frozen AS (
      SELECT x.place, x.person ->> 'pactId' AS "pactId", x.person ->> 'name' AS name, x.person ->> 'nip' AS nip,
             x.person ->> 'unitName' AS "unitName", ${shownStatus(actor, sql`(x.person ->> 'status')`, columns)} AS status,
             ${shownStatus(actor, sql`COALESCE(p.status::text, 'removed')`, columns)} AS "statusNow"
      FROM report r JOIN unit u ON u.id = r.unit_id
      CROSS JOIN LATERAL jsonb_array_elements(r.content::jsonb -> 'people') WITH ORDINALITY AS x(person, place)
      LEFT JOIN pact p ON p.id = (x.person ->> 'pactId')::uuid
      WHERE r.id = ${reportId}::uuid
        AND ${reachSql(visible.reports(actor), columns)}
    ), page AS (
      SELECT * FROM frozen
      WHERE ${status ?? null}::text IS NULL OR status = ${status ?? null}
         OR (${status ?? null} = 'berubah' AND status <> "statusNow")
      ORDER BY place LIMIT ${PAGE} OFFSET ${(hal - 1) * PAGE}
    )
    SELECT COALESCE((SELECT json_object_agg(status, n) FROM (
             SELECT status, count(*)::int AS n FROM frozen GROUP BY status) each), '{}') AS counts,
           (SELECT count(*)::int FROM frozen WHERE status <> "statusNow") AS changed,
           COALESCE((SELECT json_agg(page ORDER BY place) FROM page), '[]') AS people`);
  const counts = row?.counts ?? {};
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const changed = row?.changed ?? 0;
  const total = status === undefined ? all : status === "berubah" ? changed : (counts[status] ?? 0);
  return { counts, all, changed, total, people: row?.people ?? [], pages: Math.max(Math.ceil(total / PAGE), 1) };
}
