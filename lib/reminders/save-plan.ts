import { lockCampaign } from "@/lib/campaigns/draft-checks";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { planOf, planRows } from "@/lib/reminders/find-plan";
import { type Plan, savePlanInput } from "@/lib/reminders/schema";

/** Says when a campaign reminds by itself; what has been sent and counted so far stays. Saving the same is no change. */
export const savePlan = command({
  name: "reminder-plan.update",
  input: savePlanInput,
  async run(ctx, { campaignId, ...plan }) {
    const { agencyId } = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId, left: null });
    const [row] = await planRows(ctx.tx, sql`c.id = ${campaignId}::uuid`);
    const before = row && planOf(row);
    const changed = (Object.keys(plan) as (keyof Plan)[]).filter(
      (key) => JSON.stringify(plan[key]) !== JSON.stringify(before?.[key]),
    );
    if (row?.enabled !== null && changed.length === 0) return ctx.unchanged({ campaignId, changed });
    const updatedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const data = { ...plan, updatedAt: ctx.now, updatedById };
    await ctx.tx.reminderPlan.upsert({
      where: { campaignId },
      create: { campaignId, agencyId, ...data },
      update: data,
    });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { changed, enabled: plan.enabled });
    return { campaignId, changed };
  },
});
