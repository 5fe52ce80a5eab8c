import { holdAgency } from "@/lib/agencies/renumber-tree";
import { populationSchema } from "@/lib/campaigns/population-rule";
import { campaignScope } from "@/lib/campaigns/queries";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { type Statements, sql } from "@/lib/db";
import type { PopulationCampaign } from "@/lib/population/proposals-sql";

type Row = Omit<PopulationCampaign, "rule"> & { status: CampaignStatus; population: unknown };

/** A campaign with its rule; null beyond the actor's sight. */
export async function findPopulation(tx: Statements, actor: Actor, campaignId: string) {
  if (!isUuid(campaignId)) return null;
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT c.id, c.agency_id AS "agencyId", c.status::text AS status, c.population, c.opened_at AS "openedAt"
    FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`);
  return row ? { ...row, rule: populationSchema.parse(row.population) } : null;
}

/**
 * An open campaign, held until the transaction ends: officers who decide at the same time, an import and the closing
 * come one by one, while people go on signing. `authorize` is asked before anything else is told.
 * @throws Refusal not_found, forbidden, campaign_not_open
 */
export async function holdPopulation(
  tx: Statements,
  actor: Actor,
  campaignId: string,
  authorize: (place: { agencyId: string; left: null }) => void,
) {
  const seen = await findPopulation(tx, actor, campaignId);
  if (!seen) throw new Refusal("not_found");
  authorize({ agencyId: seen.agencyId, left: null });
  await holdAgency(tx, seen.agencyId);
  const [held] = await tx.$queryRaw<{ status: CampaignStatus }[]>(
    sql`SELECT status::text AS status FROM campaign WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`,
  );
  if (held?.status !== "open") throw new Refusal("campaign_not_open");
  return seen;
}
