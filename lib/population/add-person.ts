import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { holdPopulation } from "@/lib/population/find-campaign";
import { lockPerson, pactStatusOf } from "@/lib/population/find-member";
import { joinPeople } from "@/lib/population/join-people";
import { writeRejections } from "@/lib/population/reject-proposals";
import { addInput, addReasons } from "@/lib/population/schema";

/**
 * Adds one person to an open campaign by hand, whatever its rule says; the rule's proposal to take them out again is
 * refused along with it. Adding somebody who is in already is a success that says so.
 * @throws Refusal not_found, forbidden, campaign_not_open, employee_gone
 */
export const addPerson = command({
  name: "population.add",
  input: addInput,
  timeout: 30_000,
  async run(ctx, { campaignId, employeeId, reason, effectiveOn, note }) {
    const campaign = await holdPopulation(ctx.tx, ctx.actor, campaignId, (place) => ctx.authorize(place));
    const person = await lockPerson(ctx.tx, ctx.actor, employeeId);
    if (person.agencyId !== campaign.agencyId) throw new Refusal("not_found");
    if (person.gone) throw new Refusal("employee_gone");
    const status = await pactStatusOf(ctx.tx, campaignId, employeeId);
    if (status !== null && status !== "removed") return ctx.unchanged({ campaignId, employeeId, alreadyIn: true });

    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const origin = { now: ctx.now, decidedById, effectiveOn, note: note || null };
    await joinPeople(ctx.tx, campaignId, [{ employeeId, reason: addReasons[reason] }], origin);
    const refused = { kind: "leave", employeeIds: [employeeId], reason: addReasons[reason] } as const;
    await writeRejections(ctx.tx, campaign, { ...refused, decidedById, now: ctx.now });
    ctx.audit({ type: "employee", id: employeeId, agencyId: campaign.agencyId }, { campaignId, reason, effectiveOn });
    return { campaignId, employeeId, alreadyIn: false };
  },
});
