import type { Actor, AtTablet, Grant, Origin } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";
import { plain, sql } from "@/lib/db";

type Row = {
  sessionId: string;
  accountId: string;
  username: string;
  name: string;
  agencyId: string | null;
  employeeId: string | null;
  grants: Grant[];
  kiosk: AtTablet | null;
};

/** Seconds without a sign of life after which a session at a shared tablet is nobody's. */
export const TABLET_IDLE = 90;

/**
 * The actor behind a session token, with the roles in force now, in one round trip. Anonymous when there is none. At a
 * shared tablet nobody has a role, and each look is a sign of life.
 */
export async function findActor(token: string | null, origin: Origin): Promise<Actor> {
  if (!token) return { kind: "anonymous", origin };
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT s.id AS "sessionId", a.id AS "accountId", a.username, a.display_name AS name, a.agency_id AS "agencyId",
           a.employee_id AS "employeeId", COALESCE(held.grants, '[]') AS grants,
           CASE WHEN k.id IS NULL THEN NULL ELSE json_build_object('kioskId', k.id, 'ceremonyId', k.ceremony_id,
             'campaignId', y.campaign_id, 'expiresAt', s.expires_at) END AS kiosk
    FROM session s
    LEFT JOIN ceremony_kiosk k ON k.id = s.kiosk_id LEFT JOIN ceremony y ON y.id = k.ceremony_id
    JOIN account a ON a.id = s.account_id AND a.status = 'active'
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object(
        'role', g.role, 'agencyId', g.agency_id, 'office', g.office, 'acting', g.acting,
        'subtree', CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object(
          'agencyId', u.agency_id, 'unitId', u.id, 'left', u."left", 'right', u."right") END
      ) ORDER BY g.valid_from) AS grants
      FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id
      WHERE s.kiosk_id IS NULL AND g.account_id = a.id AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    ) held ON true
    WHERE s.token_hash = ${sha256(token)} AND s.revoked_at IS NULL AND s.expires_at > now()
      AND (s.kiosk_id IS NULL OR (k.ended_at IS NULL AND k.ends_at > now() AND s.idle_until > now()))`);
  if (row?.kiosk) {
    await plain.$executeRaw(sql`
      UPDATE session SET idle_until = now() + make_interval(secs => ${TABLET_IDLE})
      WHERE id = ${row.sessionId}::uuid AND idle_until > now()`);
  }
  return row ? { kind: "user", ...row, origin } : { kind: "anonymous", origin };
}
