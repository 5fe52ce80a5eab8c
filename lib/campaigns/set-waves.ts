import canonicalize from "canonicalize";
import { assignAllWaves } from "@/lib/agencies/assign-waves";
import { holdAgency } from "@/lib/agencies/renumber-tree";
import { markChanged } from "@/lib/campaigns/check-step";
import { assertOwnUnits, lockCampaign } from "@/lib/campaigns/draft-checks";
import { lockPacts } from "@/lib/campaigns/lock-pacts";
import { campaignScope } from "@/lib/campaigns/queries";
import { findWaves, wavesRevision } from "@/lib/campaigns/wave-queries";
import { setWavesInput, type WaveInput } from "@/lib/campaigns/wave-schema";
import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { formatDate, startOfDay, type Zone } from "@/lib/format/date";

/**
 * Puts this list of waves in place of the one that stands, and everybody of an open campaign into the first that means
 * them. Sending the list that stands is a success that changes nothing.
 * @throws Refusal not_found, forbidden, waves_not_open, waves_changed, invalid_input (naming the row)
 */
export const setWaves = command({
  name: "campaign.set-waves",
  input: setWavesInput,
  timeout: 120_000,
  async run(ctx, { campaignId, waves, revision }) {
    // The agency first, as whatever else moves many people does: a roster that is being written, say.
    const [seen] = await ctx.tx.$queryRaw<{ agencyId: string }[]>(sql`
      SELECT c.agency_id AS "agencyId" FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${campaignScope(ctx.actor)}`);
    if (!seen) throw new Refusal("not_found");
    ctx.authorize({ agencyId: seen.agencyId, left: null });
    await holdAgency(ctx.tx, seen.agencyId);
    const campaign = await lockCampaign(ctx, campaignId);
    if (campaign.status !== "draft" && campaign.status !== "open") throw new Refusal("waves_not_open");

    const standing = await findWaves(ctx.tx, campaignId);
    if (revision !== undefined && revision !== wavesRevision(standing)) throw new Refusal("waves_changed");
    const known = new Set(standing.map(({ id }) => id));
    if (waves.some(({ id }) => id !== undefined && !known.has(id.toLowerCase()))) throw new Refusal("waves_changed");
    const wanted = waves.map((wave) => ({ ...wave, id: wave.id?.toLowerCase() ?? newId(ctx.now) }));
    const numbered = wanted.map((wave, index) => ({ ...wave, number: index + 1 }));
    if (canonicalize(numbered) === canonicalize(standing)) {
      return ctx.unchanged({ campaignId, waves: standing.length, moved: 0, revision: wavesRevision(standing) });
    }
    assertPrintable({ waves: waves.map(({ name }) => ({ name })) });
    for (const [index, { rule }] of waves.entries()) {
      await assertOwnUnits(ctx.tx, seen.agencyId, rule.unitIds, `waves.${index}.rule.unitIds`);
    }
    await assertWithinDeadline(ctx.tx, campaignId, waves, campaign.zone);

    // Whoever is signing at this moment signs by the former windows, or is asked by the new ones.
    if (campaign.status === "open") await lockPacts(ctx, campaignId);
    await writeWaves(ctx.tx, campaignId, wanted);
    const moved = campaign.status === "open" ? await assignAllWaves(ctx.tx, campaignId) : 0;
    await ctx.tx.$executeRaw(sql`
      DELETE FROM wave WHERE campaign_id = ${campaignId}::uuid AND id <> ALL(${wanted.map(({ id }) => id)}::uuid[])`);
    if (campaign.status === "draft") await markChanged(ctx.tx, campaignId, ["gelombang"]);
    const told = wanted.map(({ id, name, opensOn, closesOn }) => ({ id, name, opensOn, closesOn }));
    ctx.audit({ type: "campaign", id: campaignId, agencyId: seen.agencyId }, { waves: told, moved });
    return {
      campaignId,
      waves: wanted.length,
      moved,
      revision: wavesRevision(await findWaves(ctx.tx, campaignId)),
    };
  },
});

type Wanted = WaveInput & { id: string };

async function writeWaves(tx: Tx, campaignId: string, waves: readonly Wanted[]): Promise<void> {
  // Aside first: no two may stand at one place, not even between two rows of one statement.
  await tx.$executeRaw(sql`UPDATE wave SET position = -1 - position WHERE campaign_id = ${campaignId}::uuid`);
  const rows = waves.map((wave, position) => ({ ...wave, position }));
  await tx.$executeRaw(sql`
    INSERT INTO wave AS w (id, campaign_id, position, name, rule, opens_on, closes_on)
    SELECT r.id, ${campaignId}::uuid, r.position, r.name, r.rule, r."opensOn", r."closesOn"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, position int, name text, rule jsonb, "opensOn" date, "closesOn" date)
    ON CONFLICT (id) DO UPDATE SET position = EXCLUDED.position, name = EXCLUDED.name, rule = EXCLUDED.rule,
      opens_on = EXCLUDED.opens_on, closes_on = EXCLUDED.closes_on`);
}

/** @throws Refusal("invalid_input") at each day that lies beyond the campaign's last */
async function assertWithinDeadline(tx: Tx, campaignId: string, waves: readonly WaveInput[], zone: Zone) {
  const { deadline } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { deadline: true } });
  const last = deadline.toISOString().slice(0, 10);
  const fields: FieldErrors = {};
  for (const [index, wave] of waves.entries()) {
    for (const field of ["opensOn", "closesOn"] as const) {
      if ((wave[field] ?? "") <= last) continue;
      fields[`waves.${index}.${field}`] =
        `Tanggal ini sesudah tenggat kegiatan, ${formatDate(startOfDay(last, zone), zone)}. Isi tanggal sampai hari itu, atau pindahkan tenggat.`;
    }
  }
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}
