import { assertOwnUnits } from "@/lib/campaigns/draft-checks";
import { populationSql, undatedSql } from "@/lib/campaigns/population";
import { addCohortInput, type Cohort, type PopulationRule } from "@/lib/campaigns/population-rule";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { allows } from "@/lib/policy";
import { findPopulation, holdPopulation } from "@/lib/population/find-campaign";
import { joinPeople } from "@/lib/population/join-people";
import { type PopulationCampaign, proposalsSql } from "@/lib/population/proposals-sql";

/**
 * Widens an open campaign by a second rule: whoever it means and is not in yet joins at once, with the cohort's name as
 * the reason; from then on proposals follow both rules. Those whom an officer has kept out by name stay out. A cohort
 * of the same name and rule is a success that says so.
 * @throws Refusal not_found, forbidden, campaign_not_open, cohort_empty, cohort_changed, invalid_input
 */
export const addCohort = command({
  name: "campaign.add-cohort",
  input: addCohortInput,
  timeout: 120_000,
  async run(ctx, { campaignId, name, reason, effectiveOn, rule, expected }) {
    const campaign = await holdPopulation(ctx.tx, ctx.actor, campaignId, (place) => ctx.authorize(place));
    // Again, now that it is held: a colleague may have added one while this waited.
    const held = (await findPopulation(ctx.tx, ctx.actor, campaignId)) ?? campaign;
    const { cohorts } = held.rule;
    const known = cohorts.find((cohort) => cohort.name.toLowerCase() === name.toLowerCase());
    if (known && JSON.stringify(known.rule) === JSON.stringify(rule)) {
      return ctx.unchanged({ campaignId, name: known.name, joined: 0, alreadyAdded: true });
    }
    if (known)
      throw new Refusal("invalid_input", { fields: { name: "Nama ini sudah dipakai kelompok lain. Beri nama lain." } });
    if (cohorts.length >= 50) {
      throw new Refusal("invalid_input", { fields: { name: "Kegiatan ini sudah memiliki 50 kelompok tambahan." } });
    }
    assertPrintable({ name });
    await assertOwnUnits(ctx.tx, held.agencyId, rule.unitIds, "rule.unitIds");

    const cohort: Cohort = { name, reason, addedAt: ctx.now.toISOString(), effectiveOn, rule };
    const population = { ...held.rule, cohorts: [...cohorts, cohort] };
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { population } });
    const joining = await ctx.tx.$queryRaw<{ employeeId: string }[]>(sql`
      SELECT e.id AS "employeeId" ${joiningSql({ ...held, rule: population }, rule)} ORDER BY e.id`);
    if (joining.length === 0) throw new Refusal("cohort_empty");
    if (expected !== undefined && joining.length > expected) throw new Refusal("cohort_changed");
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const joined = await joinPeople(
      ctx.tx,
      campaignId,
      joining.map(({ employeeId }) => ({ employeeId, reason: name })),
      { now: ctx.now, decidedById, effectiveOn, note: reason },
    );
    ctx.audit({ type: "campaign", id: campaignId, agencyId: held.agencyId }, { name, reason, effectiveOn, joined });
    return { campaignId, name, joined, alreadyAdded: false };
  },
});

/** FROM and WHERE of those who join by a rule: meant by it, not in, and not kept out on the facts as they are. */
function joiningSql(campaign: PopulationCampaign, rule: PopulationRule): Sql {
  return sql`${proposalsSql(campaign)} AND k.kind = 'join' AND (${populationSql(campaign.agencyId, rule)})`;
}

export type CohortPreview = {
  /** Everybody whom the rule means. */
  meant: number;
  /** Of these, in the campaign already. */
  already: number;
  /** Who would join, and who of them would begin as exempt. */
  joining: number;
  exempt: number;
  /** Kept out by an officer's decision. */
  keptOut: number;
  /** Outside, since their record has no day of appointment. */
  undated: number;
};

/** What adding a cohort would do now; null for whoever may not add one, or when the campaign is not open. */
export async function previewCohort(
  actor: Actor,
  campaignId: string,
  rule: PopulationRule,
  tx: Statements = plain,
): Promise<CohortPreview | null> {
  const campaign = await findPopulation(tx, actor, campaignId);
  if (campaign?.status !== "open") return null;
  if (!allows("campaign.add-cohort", actor, { agencyId: campaign.agencyId, left: null })) return null;
  const { agencyId } = campaign;
  const widened = { ...campaign, rule: { ...campaign.rule, cohorts: [...campaign.rule.cohorts, asCohort(rule)] } };
  const [meant, joining, undated] = await Promise.all([
    tx.$queryRaw<{ meant: number; already: number }[]>(sql`
      SELECT count(*)::int AS meant, (count(*) FILTER (WHERE p.status <> 'removed'))::int AS already
      FROM employee e JOIN unit u ON u.id = e.unit_id
      LEFT JOIN pact p ON p.employee_id = e.id AND p.campaign_id = ${campaignId}::uuid
      WHERE ${populationSql(agencyId, rule)}`),
    tx.$queryRaw<{ joining: number; exempt: number }[]>(sql`
      SELECT count(*)::int AS joining, (count(*) FILTER (WHERE e.obligation = 'exempt'))::int AS exempt
      ${joiningSql(widened, rule)}`),
    tx.$queryRaw<{ undated: number }[]>(sql`
      SELECT count(*)::int AS undated FROM employee e JOIN unit u ON u.id = e.unit_id
      WHERE ${undatedSql(agencyId, rule)}`),
  ]);
  const counts = { meant: 0, already: 0, joining: 0, exempt: 0, undated: 0, ...meant[0], ...joining[0], ...undated[0] };
  return { ...counts, keptOut: counts.meant - counts.already - counts.joining };
}

const asCohort = (rule: PopulationRule): Cohort => {
  return { name: "", reason: "", addedAt: new Date(0).toISOString(), effectiveOn: null, rule };
};
