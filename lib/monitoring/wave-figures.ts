import { campaignPopulation, findCampaign } from "@/lib/campaigns/queries";
import { findWaves, wavesRevision } from "@/lib/campaigns/wave-queries";
import { waveState } from "@/lib/campaigns/wave-rules";
import type { WaveState, WaveView } from "@/lib/campaigns/wave-schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { hasReach, type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import { visible } from "@/lib/policy";
import { shownStatus } from "@/lib/shown-status";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

export type WaveFigures = WaveView & {
  state: WaveState;
  /** People in it as far as the actor's figures reach; of a draft, as its rules would divide them. */
  people: number;
  /** Null for a draft. */
  totals: Totals | null;
};

export type CampaignWaves = {
  items: WaveFigures[];
  /** People of no wave, who follow the campaign. */
  outside: { people: number; totals: Totals | null };
  /** Sent back with a new list, it tells whether somebody changed this one meanwhile. */
  revision: string;
};

/**
 * The waves of a campaign with the figures of each, as far as the actor's figures reach.
 * @throws Refusal("not_found") beyond the actor's sight
 */
export async function campaignWaves(actor: Actor, campaignId: string, now = new Date()): Promise<CampaignWaves> {
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign || !hasReach(visible.figures(actor))) throw new Refusal("not_found");
  const waves = await findWaves(plain, campaignId);
  const today = isoDay(now, campaign.zone);
  const figures = campaign.status === "draft" ? null : await totalsByWave(actor, campaignId);
  const preview = figures === null && waves.length > 0 ? await campaignPopulation(actor, campaign, waves) : null;
  const of = (id: string | null, index: number | null) => {
    const totals = figures && (figures.get(id) ?? totalsOf({}));
    const planned = preview?.byWave.find((wave) => wave.index === index)?.people ?? 0;
    return { totals, people: totals?.obligated ?? planned };
  };
  return {
    items: waves.map((wave, index) => ({ ...wave, state: waveState(wave, today), ...of(wave.id, index) })),
    outside: of(null, null),
    revision: wavesRevision(waves),
  };
}

async function totalsByWave(actor: Actor, campaignId: string): Promise<Map<string | null, Totals>> {
  const rows = await plain.$queryRaw<{ id: string | null; counts: StatusCounts }[]>(sql`
    SELECT id, json_object_agg(status, n) AS counts FROM (
      SELECT p.wave_id AS id, ${shownStatus(actor, sql`p.status`, columns)} AS status, count(*)::int AS n
      FROM pact p JOIN unit u ON u.id = p.unit_id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status <> 'removed' AND ${reachSql(visible.figures(actor), columns)}
      GROUP BY 1, 2
    ) counted GROUP BY id`);
  return new Map(rows.map(({ id, counts }) => [id, totalsOf(counts)]));
}
