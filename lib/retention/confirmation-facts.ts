import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

/** One change of the years for which a campaign's people are kept. */
export type YearsChange = { from: number; to: number; by: string | null; at: Date };

export type ConfirmationFacts = {
  /** Signatures that still hold a record of their person. */
  signatures: number;
  /** Whoever changed the promise, the newest first. */
  changes: YearsChange[];
};

/** How many changes are told: nobody reads more beside a button. */
const CHANGES = 10;

/** What the second admin should know before confirming; null for those who do not decide about it. */
export async function confirmationFacts(actor: Actor, campaignId: string): Promise<ConfirmationFacts | null> {
  if (!isUuid(campaignId)) return null;
  const [row] = await plain.$queryRaw<{ agencyId: string; signatures: number }[]>(sql`
    SELECT c.agency_id AS "agencyId",
           (SELECT count(*)::int FROM signature s WHERE s.campaign_id = c.id AND s.erasure_id IS NULL) AS signatures
    FROM campaign c WHERE c.id = ${campaignId}::uuid
      AND ${reachSql(visible.retention(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}`);
  if (!row) return null;
  const changes = await plain.$queryRaw<YearsChange[]>(sql`
    SELECT (e.data -> 'years' ->> 'from')::int AS "from", (e.data -> 'years' ->> 'to')::int AS "to",
           e.actor ->> 'name' AS by, e.occurred_at AS at
    FROM audit_event e
    WHERE e.agency_id = ${row.agencyId}::uuid AND e.action = 'campaign.set-retention'
      AND e.subject_type = 'campaign' AND e.subject_id = ${campaignId}::text
    ORDER BY e.id DESC LIMIT ${CHANGES}`);
  return { signatures: row.signatures, changes };
}
