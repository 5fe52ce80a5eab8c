import { lockCircular } from "@/lib/circulars/find-circular";
import { withdrawCircularInput } from "@/lib/circulars/schema";
import { command } from "@/lib/core/operation";

/** Takes a circular out of force, for a reason: nobody is asked to read it any more, and what was confirmed stays. */
export const withdrawCircular = command({
  name: "circular.withdraw",
  input: withdrawCircularInput,
  async run(ctx, { circularId, reason }) {
    const { agencyId, withdrawnAt } = await lockCircular(ctx, circularId);
    ctx.authorize({ agencyId, left: null });
    if (withdrawnAt) return ctx.unchanged({ circularId, withdrawnAt: withdrawnAt.toISOString() });
    await ctx.tx.circular.update({
      where: { id: circularId },
      data: { withdrawnAt: ctx.now, withdrawalReason: reason },
    });
    ctx.audit({ type: "circular", id: circularId, agencyId }, { reason });
    return { circularId, withdrawnAt: ctx.now.toISOString() };
  },
});
