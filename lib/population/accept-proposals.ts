import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import type { ChangeOrigin } from "@/lib/employees/change-origin";
import { removePacts } from "@/lib/employees/remove-pacts";
import { exemptPeople, resumePeople } from "@/lib/population/exempt-people";
import { holdPopulation } from "@/lib/population/find-campaign";
import { joinPeople } from "@/lib/population/join-people";
import { proposalsSql } from "@/lib/population/proposals-sql";
import { acceptInput, type ProposalKind } from "@/lib/population/schema";

type Chosen = { employeeId: string; reason: string };

/**
 * Takes proposed changes of one kind over into an open campaign: those chosen, or all of them. What is proposed no more,
 * since a colleague or an earlier click settled it, is no fault: the answer says how many were changed.
 * @throws Refusal not_found, forbidden, campaign_not_open, proposals_changed
 */
export const acceptProposals = command({
  name: "population.accept",
  input: acceptInput,
  timeout: 60_000,
  async run(ctx, { campaignId, kind, employeeIds, expected, effectiveOn, note }) {
    const campaign = await holdPopulation(ctx.tx, ctx.actor, campaignId, (place) => ctx.authorize(place));
    const chosen = await ctx.tx.$queryRaw<Chosen[]>(sql`
      SELECT e.id AS "employeeId", w.reason ${proposalsSql(campaign)} AND k.kind = ${kind}
        AND (${employeeIds === undefined} OR e.id = ANY(${employeeIds ?? []}::uuid[]))`);
    if (employeeIds === undefined && expected !== undefined && chosen.length > expected) {
      throw new Refusal("proposals_changed");
    }
    const origin = {
      now: ctx.now,
      decidedById: ctx.actor.kind === "user" ? ctx.actor.accountId : null,
      fromFile: true,
      effectiveOn,
      note: note || null,
    };
    const accepted = await apply[kind](ctx.tx, campaignId, chosen, origin);
    if (accepted === 0) return ctx.unchanged({ campaignId, kind, accepted });
    ctx.audit(
      { type: "campaign", id: campaignId, agencyId: campaign.agencyId },
      { kind, people: accepted, effectiveOn },
    );
    return { campaignId, kind, accepted };
  },
});

type Apply = (tx: Statements, campaignId: string, chosen: readonly Chosen[], origin: ChangeOrigin) => Promise<number>;

const apply: Record<ProposalKind, Apply> = {
  join: joinPeople,
  leave: async (tx, campaignId, chosen, origin) => (await removePacts(tx, chosen, origin, { campaignId })).length,
  exempt: exemptPeople,
  resume: resumePeople,
};
