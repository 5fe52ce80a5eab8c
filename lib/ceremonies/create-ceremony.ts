import { findAgency } from "@/lib/agencies/find-agency";
import { campaignScope } from "@/lib/campaigns/queries";
import { newCeremonyCode } from "@/lib/ceremonies/code";
import { addCeremonyPeople } from "@/lib/ceremonies/people";
import { startOf } from "@/lib/ceremonies/rules";
import { createCeremonyInput } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { sql, type Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** Plans a ceremony of a campaign, for the agency or for one unit with all below it. Any day: old ones are told too. */
export const createCeremony = command({
  name: "ceremony.create",
  input: createCeremonyInput,
  async run(ctx, { campaignId, unitId, name, day, time, place, programme, audience, people }) {
    const campaign = await findCampaignAgency(ctx.tx, ctx.actor, campaignId);
    const { agencyId } = campaign;
    const left = unitId ? await leftOf(ctx.tx, ctx.actor, agencyId, unitId) : null;
    ctx.authorize({ agencyId, left });
    assertPrintable({ name, place, programme });
    const id = newId(ctx.now);
    await ctx.tx.ceremony.create({
      data: {
        ...{ id, agencyId, campaignId, unitId: unitId ?? null, name, place, programme, audience },
        code: await freeCode(ctx.tx),
        startsAt: startOf(day, time, campaign.zone),
        createdById: ctx.actor.kind === "user" ? ctx.actor.accountId : null,
        createdAt: ctx.now,
      },
    });
    await addCeremonyPeople(ctx.tx, ctx.actor, { ceremonyId: id, agencyId }, people);
    ctx.audit({ type: "ceremony", id, agencyId }, { campaignId, unitId: unitId ?? null, name });
    return { ceremonyId: id };
  },
});

async function findCampaignAgency(tx: Tx, actor: Actor, campaignId: string): Promise<{ agencyId: string; zone: Zone }> {
  const [campaign] = await tx.$queryRaw<{ agencyId: string }[]>(sql`
    SELECT c.agency_id AS "agencyId" FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`);
  if (!campaign) throw new Refusal("not_found");
  const { zone } = await findAgency(tx, actor, campaign.agencyId);
  return { ...campaign, zone };
}

async function leftOf(tx: Tx, actor: Actor, agencyId: string, unitId: string): Promise<number> {
  const [unit] = await tx.$queryRaw<{ left: number }[]>(sql`
    SELECT u."left" FROM unit u WHERE u.id = ${unitId}::uuid AND u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL
      AND ${reachSql(visible.units(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}`);
  if (!unit) throw new Refusal("not_found");
  return unit.left;
}

/** 33 million codes: a second try is rare, a third all but impossible. */
async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newCeremonyCode();
    if ((await tx.ceremony.count({ where: { code } })) === 0) return code;
  }
}
