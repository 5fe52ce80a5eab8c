import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { campaignScope } from "@/lib/campaigns/queries";
import type { WaveRule, WaveView } from "@/lib/campaigns/wave-schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { plain, type Statements, sql } from "@/lib/db";

const noRule: WaveRule = { employmentTypes: [], tiers: [], unitIds: [], unitKinds: [] };

/** The waves of a campaign, in order. */
export async function findWaves(tx: Statements, campaignId: string): Promise<WaveView[]> {
  const rows = await tx.$queryRaw<WaveView[]>(sql`
    SELECT w.id, (row_number() OVER (ORDER BY w.position))::int AS number, w.name, w.rule,
           to_char(w.opens_on, 'YYYY-MM-DD') AS "opensOn", to_char(w.closes_on, 'YYYY-MM-DD') AS "closesOn"
    FROM wave w WHERE w.campaign_id = ${campaignId}::uuid ORDER BY w.position`);
  return rows.map((row) => ({ ...row, rule: { ...noRule, ...row.rule } }));
}

/** The waves of a campaign within the actor's sight, in order; none beyond it. */
export async function listWaves(actor: Actor, campaignId: string): Promise<WaveView[]> {
  if (!isUuid(campaignId)) return [];
  const [seen] = await plain.$queryRaw<{ id: string }[]>(
    sql`SELECT c.id FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`,
  );
  return seen ? findWaves(plain, campaignId) : [];
}

/** Names a list as it stands: whoever sends another along with it learns whether somebody changed it meanwhile. */
export function wavesRevision(waves: readonly WaveView[]): string {
  return createHash("sha256")
    .update(canonicalize(waves) ?? "")
    .digest("hex")
    .slice(0, 16);
}
