import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { removePacts } from "@/lib/employees/remove-pacts";
import { leaveReasonNames } from "@/lib/employees/schema";
import { isDone } from "@/lib/pacts/rules";
import { holdPopulation } from "@/lib/population/find-campaign";
import { lockPerson, pactStatusOf } from "@/lib/population/find-member";
import { writeRejections } from "@/lib/population/reject-proposals";
import { removeInput } from "@/lib/population/schema";

/**
 * Takes one person out of an open campaign by hand; the rule's proposal to add them again is refused along with it. Who
 * has signed stays counted with the evidence. Taking out somebody who is out already is a success that says so.
 * @throws Refusal not_found, forbidden, campaign_not_open, population_signed
 */
export const removePerson = command({
  name: "population.remove",
  input: removeInput,
  timeout: 30_000,
  async run(ctx, { campaignId, employeeId, reason, effectiveOn, note }) {
    const campaign = await holdPopulation(ctx.tx, ctx.actor, campaignId, (place) => ctx.authorize(place));
    const person = await lockPerson(ctx.tx, ctx.actor, employeeId);
    if (person.agencyId !== campaign.agencyId) throw new Refusal("not_found");
    const status = await pactStatusOf(ctx.tx, campaignId, employeeId);
    if (status === null || status === "removed") return ctx.unchanged({ campaignId, employeeId, alreadyOut: true });
    if (isDone(status)) throw new Refusal("population_signed");

    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const words = leaveReasonNames[reason];
    const origin = { now: ctx.now, decidedById, effectiveOn, note: note || null };
    await removePacts(ctx.tx, [{ employeeId, reason: words }], origin, { campaignId });
    const refused = { kind: "join", employeeIds: [employeeId], reason: words } as const;
    await writeRejections(ctx.tx, campaign, { ...refused, decidedById, now: ctx.now });
    ctx.audit({ type: "employee", id: employeeId, agencyId: campaign.agencyId }, { campaignId, reason, effectiveOn });
    return { campaignId, employeeId, alreadyOut: false };
  },
});
