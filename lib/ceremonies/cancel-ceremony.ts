import { endTablets } from "@/lib/ceremonies/end-tablets";
import { lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { cancelCeremonyInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";

/**
 * Says that a planned ceremony does not take place, and why: everybody invited reads it. Its shared tablets end.
 * @throws Refusal ceremony_not_planned once it was held
 */
export const cancelCeremony = command({
  name: "ceremony.cancel",
  input: cancelCeremonyInput,
  async run(ctx, { ceremonyId, reason }) {
    const { agencyId, left, status } = await lockCeremony(ctx, ceremonyId);
    ctx.authorize({ agencyId, left });
    if (status === "cancelled") return ctx.unchanged({ ceremonyId, status });
    if (status !== "planned") throw new Refusal("ceremony_not_planned");
    assertPrintable({ reason });
    await ctx.tx.ceremony.update({ where: { id: ceremonyId }, data: { status: "cancelled", cancelReason: reason } });
    const tabletsEnded = await endTablets(ctx.tx, ceremonyId, ctx.now);
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { reason, tabletsEnded });
    return { ceremonyId, status: "cancelled" as const };
  },
});
