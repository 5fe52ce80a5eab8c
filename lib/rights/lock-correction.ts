import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { sql, type Tx } from "@/lib/db";
import { visible } from "@/lib/policy";
import type { CorrectionField, CorrectionState } from "@/lib/rights/schema";

type Locked = {
  id: string;
  employeeId: string;
  agencyId: string;
  field: CorrectionField;
  state: CorrectionState;
  /** Whether the person's row has changed since the request. */
  changed: boolean;
};

/** A request within the actor's sight, locked for this transaction. @throws Refusal("not_found") */
export async function lockCorrection(tx: Tx, actor: Actor, correctionId: string): Promise<Locked> {
  const columns = { agency: sql`k.agency_id`, left: sql`NULL::int`, employee: sql`k.employee_id` };
  const [found] = await tx.$queryRaw<Locked[]>(sql`
    SELECT k.id, k.employee_id AS "employeeId", k.agency_id AS "agencyId", k.field, k.state::text AS state,
           e.updated_at > k.requested_at AS changed
    FROM correction_request k JOIN employee e ON e.id = k.employee_id
    WHERE k.id = ${correctionId}::uuid AND ${reachSql(visible.corrections(actor), columns)} FOR UPDATE OF k`);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** Writes how a request was decided. */
export async function settle(
  tx: Tx,
  { id, actor, now }: { id: string; actor: Actor; now: Date },
  decided: { state: "accepted" | "refused"; answer: string },
): Promise<void> {
  const decidedById = actor.kind === "user" ? actor.accountId : null;
  await tx.correctionRequest.update({ where: { id }, data: { ...decided, decidedById, decidedAt: now } });
}
