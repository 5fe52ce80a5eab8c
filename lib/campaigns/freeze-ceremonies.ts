import type { SnapshotCeremony } from "@/lib/campaigns/snapshot-content";
import { sql, type Tx } from "@/lib/db";

/** The ceremonies of a campaign as they are at this instant; what was minuted, by the hash of its minutes. */
export async function freezeCeremonies(tx: Tx, campaignId: string): Promise<SnapshotCeremony[]> {
  return tx.$queryRaw<SnapshotCeremony[]>(sql`
    SELECT y.id, y.name, u.name AS holder, y.place, y.status::text AS status, y.ikrar::text AS ikrar,
           to_char(y.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "startsAt",
           (SELECT count(*) FROM ceremony_attendance a WHERE a.ceremony_id = y.id)::int AS present,
           CASE WHEN m.ceremony_id IS NULL THEN NULL ELSE json_build_object('number', m.number,
             'date', to_char(m.date, 'YYYY-MM-DD'), 'sha256', m.content_hash) END AS minutes
    FROM ceremony y LEFT JOIN unit u ON u.id = y.unit_id LEFT JOIN ceremony_minutes m ON m.ceremony_id = y.id
    WHERE y.campaign_id = ${campaignId}::uuid ORDER BY y.starts_at, y.id`);
}
