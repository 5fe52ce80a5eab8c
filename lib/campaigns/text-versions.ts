import { campaignScope } from "@/lib/campaigns/queries";
import type { TextChange } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Statements, sql } from "@/lib/db";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { visible } from "@/lib/policy";

/** A version of a campaign's words, with what the change to it meant. */
export type TextVersion = PledgeText & {
  id: string;
  version: number;
  /** Null for the first version. */
  change: TextChange | null;
  reason: string | null;
  owedAgain: number;
  changedBy: string | null;
  createdAt: string;
  inForce: boolean;
  /** Signatures of these words that are in force today, whoever owes another one. */
  signatures: number;
};

type Row = Omit<TextVersion, "createdAt"> & { createdAt: Date };

/** The versions of a campaign's words, the newest first, for those who write them. @throws Refusal not_found */
export async function listTextVersions(actor: Actor, campaignId: string): Promise<TextVersion[]> {
  if (!isUuid(campaignId)) throw new Refusal("not_found");
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT t.id, t.version, t.title, t.opening, t.points, t.closing, t.statement, t.change::text AS change, t.reason,
           t.owed_again AS "owedAgain", t.created_at AS "createdAt", t.id = c.text_id AS "inForce",
           (SELECT a.display_name FROM account a WHERE a.id = t.changed_by_id) AS "changedBy",
           (SELECT count(*)::int FROM signature s WHERE s.text_id = t.id) AS signatures
    FROM pledge_text t JOIN campaign c ON c.id = t.campaign_id
    WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}
      AND ${reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}
    ORDER BY t.version DESC`);
  if (rows.length === 0) throw new Refusal("not_found");
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** Whom a new version would concern, as of now; sheets that wait bear a signature too. */
export type TextStanding = { signed: number; sheets: number; unsigned: number; everSigned: boolean };

/** Null beyond the reach of those who write the words. */
export async function textStanding(actor: Actor, campaignId: string): Promise<TextStanding | null> {
  const [row] = await plain.$queryRaw<Omit<TextStanding, "everSigned">[]>(sql`
    SELECT COALESCE(sum(k.count) FILTER (WHERE k.status IN ('signed', 'verified')), 0)::int AS signed,
           COALESCE(sum(k.count) FILTER (WHERE k.status = 'awaiting_verification'), 0)::int AS sheets,
           COALESCE(sum(k.count) FILTER (WHERE k.status IN ('pending', 'returned', 'declined')), 0)::int AS unsigned
    FROM campaign c LEFT JOIN completion_counter k ON k.campaign_id = c.id
    WHERE c.id = ${campaignId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}
    GROUP BY c.id`);
  return row ? { ...row, everSigned: await hasBeenSigned(plain, campaignId) } : null;
}

/** Whether anybody ever signed these words, in ink too: from then on a change needs a meaning. */
export async function hasBeenSigned(tx: Statements, campaignId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ signed: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM signature s WHERE s.campaign_id = ${campaignId}::uuid)
        OR EXISTS (SELECT 1 FROM scan s WHERE s.campaign_id = ${campaignId}::uuid
                   AND s.state IN ('awaiting', 'returned')) AS signed`);
  return row?.signed ?? false;
}
