import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Sql, type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

/** SQL: whether two admins agreed to a campaign's anonymisation; from then on no names of it are listed or given out. */
export const isErasingSql = (campaignId: Sql): Sql => sql`
  EXISTS (SELECT 1 FROM campaign_erasure ce
          WHERE ce.campaign_id = ${campaignId} AND ce.state IN ('confirmed', 'told', 'finished'))`;

/**
 * Says of a campaign within reach that its people are not given out any more; of all others nothing.
 * @throws Refusal("campaign_anonymised")
 */
export async function assertPeopleKept(tx: Statements, actor: Actor, campaignId: string): Promise<void> {
  const gone = await tx.$queryRaw<object[]>(sql`
    SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${isErasingSql(sql`c.id`)}
      AND ${reachSql(visible.campaigns(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}`);
  if (gone.length > 0) throw new Refusal("campaign_anonymised");
}
