import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql, type Tx } from "@/lib/db";
import { type PledgeText, unknownPlaceholders } from "@/lib/documents/pledge-text";
import { visible } from "@/lib/policy";

/** @throws Refusal("invalid_input") naming a placeholder that no campaign can fill */
export function assertFillable(text: PledgeText): void {
  const unknown = unknownPlaceholders(text);
  if (unknown.length === 0) return;
  const known = "{kontestasi}, {tahun}, {instansi}, dan {unit}";
  throw new Refusal("invalid_input", {
    fields: { "text.points": `Isian ${unknown.join(", ")} tidak dikenal. Gunakan hanya ${known}.` },
  });
}

/** The agency named, or the actor's own. @throws Refusal("not_found") beyond reach */
export async function findAgency(tx: Statements, actor: Actor, agencyId?: string): Promise<{ id: string }> {
  const id = agencyId ?? (actor.kind === "user" ? actor.agencyId : null);
  const [agency] = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT g.id FROM agency g WHERE g.id = ${id}::uuid
    AND ${reachSql(visible.agencies(actor), { agency: sql`g.id`, left: sql`NULL::int` })}`);
  if (!agency) throw new Refusal("not_found");
  return agency;
}

/** A campaign that may still be changed, locked for this transaction. @throws Refusal not_found, campaign_not_draft */
export async function lockDraft(tx: Tx, actor: Actor, campaignId: string) {
  const [draft] = await tx.$queryRaw<{ id: string; agencyId: string; status: string }[]>(sql`
    SELECT c.id, c.agency_id AS "agencyId", c.status::text AS status FROM campaign c WHERE c.id = ${campaignId}::uuid
    AND ${reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })} FOR UPDATE`);
  if (!draft) throw new Refusal("not_found");
  return draft;
}
