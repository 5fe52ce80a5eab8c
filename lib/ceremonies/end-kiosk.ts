import { lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { endKioskInput } from "@/lib/ceremonies/kiosk-schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/** Ends a shared tablet and with it whoever's turn it is there. Ending what has ended is a success. */
export const endKiosk = command({
  name: "ceremony.end-tablet",
  input: endKioskInput,
  async run(ctx, { ceremonyId, kioskId }) {
    const { agencyId, left } = await lockCeremony(ctx, ceremonyId);
    ctx.authorize({ agencyId, left });
    const kiosk = await ctx.tx.ceremonyKiosk.findFirst({ where: { id: kioskId, ceremonyId } });
    if (!kiosk) throw new Refusal("not_found");
    if (kiosk.endedAt || kiosk.endsAt <= ctx.now) return ctx.unchanged({ ceremonyId, kioskId });
    await ctx.tx.ceremonyKiosk.update({ where: { id: kioskId }, data: { endedAt: ctx.now } });
    await ctx.tx.session.updateMany({ where: { kioskId, revokedAt: null }, data: { revokedAt: ctx.now } });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { kioskId, number: kiosk.number });
    return { ceremonyId, kioskId };
  },
});
