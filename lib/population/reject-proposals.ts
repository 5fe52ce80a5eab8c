import { command } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import { holdPopulation } from "@/lib/population/find-campaign";
import { type PopulationCampaign, proposalsSql } from "@/lib/population/proposals-sql";
import { type ProposalKind, rejectInput } from "@/lib/population/schema";

/**
 * Refuses proposed changes, with the reason; they are not offered again until one of their facts is another. What is
 * proposed no more is left as it is.
 * @throws Refusal not_found, forbidden, campaign_not_open
 */
export const rejectProposals = command({
  name: "population.reject",
  input: rejectInput,
  timeout: 60_000,
  async run(ctx, { campaignId, kind, employeeIds, reason }) {
    const campaign = await holdPopulation(ctx.tx, ctx.actor, campaignId, (place) => ctx.authorize(place));
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const decision = { kind, employeeIds, reason, decidedById, now: ctx.now };
    const rejected = await writeRejections(ctx.tx, campaign, decision);
    if (rejected === 0) return ctx.unchanged({ campaignId, kind, rejected });
    ctx.audit({ type: "campaign", id: campaignId, agencyId: campaign.agencyId }, { kind, people: rejected });
    return { campaignId, kind, rejected };
  },
});

type Decision = {
  kind: ProposalKind;
  employeeIds: readonly string[];
  reason: string;
  decidedById: string | null;
  now: Date;
};

/** Writes down that what is proposed for these people was refused on the facts as they are. Answers how many. */
export function writeRejections(tx: Statements, campaign: PopulationCampaign, decision: Decision): PromiseLike<number> {
  const { kind, employeeIds, reason, decidedById, now } = decision;
  return tx.$executeRaw(sql`
    INSERT INTO population_rejection (agency_id, campaign_id, employee_id, kind, facts, reason, decided_by_id, decided_at)
    SELECT ${campaign.agencyId}::uuid, ${campaign.id}::uuid, e.id, k.kind, w.facts, ${reason}, ${decidedById}::uuid, ${now}
    ${proposalsSql(campaign)} AND k.kind = ${kind} AND e.id = ANY(${employeeIds}::uuid[])
    ON CONFLICT (campaign_id, employee_id, kind, facts) DO NOTHING`);
}
