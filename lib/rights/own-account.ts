import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";

/** The own way in: what is kept of it, and never what would open it. */
export type OwnAccount = {
  id: string;
  username: string;
  displayName: string;
  status: string;
  /** Whether there is a password; the password itself nobody has. */
  hasPassword: boolean;
  createdAt: string;
  lastSignInAt: string | null;
  /** Every role ever held, those in force first. */
  grants: {
    role: string;
    unitName: string | null;
    office: string | null;
    acting: string | null;
    validFrom: string;
    validUntil: string | null;
    inForce: boolean;
  }[];
  sessions: {
    createdAt: string;
    expiresAt: string;
    revokedAt: string | null;
    ip: string | null;
    userAgent: string | null;
    /** Begun at the shared tablet of this ceremony. */
    tabletOf: string | null;
    idleUntil: string | null;
  }[];
  activationCodes: { createdAt: string; expiresAt: string; usedAt: string | null }[];
  /** Requests of programs whose answer is kept for a repetition. */
  requests: { route: string; status: number | null; createdAt: string }[];
};

/** The own account with its roles, sessions and activation codes. */
export async function findOwnAccount({ accountId }: User, now: Date): Promise<OwnAccount> {
  const [row] = await plain.$queryRaw<OwnAccount[]>(sql`
    SELECT a.id, a.username, a.display_name AS "displayName", a.status::text AS status,
      a.password_hash IS NOT NULL AS "hasPassword", to_json(a.created_at) AS "createdAt",
      to_json(a.last_sign_in_at) AS "lastSignInAt",
      COALESCE((SELECT json_agg(json_build_object('role', r.role, 'unitName', u.name, 'office', r.office,
            'acting', r.acting, 'validFrom', r.valid_from, 'validUntil', r.valid_until, 'inForce', f.holds)
          ORDER BY f.holds DESC, r.valid_from DESC, r.id)
        FROM role_grant r LEFT JOIN unit u ON u.id = r.unit_id
        CROSS JOIN LATERAL (SELECT r.valid_from <= ${now} AND COALESCE(r.valid_until > ${now}, true) AS holds) f
        WHERE r.account_id = a.id), '[]') AS grants,
      COALESCE((SELECT json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at,
            'revokedAt', s.revoked_at, 'ip', s.ip, 'userAgent', s.user_agent, 'tabletOf', y.name,
            'idleUntil', s.idle_until) ORDER BY s.created_at DESC, s.id)
        FROM session s LEFT JOIN ceremony_kiosk k ON k.id = s.kiosk_id LEFT JOIN ceremony y ON y.id = k.ceremony_id
        WHERE s.account_id = a.id), '[]') AS sessions,
      COALESCE((SELECT json_agg(json_build_object('createdAt', c.created_at, 'expiresAt', c.expires_at,
            'usedAt', c.used_at) ORDER BY c.created_at DESC, c.id)
        FROM activation_code c WHERE c.account_id = a.id), '[]') AS "activationCodes",
      COALESCE((SELECT json_agg(json_build_object('route', k.route, 'status', k.status, 'createdAt', k.created_at)
            ORDER BY k.created_at DESC)
        FROM idempotency_key k WHERE k.account_id = a.id), '[]') AS requests
    FROM account a WHERE a.id = ${accountId}::uuid`);
  return row as OwnAccount;
}
