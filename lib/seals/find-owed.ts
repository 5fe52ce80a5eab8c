import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import type { SealState } from "@/lib/seals/schema";

/** Columns of sealed_document, under the alias d, that a reach is compared with. */
export const sealColumns = { agency: sql`d.agency_id`, left: sql`NULL::int` };

/** Documents, under the alias d, whose people are still kept: of the others nothing can be drawn, and nothing is owed. */
export const stillOwed = sql`
  NOT EXISTS (SELECT 1 FROM signature erased WHERE erased.id = d.signature_id AND erased.erasure_id IS NOT NULL)`;

/** A document within the actor's reach, locked against workers and others. @throws Refusal("not_found") */
export async function findOwed(tx: Statements, actor: Actor, signatureId: string) {
  const [found] = await tx.$queryRaw<{ agencyId: string; state: SealState }[]>(sql`
    SELECT d.agency_id AS "agencyId", d.state::text AS state FROM sealed_document d
    WHERE d.signature_id = ${signatureId}::uuid AND ${stillOwed} AND ${reachSql(visible.seals(actor), sealColumns)}
    FOR UPDATE`);
  if (!found) throw new Refusal("not_found");
  return found;
}
