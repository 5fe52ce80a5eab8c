import type { CampaignSummary } from "@/lib/campaigns/queries";
import { findCampaign } from "@/lib/campaigns/queries";
import type { Actor, Origin, User } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import type { ShareView } from "@/lib/sharing/schema";

/** The links of a campaign, the newest first, for those who write its drafts. */
export async function listShares(actor: Actor, campaignId: string): Promise<ShareView[]> {
  const rows = await plain.$queryRaw<
    (Omit<ShareView, "createdAt" | "expiresAt"> & { createdAt: Date; expiresAt: Date })[]
  >(sql`
    SELECT l.id AS "shareId", l.label, a.display_name AS "createdBy", l.created_at AS "createdAt",
           l.expires_at AS "expiresAt",
           CASE WHEN l.revoked_at IS NOT NULL THEN 'revoked' WHEN l.expires_at <= now() THEN 'expired' ELSE 'active' END AS state
    FROM share_link l JOIN account a ON a.id = l.created_by_id
    WHERE l.campaign_id::text = ${campaignId}
      AND ${reachSql(visible.drafts(actor), { agency: sql`l.agency_id`, left: sql`NULL::int` })}
    ORDER BY l.created_at DESC`);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** What a link opens: one campaign, seen as an observer of its agency sees it. */
export type OpenedShare = { viewer: User; campaign: CampaignSummary; label: string; expiresAt: Date };

/** What stands behind the token of a link; null when it is unknown, over or ended. */
export async function openShare(token: string, origin: Origin): Promise<OpenedShare | null> {
  if (!/^[\w-]{20,64}$/.test(token)) return null;
  const [link] = await plain.$queryRaw<
    { id: string; agencyId: string; campaignId: string; label: string; expiresAt: Date }[]
  >(sql`
    SELECT id, agency_id AS "agencyId", campaign_id AS "campaignId", label, expires_at AS "expiresAt" FROM share_link
    WHERE token_hash = ${sha256(token)} AND revoked_at IS NULL AND expires_at > now()`);
  if (!link) return null;
  const viewer: User = {
    kind: "user",
    accountId: link.id,
    sessionId: link.id,
    name: link.label,
    username: "",
    agencyId: null,
    employeeId: null,
    grants: [{ role: "observer", agencyId: link.agencyId, subtree: null, office: null, acting: null }],
    origin,
  };
  const campaign = await findCampaign(viewer, link.campaignId);
  return campaign && { viewer, campaign, label: link.label, expiresAt: link.expiresAt };
}
