import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";
import { fieldValue, type PersonFields, personFields, standingOf } from "@/lib/rights/person-fields";
import type { CorrectionState, CorrectionView } from "@/lib/rights/schema";

type Row = Omit<CorrectionView, "requestedAt" | "decidedAt" | "name" | "nip" | "current" | "standing"> & {
  requestedAt: Date;
  decidedAt: Date | null;
  person: PersonFields;
};

/** Most that a page shows: whoever has more decides some first. */
const LISTED = 200;

/** What people ask to be corrected, within reach: those that wait first, the oldest of them on top. */
export async function listCorrections(
  actor: Actor,
  { own = false, state }: { own?: boolean; state?: CorrectionState } = {},
): Promise<CorrectionView[]> {
  const self = actor.kind === "user" ? actor.employeeId : null;
  const columns = { agency: sql`k.agency_id`, left: sql`NULL::int`, employee: sql`k.employee_id` };
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT g.zone::text AS zone, k.id, k.employee_id AS "employeeId", ${personFields} AS person, u.name AS "unitName",
           k.field, k.held, k.wanted, k.reason, k.state::text AS state,
           k.requested_at AS "requestedAt", k.decided_at AS "decidedAt", k.answer
    FROM correction_request k JOIN employee e ON e.id = k.employee_id JOIN unit u ON u.id = e.unit_id
    JOIN agency g ON g.id = k.agency_id
    WHERE ${reachSql(visible.corrections(actor), columns)}
      AND (NOT ${own}::boolean OR k.employee_id = ${self}::uuid)
      AND (${state ?? null}::text IS NULL OR k.state::text = ${state ?? null})
    ORDER BY k.state = 'waiting' DESC, CASE k.state WHEN 'waiting' THEN k.requested_at END, k.decided_at DESC, k.id
    LIMIT ${LISTED}`);
  return rows.map(({ person, requestedAt, decidedAt, ...row }) => {
    const current = fieldValue(row.field, person);
    return {
      ...row,
      ...{ name: fullName(person), nip: person.nip ?? "", current, standing: standingOf(row, current) },
      requestedAt: requestedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
    };
  });
}

/** How many requests wait for the actor's decision: the own ones are somebody else's to decide. */
export async function countCorrections(actor: Actor): Promise<number> {
  const reach = reachSql(visible.corrections(actor), { agency: sql`k.agency_id`, left: sql`NULL::int` });
  const self = actor.kind === "user" ? actor.employeeId : null;
  const [row] = await plain.$queryRaw<{ waiting: number }[]>(sql`
    SELECT count(*)::int AS waiting FROM correction_request k WHERE k.state = 'waiting' AND ${reach}
      AND k.employee_id IS DISTINCT FROM ${self}::uuid`);
  return row?.waiting ?? 0;
}
