import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { tabletEnd } from "@/lib/ceremonies/rules";
import { ceremonyIdInput } from "@/lib/ceremonies/schema";
import { sha256 } from "@/lib/core/hash";
import { newId, newSecret } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";

/**
 * Makes the caller's device a shared tablet of a ceremony for at most twelve hours. The token is handed out once, to be
 * kept by that browser alone; the caller's own session there is for the door to end.
 * @throws Refusal ceremony_minuted, ceremony_cancelled
 */
export const startKiosk = command({
  name: "ceremony.start-tablet",
  input: ceremonyIdInput,
  async run(ctx, { ceremonyId }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    assertChangeable(ceremony);
    const number = (await ctx.tx.ceremonyKiosk.count({ where: { ceremonyId } })) + 1;
    const [kioskId, token, endsAt] = [newId(ctx.now), newSecret(), tabletEnd(ctx.now)];
    const startedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.ceremonyKiosk.create({
      data: { id: kioskId, ceremonyId, tokenHash: sha256(token), number, startedById, startedAt: ctx.now, endsAt },
    });
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { kioskId, number });
    return { ceremonyId, kioskId, number, token, endsAt: endsAt.toISOString() };
  },
});
