import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { hasBegun } from "@/lib/ceremonies/rules";
import { holdCeremonyInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * States that a ceremony took place, and whether the pledge was spoken there. Neither is a signature of anybody. The
 * statement about the pledge may be corrected until the minutes are issued.
 */
export const holdCeremony = command({
  name: "ceremony.hold",
  input: holdCeremonyInput,
  async run(ctx, { ceremonyId, ikrar }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    if (ceremony.status !== "planned" && ceremony.ikrar === ikrar) return ctx.unchanged({ ceremonyId, ikrar });
    assertChangeable(ceremony);
    if (!hasBegun(ceremony, ctx.now)) throw new Refusal("ceremony_not_begun");
    const first = ceremony.status === "planned" ? { status: "held" as const, heldAt: ctx.now } : {};
    await ctx.tx.ceremony.update({ where: { id: ceremonyId }, data: { ...first, ikrar } });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { ikrar });
    return { ceremonyId, ikrar };
  },
});
