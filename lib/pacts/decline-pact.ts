import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { ownWave } from "@/lib/campaigns/wave-sql";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { lockPact } from "@/lib/pacts/find-pact";
import { pactStatusName } from "@/lib/pacts/rules";
import { declinePactInput } from "@/lib/pacts/schema";

/**
 * A person says that they will not sign, and why: a confidential case for BKPSDM, not a refusal on record for all. What
 * others see of the pact must not move: a returned sheet stays returned, and the instant of the state stays as it was.
 * Like signing it answers what is asked, and so begins with the own wave.
 */
export const declinePact = command({
  name: "pact.decline",
  input: declinePactInput,
  async run(ctx, { pactId, reason }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    const declined = { pactId, status: "declined" as const };
    if ((await ctx.tx.decline.count({ where: { pactId, endedAt: null } })) > 0) return ctx.unchanged(declined);
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    if (pact.status !== "pending" && pact.status !== "returned") {
      throw new Refusal("pact_not_signable", { params: { status: pactStatusName(pact.status) } });
    }
    const ahead = turnAhead(await ownTurn(ctx.tx, pactId), ctx.now);
    if (ahead) throw new Refusal("wave_not_open", { params: ahead });
    // As the person was on that day: a case may be read long after a transfer.
    await ctx.tx.$executeRaw(sql`
      INSERT INTO decline (pact_id, reason, declined_at, person)
      SELECT p.id, ${reason}, ${ctx.now}, jsonb_build_object('name', e.name, 'titleFront', e.title_front,
             'titleBack', e.title_back, 'nip', e.nip, 'position', e.position, 'grade', e.grade, 'unitName', u.name)
      FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
      WHERE p.id = ${pactId}::uuid`);
    await ctx.tx.pact.updateMany({ where: { id: pactId, status: "pending" }, data: { status: "declined" } });
    ctx.audit({ type: "pact", id: pactId, agencyId: pact.agencyId }, {});
    return declined;
  },
});

async function ownTurn(tx: Tx, pactId: string): Promise<{ wave: OwnWave | null; zone: Zone }> {
  const [turn] = await tx.$queryRaw<{ wave: OwnWave | null; zone: Zone }[]>(sql`
    SELECT ${ownWave} AS wave, a.zone::text AS zone
    FROM pact p JOIN agency a ON a.id = p.agency_id LEFT JOIN wave w ON w.id = p.wave_id WHERE p.id = ${pactId}::uuid`);
  if (!turn) throw new Error(`pact ${pactId} is gone although it is locked`);
  return turn;
}
