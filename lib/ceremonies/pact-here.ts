import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { ownWave } from "@/lib/campaigns/wave-sql";
import type { PactHere } from "@/lib/ceremonies/pact-rules";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { isDone } from "@/lib/pacts/rules";
import type { PactStatus } from "@/lib/pacts/schema";

type Row = { id: string; status: PactStatus; campaignStatus: string; wave: OwnWave | null; zone: Zone };

/** The own pact of the ceremony's campaign, invited to the ceremony or not; null when none is owed. */
export async function findPactHere(actor: Actor, campaignId: string, now: Date): Promise<PactHere | null> {
  if (actor.kind !== "user" || !actor.employeeId) return null;
  const [pact] = await plain.$queryRaw<Row[]>(sql`
    SELECT p.id, p.status::text AS status, c.status::text AS "campaignStatus", a.zone::text AS zone, ${ownWave} AS wave
    FROM pact p JOIN campaign c ON c.id = p.campaign_id JOIN agency a ON a.id = p.agency_id
    LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.campaign_id = ${campaignId}::uuid AND p.employee_id = ${actor.employeeId}::uuid AND p.status <> 'removed'`);
  if (!pact) return null;
  const { id, status, campaignStatus, wave, zone } = pact;
  const closed = !isSigningOpen({ status: campaignStatus });
  return { id, done: isDone(status), closed, turn: closed ? null : turnAhead({ wave, zone }, now) };
}
