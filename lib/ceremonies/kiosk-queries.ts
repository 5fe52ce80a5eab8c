import { ceremonyColumns } from "@/lib/ceremonies/find-ceremony";
import type { Kiosk } from "@/lib/ceremonies/kiosk-schema";
import type { Actor, Origin } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

type Row = Omit<Kiosk, "startedAt" | "endsAt" | "lastSeenAt"> & {
  startedAt: Date;
  endsAt: Date;
  lastSeenAt: Date | null;
};

/** The shared tablets of a ceremony that are in force now; empty beyond the actor's sight. */
export async function listKiosks(actor: Actor, ceremonyId: string): Promise<Kiosk[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT k.id, k.number, k.started_at AS "startedAt", k.ends_at AS "endsAt", k.last_seen_at AS "lastSeenAt",
           EXISTS (SELECT 1 FROM session s WHERE s.kiosk_id = k.id AND s.revoked_at IS NULL AND s.expires_at > now()
                     AND s.idle_until > now()) AS "inUse"
    FROM ceremony_kiosk k JOIN ceremony y ON y.id = k.ceremony_id LEFT JOIN unit u ON u.id = y.unit_id
    WHERE y.id = ${ceremonyId}::uuid AND k.ended_at IS NULL AND k.ends_at > now()
      AND ${reachSql(visible.ceremonies(actor), ceremonyColumns)} ORDER BY k.number`);
  return rows.map(({ startedAt, endsAt, lastSeenAt, ...kiosk }) => ({
    ...kiosk,
    startedAt: startedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
}

/** What stands on a shared tablet while it waits: of the ceremony only what its screen shows to the hall too. */
export type WaitingKiosk = {
  kioskId: string;
  number: number;
  code: string;
  campaignId: string;
  name: string;
  place: string;
  startsAt: Date;
  zone: Zone;
  agencyName: string;
};

/** The shared tablet that a device is, or null when it is an ordinary browser (again). */
export async function findKiosk({ tablet }: Origin): Promise<WaitingKiosk | null> {
  if (!tablet) return null;
  const [kiosk] = await plain.$queryRaw<WaitingKiosk[]>(sql`
    SELECT k.id AS "kioskId", k.number, y.code, y.campaign_id AS "campaignId", y.name, y.place,
           y.starts_at AS "startsAt", a.zone::text AS zone, a.name AS "agencyName"
    FROM ceremony_kiosk k JOIN ceremony y ON y.id = k.ceremony_id JOIN agency a ON a.id = y.agency_id
    WHERE k.token_hash = ${tablet} AND k.ended_at IS NULL AND k.ends_at > now()`);
  if (!kiosk) return null;
  await plain.$executeRaw(sql`
    UPDATE ceremony_kiosk SET last_seen_at = now() WHERE id = ${kiosk.kioskId}::uuid
      AND (last_seen_at IS NULL OR last_seen_at < now() - interval '1 minute')`);
  return kiosk;
}
