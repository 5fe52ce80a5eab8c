import { batchReach, shownReason } from "@/lib/batches/queries";
import { type PageVerdict, pageGroup } from "@/lib/batches/rules";
import { type BatchLine, listBatchesInput, pageGroups } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { plain, sql } from "@/lib/db";
import { findFormTarget } from "@/lib/forms/form-target";

type Row = Omit<BatchLine, "createdAt" | "read" | "groups"> & {
  createdAt: Date;
  verdicts: (PageVerdict & { pages: number })[];
};

/** Stacks as a program asks for them. @throws Refusal("not_found") for a unit or campaign beyond the actor's sight */
export async function findBatches(actor: Actor, raw: unknown): Promise<{ items: BatchLine[] }> {
  const { campaignId, unit } = parseInput(listBatchesInput, raw);
  const { unitId } = await findFormTarget(plain, actor, { campaignId, unit });
  return { items: await listBatches(actor, { campaignId, unitId, limit: 200 }) };
}

/** Stacks of a campaign handed in for a unit or those below it, the newest first. */
export async function listBatches(
  actor: Actor,
  { campaignId, unitId, limit = 50 }: { campaignId: string; unitId: string; limit?: number },
): Promise<BatchLine[]> {
  if (!isUuid(unitId) || !isUuid(campaignId)) return [];
  const rows = await plain.$queryRaw<Row[]>(sql`
    WITH newest AS MATERIALIZED (
      SELECT b.id, b.created_at, b.uploaded_by_id, u.name
      FROM scan_batch b JOIN unit u ON u.id = b.unit_id
      JOIN unit top ON top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
      WHERE b.campaign_id = ${campaignId}::uuid AND u."left" BETWEEN top."left" AND top."right" AND ${batchReach(actor)}
      ORDER BY b.created_at DESC LIMIT ${limit})
    SELECT n.id AS "batchId", n.name AS "unitName", n.created_at AS "createdAt", a.display_name AS "uploadedBy",
           f."fileNames", f.finished, f.refused, f.pages,
           (SELECT COALESCE(jsonb_agg(v), '[]') FROM (
              SELECT p.state::text AS state, ${shownReason} AS reason, count(*)::int AS pages
              FROM batch_page p LEFT JOIN pact k ON k.id = p.pact_id WHERE p.batch_id = n.id GROUP BY 1, 2) v) AS verdicts
    FROM newest n JOIN account a ON a.id = n.uploaded_by_id, LATERAL (
      SELECT array_agg(name ORDER BY position) AS "fileNames", bool_and(state IN ('read', 'refused')) AS finished,
             count(*) FILTER (WHERE state = 'refused')::int AS refused, COALESCE(sum(pages), 0)::int AS pages
      FROM batch_file WHERE batch_id = n.id) f
    ORDER BY n.created_at DESC`);
  return rows.map(({ verdicts, createdAt, ...row }) => {
    const of = (group: string) =>
      verdicts.filter((each) => pageGroup(each) === group).reduce((sum, { pages }) => sum + pages, 0);
    const groups = Object.fromEntries(pageGroups.map((group) => [group, of(group)])) as BatchLine["groups"];
    const read = verdicts.reduce((sum, { pages }) => sum + pages, 0);
    return { ...row, createdAt: createdAt.toISOString(), read, groups };
  });
}
