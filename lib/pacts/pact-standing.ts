import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { exemptionReasons, type PactStatus } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

/** Why a pact is where it is, told to its own person: what was exempted, returned, declined, and when. */
export type PactStanding = { status: PactStatus; since: Date; reason: string | null };

/** Null when there is no such pact within the actor's reach. */
export async function findPactStanding(actor: Actor, pactId: string): Promise<PactStanding | null> {
  const [row] = await plain.$queryRaw<(PactStanding & { note: string | null })[]>(sql`
    SELECT CASE WHEN unwilling.since IS NULL THEN p.status::text ELSE 'declined' END AS status,
           COALESCE(unwilling.since, p.status_at) AS since,
           CASE p.status
             WHEN 'exempt' THEN (SELECT x.reason FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL)
             WHEN 'returned' THEN (SELECT v.note FROM verification v JOIN scan s ON s.id = v.scan_id
                                   WHERE s.pact_id = p.id AND v.reversed_at IS NULL ORDER BY v.verified_at DESC LIMIT 1)
           END AS reason,
           (SELECT x.note FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL) AS note
    FROM pact p JOIN unit u ON u.id = p.unit_id
    LEFT JOIN LATERAL (
      SELECT max(d.declined_at) AS since FROM decline d WHERE d.pact_id = p.id AND d.ended_at IS NULL) unwilling ON true
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`);
  if (!row) return null;
  const { note, ...standing } = row;
  const named = exemptionReasons[standing.reason as keyof typeof exemptionReasons];
  return { ...standing, reason: row.status === "exempt" ? [named, note].filter(Boolean).join(": ") : row.reason };
}
