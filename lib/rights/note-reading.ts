import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plainCommand } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { type Reading, readings } from "@/lib/rights/schema";

const DAY = 86_400_000;

/** Whose record was opened: by the person, by one pact, or by a sheet of one. */
export type ReadAbout = { employeeId: string } | { pactId: string } | { scanId: string };

type Found = { employeeId: string; agencyId: string; left: number; pactId: string | null; already: boolean };

/**
 * Notes that the actor opened somebody else's record: one event in 24 hours for each reader, person and kind, so that
 * the trail tells who looked and does not drown. The own record is nobody's business but one's own.
 * @throws Refusal not_found, forbidden
 */
const readRecord = plainCommand({
  name: "record.read",
  input: z.object({
    employeeId: z.uuid().optional(),
    pactId: z.uuid().optional(),
    scanId: z.uuid().optional(),
    what: z.enum(readings),
  }),
  async run(ctx, { what, ...about }) {
    const found = await findPerson(ctx.tx, ctx.actor, about, { what, since: new Date(ctx.now.getTime() - DAY) });
    if (!found) throw new Refusal("not_found");
    const { employeeId, agencyId, left, pactId } = found;
    ctx.authorize({ employeeId, agencyId, left });
    if (found.already) return ctx.unchanged(null);
    ctx.audit({ type: "employee", id: employeeId, agencyId }, { what, ...(pactId && { pactId }) });
    return null;
  },
});

/** The same for whoever reads: what is one's own, or was anonymised, leaves no trace. */
export async function noteReading(actor: Actor, about: ReadAbout, what: Reading): Promise<void> {
  if (actor.kind !== "user") return;
  try {
    await readRecord(actor, { ...about, what });
  } catch (error) {
    // Not found: nobody's any more. Forbidden: the own one; whoever may not see another's was refused before.
    if (!(error instanceof Refusal)) throw error;
  }
}

type Ids = { employeeId?: string; pactId?: string; scanId?: string };

async function findPerson(
  tx: Statements,
  actor: Actor,
  { employeeId, pactId, scanId }: Ids,
  { what, since }: { what: Reading; since: Date },
): Promise<Found | null> {
  const reader = actor.kind === "user" ? actor.accountId : "";
  const person = sql`
    SELECT e.id, e.agency_id, u."left", NULL::uuid AS pact_id FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.id = ${employeeId}::uuid
      AND ${reachSql(visible.employees(actor), { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` })}`;
  const pact = sql`
    SELECT p.employee_id AS id, p.agency_id, u."left", p.id AS pact_id FROM pact p JOIN unit u ON u.id = p.unit_id
    WHERE p.employee_id IS NOT NULL
      AND p.id = ${scanId ? sql`(SELECT s.pact_id FROM scan s WHERE s.id = ${scanId}::uuid)` : sql`${pactId}::uuid`}
      AND ${reachSql(visible.pacts(actor), { agency: sql`p.agency_id`, left: sql`u."left"`, employee: sql`p.employee_id` })}`;
  const [found] = await tx.$queryRaw<Found[]>(sql`
    SELECT f.id AS "employeeId", f.agency_id AS "agencyId", f."left", f.pact_id AS "pactId", EXISTS (
      SELECT 1 FROM audit_event v WHERE v.subject_id = f.id::text AND v.action = 'record.read'
        AND v.actor ->> 'accountId' = ${reader} AND v.data ->> 'what' = ${what}
        AND v.data ->> 'pactId' IS NOT DISTINCT FROM f.pact_id::text AND v.occurred_at > ${since}) AS already
    FROM (${employeeId ? person : pact}) f`);
  return found ?? null;
}
