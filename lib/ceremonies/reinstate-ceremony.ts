import { lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { ceremonyIdInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Takes a cancellation back while its hour is still ahead; afterwards nobody could come any more.
 * @throws Refusal ceremony_not_cancelled, ceremony_past
 */
export const reinstateCeremony = command({
  name: "ceremony.reinstate",
  input: ceremonyIdInput,
  async run(ctx, { ceremonyId }) {
    const { agencyId, left, status, startsAt } = await lockCeremony(ctx, ceremonyId);
    ctx.authorize({ agencyId, left });
    if (status === "planned") return ctx.unchanged({ ceremonyId, status });
    if (status !== "cancelled") throw new Refusal("ceremony_not_cancelled");
    if (startsAt <= ctx.now) throw new Refusal("ceremony_past");
    await ctx.tx.ceremony.update({ where: { id: ceremonyId }, data: { status: "planned", cancelReason: null } });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, {});
    return { ceremonyId, status: "planned" as const };
  },
});
