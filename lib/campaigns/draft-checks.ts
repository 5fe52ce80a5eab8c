import { campaignScope } from "@/lib/campaigns/queries";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { type FieldErrors, Refusal } from "@/lib/core/errors";
import { sql, type Tx } from "@/lib/db";
import { type PledgeText, unknownPlaceholders } from "@/lib/documents/pledge-text";

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

/** A campaign within the actor's sight, locked for this transaction. @throws Refusal("not_found") */
export async function lockCampaign(tx: Tx, actor: Actor, campaignId: string) {
  const [campaign] = await tx.$queryRaw<{ id: string; agencyId: string; status: CampaignStatus }[]>(sql`
    SELECT c.id, c.agency_id AS "agencyId", c.status::text AS status FROM campaign c
    WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)} FOR UPDATE`);
  if (!campaign) throw new Refusal("not_found");
  return campaign;
}
