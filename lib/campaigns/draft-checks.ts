import type { Cohort } from "@/lib/campaigns/population-rule";
import { campaignScope } from "@/lib/campaigns/queries";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import { type FieldErrors, Refusal } from "@/lib/core/errors";
import type { Waiting } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { type PledgeText, unknownPlaceholders } from "@/lib/documents/pledge-text";
import { formatDate, isoDay, startOfDay, type Zone } from "@/lib/format/date";

type LockedCampaign = { id: string; agencyId: string; status: CampaignStatus; openedAt: Date | null; zone: Zone };

/** @throws Refusal("invalid_input") naming, at its field, each placeholder that no campaign can fill */
export function assertFillable({ points, ...lines }: PledgeText): void {
  const places = [...Object.entries(lines), ...points.map((point, index) => [`points.${index}`, point] as const)];
  const fields: FieldErrors = {};
  for (const [place, words] of places) {
    const unknown = unknownPlaceholders({ title: words, opening: "", points: [], closing: "", statement: "" });
    if (unknown.length > 0) {
      fields[`text.${place}`] =
        `Isian ${unknown.join(", ")} tidak dikenal. Gunakan hanya {kontestasi}, {tahun}, {instansi}, dan {unit}.`;
    }
  }
  if (Object.keys(fields).length > 0) throw new Refusal("invalid_input", { fields });
}

/**
 * Nobody can sign before the campaign opens: a deadline before that day (or before today, while it is a draft) is a
 * slip of the pen that no pace can be reckoned from.
 * @throws Refusal("invalid_input") at the field
 */
export function assertDeadlineAhead(deadline: string, { zone, from }: { zone: Zone; from: Date }): void {
  const first = isoDay(from, zone);
  if (deadline >= first) return;
  const sentence = `Tenggat mendahului hari pertama penandatanganan. Isi ${formatDate(startOfDay(first, zone), zone)} atau sesudahnya.`;
  throw new Refusal("invalid_input", { fields: { deadline: sentence } });
}

/** Every unit that a population's rules name. */
export function unitsOf({ unitIds, cohorts = [] }: { unitIds: string[]; cohorts?: readonly Cohort[] }): string[] {
  return [...unitIds, ...cohorts.flatMap(({ rule }) => rule.unitIds)];
}

/** @throws Refusal("invalid_input") at the deadline, when a wave's window would reach beyond it */
export async function assertWavesWithin(
  tx: Tx,
  campaignId: string,
  { deadline, zone }: { deadline: string; zone: Zone },
): Promise<void> {
  const [late] = await tx.$queryRaw<{ name: string; day: string }[]>(sql`
    SELECT name, to_char(GREATEST(opens_on, closes_on), 'YYYY-MM-DD') AS day FROM wave
    WHERE campaign_id = ${campaignId}::uuid AND GREATEST(opens_on, closes_on) > ${deadline}::date
    ORDER BY position LIMIT 1`);
  if (!late) return;
  const sentence = `Gelombang ${late.name} berlangsung sampai ${formatDate(startOfDay(late.day, zone), zone)}. Ubah gelombang itu lebih dahulu, atau isi tenggat pada hari itu atau sesudahnya.`;
  throw new Refusal("invalid_input", { fields: { deadline: sentence } });
}

/** @throws Refusal("invalid_input") at the field, when a unit is gone or another agency's: it would oblige nobody */
export async function assertOwnUnits(
  tx: Tx,
  agencyId: string,
  unitIds: readonly string[],
  field = "population.unitIds",
): Promise<void> {
  if (unitIds.length === 0) return;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM unit WHERE id = ANY(${unitIds}::uuid[]) AND agency_id = ${agencyId}::uuid AND gone_at IS NULL`);
  const own = new Set(rows.map(({ id }) => id));
  const strange = unitIds.filter((id) => !own.has(id.toLowerCase()));
  if (strange.length === 0) return;
  const sentence = `${strange.length} unit tidak ada di instansi Anda. Pilih unit dari susunan unit instansi ini.`;
  throw new Refusal("invalid_input", { fields: { [field]: sentence } });
}

// No key update: a signature that is being written refers to its campaign, and whoever then waits for its pact would
// wait for ever.
/** A campaign within the actor's sight, locked for this transaction. @throws Refusal("not_found") */
export async function lockCampaign(ctx: Waiting, campaignId: string) {
  const [campaign] = await ctx.tx.$queryRaw<LockedCampaign[]>(sql`
    SELECT c.id, c.agency_id AS "agencyId", c.status::text AS status, c.opened_at AS "openedAt",
           (SELECT a.zone::text FROM agency a WHERE a.id = c.agency_id) AS zone FROM campaign c
    WHERE c.id = ${campaignId}::uuid AND ${campaignScope(ctx.actor)} FOR NO KEY UPDATE`);
  if (!campaign) throw new Refusal("not_found");
  ctx.waited();
  return campaign;
}
