import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";

export const passageKinds = ["open", "close", "reopen", "archive"] as const;
export type PassageKind = (typeof passageKinds)[number];

/** That a campaign was opened, closed, opened again or archived: by whom, and why where a reason was asked. */
export type Passage = {
  kind: PassageKind;
  at: string;
  /** As the trail holds the name; null when nobody's hand did it. */
  by: string | null;
  reason: string | null;
  /** Of the state that was frozen then. */
  snapshotSha256: string | null;
};

/** Openings and closings of a campaign from its trail, the newest first, for the personnel agency; none beyond its reach. */
export async function listPassages(actor: Actor, campaignId: string): Promise<Passage[]> {
  if (!isUuid(campaignId)) return [];
  const rows = await plain.$queryRaw<(Omit<Passage, "at"> & { at: Date })[]>(sql`
    SELECT split_part(v.action, '.', 2) AS kind, v.occurred_at AS at, v.actor ->> 'name' AS by,
           v.data ->> 'reason' AS reason, v.data ->> 'snapshotSha256' AS "snapshotSha256"
    FROM audit_event v JOIN campaign c ON c.id::text = v.subject_id
    WHERE v.subject_type = 'campaign' AND v.subject_id = ${campaignId}
      AND v.action = ANY(${passageKinds.map((kind) => `campaign.${kind}`)}::text[])
      AND ${reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}
    ORDER BY v.id DESC`);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
