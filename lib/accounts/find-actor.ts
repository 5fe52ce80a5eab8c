import type { Actor, Grant, Origin } from "@/lib/core/actor";
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
};

/** The actor behind a session token, with the roles in force now, in one round trip. Anonymous when there is none. */
export async function findActor(token: string | null, origin: Origin): Promise<Actor> {
  if (!token) return { kind: "anonymous", origin };
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT s.id AS "sessionId", a.id AS "accountId", a.username, a.display_name AS name, a.agency_id AS "agencyId",
           a.employee_id AS "employeeId", COALESCE(held.grants, '[]') AS grants
    FROM session s
    JOIN account a ON a.id = s.account_id AND a.status = 'active'
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object(
        'role', g.role, 'agencyId', g.agency_id, 'office', g.office, 'acting', g.acting,
        'subtree', CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object(
          'agencyId', u.agency_id, 'unitId', u.id, 'left', u."left", 'right', u."right") END
      ) ORDER BY g.valid_from) AS grants
      FROM role_grant g LEFT JOIN unit u ON u.id = g.unit_id
      WHERE g.account_id = a.id AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    ) held ON true
    WHERE s.token_hash = ${sha256(token)} AND s.revoked_at IS NULL AND s.expires_at > now()`);
  return row ? { kind: "user", ...row, origin } : { kind: "anonymous", origin };
}
