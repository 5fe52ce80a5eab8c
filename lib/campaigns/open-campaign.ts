import { assignAllWaves } from "@/lib/agencies/assign-waves";
import { assertDeadlineAhead, lockCampaign } from "@/lib/campaigns/draft-checks";
import { populationSql } from "@/lib/campaigns/population";
import { populationSchema } from "@/lib/campaigns/population-rule";
import { campaignIdInput } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import type { EventData } from "@/lib/ledger/events";
import { OPENED_EXEMPT } from "@/lib/population/schema";

/**
 * Opens a campaign: one pact for every person the population means, each in the own wave, the words locked from now on. People on unpaid leave and
 * the like start as exempt, with the legal standing as the reason, for their unit to confirm or end. Opening an open
 * campaign again is a success that says so and repeats the figures.
 */
export const openCampaign = command({
  name: "campaign.open",
  input: campaignIdInput,
  timeout: 120_000,
  async run(ctx, { campaignId }) {
    const draft = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId: draft.agencyId, left: null });
    if (draft.status === "open") {
      return ctx.unchanged({ campaignId, ...(await openedWith(ctx.tx, campaignId)), alreadyOpen: true });
    }
    if (draft.status !== "draft") throw new Refusal("campaign_open_already");
    const campaign = await ctx.tx.campaign.update({
      where: { id: campaignId },
      data: { status: "open", openedAt: ctx.now },
    });
    assertDeadlineAhead(campaign.deadline.toISOString().slice(0, 10), { zone: draft.zone, from: ctx.now });
    if (!campaign.textId) throw new Error(`draft ${campaignId} has no text`);

    const population = populationSchema.parse(campaign.population);
    const obligated = await ctx.tx.$executeRaw(sql`
      WITH obliged AS (
      INSERT INTO pact (agency_id, campaign_id, employee_id, unit_id, employment_type, tier, status, status_at, added_at)
      SELECT e.agency_id, ${campaignId}::uuid, e.id, e.unit_id, e.employment_type, e.tier,
             CASE WHEN e.obligation = 'exempt' THEN 'exempt' ELSE 'pending' END::pact_status, ${ctx.now}, ${ctx.now}
      FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${populationSql(draft.agencyId, population)}
      RETURNING id, unit_id)
      INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, to_unit, changed_at)
      SELECT ${draft.agencyId}::uuid, ${campaignId}::uuid, id, 'opened', 'Pembukaan kegiatan', unit_id, ${ctx.now}
      FROM obliged`);
    if (obligated === 0) throw new Refusal("population_empty");
    await assignAllWaves(ctx.tx, campaignId);
    const exempt = await ctx.tx.$executeRaw(sql`
      INSERT INTO exemption (pact_id, reason, note, started_at)
      SELECT p.id, 'KEDUDUKAN_HUKUM', e.legal_standing, ${ctx.now}
      FROM pact p JOIN employee e ON e.id = p.employee_id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status = 'exempt'`);
    await ctx.tx.$executeRaw(sql`
      INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, from_unit, to_unit, changed_at)
      SELECT p.agency_id, p.campaign_id, p.id, 'exempted', ${OPENED_EXEMPT} || ': ' || e.legal_standing, p.unit_id,
             p.unit_id, ${ctx.now}
      FROM pact p JOIN employee e ON e.id = p.employee_id
      WHERE p.campaign_id = ${campaignId}::uuid AND p.status = 'exempt'`);
    ctx.audit(
      { type: "campaign", id: campaignId, agencyId: draft.agencyId },
      { textId: campaign.textId, obligated, exempt },
    );
    return { campaignId, obligated, exempt, alreadyOpen: false };
  },
});

/** The figures of the first opening, from its own trace. */
async function openedWith(tx: Tx, campaignId: string): Promise<{ obligated: number; exempt: number }> {
  const [event] = await tx.$queryRaw<{ data: EventData<"campaign.open"> }[]>(sql`
    SELECT data FROM audit_event WHERE action = 'campaign.open' AND subject_type = 'campaign'
      AND subject_id = ${campaignId} ORDER BY id LIMIT 1`);
  return { obligated: event?.data.obligated ?? 0, exempt: event?.data.exempt ?? 0 };
}
