import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";

/** What an old address of a pact may still say: whose campaign, and when its people were let go. */
export type AnonymisedPact = {
  campaignName: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  finishedAt: Date | null;
};

/**
 * The campaign of a pact that belongs to nobody any more, for anybody of its agency: whose it was is not kept, so that the
 * address, which only its readers ever had, is all there is to ask for. Null while it still is somebody's.
 */
export async function findAnonymisedPact(actor: Actor, pactId: string): Promise<AnonymisedPact | null> {
  if (actor.kind !== "user" || actor.agencyId === null || !isUuid(pactId)) return null;
  const [found] = await plain.$queryRaw<AnonymisedPact[]>(sql`
    SELECT c.name AS "campaignName", a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName",
           a.zone::text AS zone, x.finished_at AS "finishedAt"
    FROM pact p JOIN campaign c ON c.id = p.campaign_id JOIN agency a ON a.id = p.agency_id
    JOIN campaign_erasure x ON x.campaign_id = c.id AND x.state IN ('told', 'finished')
    WHERE p.id = ${pactId}::uuid AND p.agency_id = ${actor.agencyId}::uuid AND p.employee_id IS NULL`);
  return found ?? null;
}

/** Whether a pact that the actor does not find was anonymised. */
export async function wasAnonymised(actor: Actor, pactId: string): Promise<boolean> {
  return (await findAnonymisedPact(actor, pactId)) !== null;
}
