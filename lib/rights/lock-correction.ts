import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { sql, type Tx } from "@/lib/db";
import { visible } from "@/lib/policy";
import { fieldValue, type PersonFields, personFields, standingOf } from "@/lib/rights/person-fields";
import type { CorrectionField, CorrectionStanding, CorrectionState } from "@/lib/rights/schema";

type Row = {
  id: string;
  employeeId: string;
  agencyId: string;
  field: CorrectionField;
  held: string;
  wanted: string;
  state: CorrectionState;
  answer: string | null;
  decidedById: string | null;
  decidedBy: string | null;
  person: PersonFields;
};

/** A request with how the person's data stand to it now. */
export type LockedCorrection = Row & { current: string; standing: CorrectionStanding };

/** A request within the actor's sight, locked for this transaction. @throws Refusal("not_found") */
export async function lockCorrection(tx: Tx, actor: Actor, correctionId: string): Promise<LockedCorrection> {
  const columns = { agency: sql`k.agency_id`, left: sql`NULL::int`, employee: sql`k.employee_id` };
  const [found] = await tx.$queryRaw<Row[]>(sql`
    SELECT k.id, k.employee_id AS "employeeId", k.agency_id AS "agencyId", k.field, k.held, k.wanted,
           k.state::text AS state, k.answer, k.decided_by_id AS "decidedById", by.display_name AS "decidedBy",
           ${personFields} AS person
    FROM correction_request k JOIN employee e ON e.id = k.employee_id JOIN unit u ON u.id = e.unit_id
    LEFT JOIN account by ON by.id = k.decided_by_id
    WHERE k.id = ${correctionId}::uuid AND ${reachSql(visible.corrections(actor), columns)} FOR UPDATE OF k`);
  if (!found) throw new Refusal("not_found");
  const current = fieldValue(found.field, found.person);
  return { ...found, current, standing: standingOf(found, current) };
}

/**
 * Whether the very same was decided by the very same person before, which is a success.
 * @throws Refusal("correction_decided") when it was decided in another way, by another person or in other words
 */
export function isDecidedSo(
  { state, answer, decidedById, decidedBy }: LockedCorrection,
  actor: Actor,
  wish: { state: CorrectionState; answer: string },
): boolean {
  if (state === "waiting") return false;
  const own = actor.kind === "user" && actor.accountId === decidedById;
  if (own && state === wish.state && answer === wish.answer) return true;
  const by = decidedBy ?? "petugas lain";
  const told = { accepted: `diterima oleh ${by}: ${answer}`, refused: `ditolak oleh ${by}: ${answer}` };
  const decision = state === "withdrawn" ? "ditarik oleh pegawainya" : told[state].replace(/\.$/, "");
  throw new Refusal("correction_decided", { params: { decision } });
}

/** Writes how a request was decided. */
export async function settle(
  tx: Tx,
  { id, actor, now }: { id: string; actor: Actor; now: Date },
  decided: { state: "accepted" | "refused" | "withdrawn"; answer: string },
): Promise<void> {
  const decidedById = actor.kind === "user" ? actor.accountId : null;
  await tx.correctionRequest.update({ where: { id }, data: { ...decided, decidedById, decidedAt: now } });
}
