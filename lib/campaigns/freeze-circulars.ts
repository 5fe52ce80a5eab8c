import type { SnapshotCircular } from "@/lib/campaigns/snapshot-content";
import { sql, type Tx } from "@/lib/db";

/** The circulars of a campaign with how many of those who must read them have, as they are at this instant. */
export async function freezeCirculars(tx: Tx, campaignId: string): Promise<SnapshotCircular[]> {
  return tx.$queryRaw<SnapshotCircular[]>(sql`
    WITH owing AS (
      SELECT p.employee_id FROM pact p WHERE p.campaign_id = ${campaignId}::uuid AND p.status NOT IN ('removed', 'exempt')
    )
    SELECT y.id, y.issuer, y.number, to_char(y.date, 'YYYY-MM-DD') AS date, y.title, y.file_sha256 AS "fileSha256",
           y.asks_reading AS "asksReading", y.withdrawn_at IS NOT NULL AS withdrawn,
           CASE WHEN y.asks_reading THEN (SELECT count(*) FROM owing) ELSE 0 END::int AS due,
           (SELECT count(*) FROM circular_reading r JOIN owing ON owing.employee_id = r.employee_id
            WHERE r.circular_id = y.id)::int AS read
    FROM circular y WHERE y.campaign_id = ${campaignId}::uuid ORDER BY y.date, y.id`);
}
