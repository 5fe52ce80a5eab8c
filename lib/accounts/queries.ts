import { accountScope } from "@/lib/accounts/find-account";
import type { Actor, Role } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

export type SessionView = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  ip: string | null;
  userAgent: string | null;
  current: boolean;
};

/** The sessions of an account that are open now, the newest first; empty beyond the actor's reach. */
export async function listSessions(actor: Actor, accountId: string): Promise<SessionView[]> {
  const own = actor.kind === "user" ? actor.sessionId : null;
  return plain.$queryRaw<SessionView[]>(sql`
    SELECT s.id, s.created_at AS "createdAt", s.expires_at AS "expiresAt", s.ip, s.user_agent AS "userAgent",
           s.id IS NOT DISTINCT FROM ${own}::uuid AS current
    FROM session s JOIN account a ON a.id = s.account_id
    LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
    WHERE s.account_id = ${accountId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now()
      AND COALESCE(s.idle_until, s.expires_at) > now() AND ${accountScope(actor)}
    ORDER BY s.created_at DESC`);
}

export type AccountView = {
  id: string;
  agencyId: string | null;
  name: string;
  username: string;
  status: "invited" | "active" | "disabled";
  employeeId: string | null;
  unitName: string | null;
  agencyName: string | null;
  zone: Zone;
  left: number | null;
  lastSignInAt: Date | null;
  createdAt: Date;
};

/** One account, or null beyond the actor's reach. */
export async function findAccount(actor: Actor, accountId: string): Promise<AccountView | null> {
  if (!isUuid(accountId)) return null;
  const [row] = await plain.$queryRaw<AccountView[]>(sql`
    SELECT a.id, a.agency_id AS "agencyId", a.display_name AS name, a.username, a.status::text AS status,
           a.employee_id AS "employeeId", u.name AS "unitName", g.name AS "agencyName",
           COALESCE(g.zone::text, 'WIB') AS zone, u."left", a.last_sign_in_at AS "lastSignInAt",
           a.created_at AS "createdAt"
    FROM account a LEFT JOIN agency g ON g.id = a.agency_id
    LEFT JOIN employee e ON e.id = a.employee_id LEFT JOIN unit u ON u.id = e.unit_id
    WHERE a.id = ${accountId}::uuid AND ${accountScope(actor)}`);
  return row ?? null;
}

export type LastCode = {
  issuedAt: Date;
  /** Printed name of who made it; null for the console. */
  issuedBy: string | null;
  usedAt: Date | null;
  /** Works still. */
  open: boolean;
};

/** The latest activation code of the actor's own account, so that misuse is seen by the one who was impersonated. */
export async function findOwnLastCode(actor: Actor): Promise<LastCode | null> {
  if (actor.kind !== "user") return null;
  const [row] = await plain.$queryRaw<LastCode[]>(sql`
    SELECT c.created_at AS "issuedAt", by.display_name AS "issuedBy", c.used_at AS "usedAt",
           c.used_at IS NULL AND c.expires_at > now() AS open
    FROM activation_code c LEFT JOIN account by ON by.id = c.issued_by_id
    WHERE c.account_id = ${actor.accountId}::uuid ORDER BY c.created_at DESC, c.id DESC LIMIT 1`);
  return row ?? null;
}

/** How many pacts of open campaigns the actor still has to sign. */
export async function countOwnPending(actor: Actor): Promise<number> {
  if (actor.kind !== "user" || !actor.employeeId) return 0;
  const [row] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM pact p JOIN campaign c ON c.id = p.campaign_id
    WHERE p.employee_id = ${actor.employeeId}::uuid AND p.status IN ('pending', 'returned') AND c.status = 'open'`);
  return row?.n ?? 0;
}

/** Whether a user name belongs to somebody: for the console only, since it tells who has an account. */
export async function isUsernameTaken(username: string): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ taken: boolean }[]>(
    sql`SELECT EXISTS (SELECT 1 FROM account WHERE username = ${username}) AS taken`,
  );
  return row?.taken ?? false;
}

/** The agency with this code, or null; for the console and for those who may see agencies. */
export async function findAgencyByCode(actor: Actor, code: string): Promise<{ id: string; name: string } | null> {
  const [row] = await plain.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT g.id, g.name FROM agency g WHERE g.code = ${code}
      AND ${reachSql(visible.agencies(actor), { agency: sql`g.id`, left: sql`NULL::int` })}`);
  return row ?? null;
}

export type GrantView = {
  id: string;
  accountId: string;
  name: string;
  username: string;
  status: AccountView["status"];
  role: Role;
  unitId: string | null;
  unitName: string | null;
  office: string | null;
  acting: string | null;
  validFrom: Date;
  validUntil: Date | null;
};

type GrantFilter = { accountId?: string; q?: string; role?: string };

/** Roles in force within the actor's reach: agency roles first, then units in their official order. */
export async function listGrants(
  actor: Actor,
  { limit = 200, offset = 0, ...filter }: GrantFilter & { limit?: number; offset?: number } = {},
): Promise<GrantView[]> {
  return plain.$queryRaw<GrantView[]>(sql`
    SELECT g.id, a.id AS "accountId", a.display_name AS name, a.username, a.status::text AS status,
           g.role::text AS role, g.unit_id AS "unitId", u.name AS "unitName", g.office, g.acting::text AS acting,
           g.valid_from AS "validFrom", g.valid_until AS "validUntil"
    ${grantsWhere(actor, filter)}
    ORDER BY g.unit_id IS NOT NULL, array_position(
        ARRAY['bkpsdm_admin', 'bkpsdm_verifier', 'leader', 'auditor', 'observer'], g.role::text), u."left", g.role,
      a.display_name, g.id
    LIMIT ${limit} OFFSET ${offset}`);
}

/** How many roles of each kind are in force, under the same filter. */
export async function countGrants(actor: Actor, filter: GrantFilter = {}): Promise<Map<Role, number>> {
  const rows = await plain.$queryRaw<{ role: Role; n: number }[]>(
    sql`SELECT g.role::text AS role, count(*)::int AS n ${grantsWhere(actor, filter)} GROUP BY 1`,
  );
  return new Map(rows.map(({ role, n }) => [role, n]));
}

function grantsWhere(actor: Actor, { accountId, q, role }: GrantFilter): Sql {
  const words = q?.trim() ? `%${q.trim().replace(/[\\%_]/g, "\\$&")}%` : null;
  return sql`
    FROM role_grant g JOIN account a ON a.id = g.account_id LEFT JOIN unit u ON u.id = g.unit_id
    WHERE (g.valid_until IS NULL OR g.valid_until > now())
      AND ${reachSql(visible.accounts(actor), { agency: sql`g.agency_id`, left: sql`u."left"` })}
      AND (${accountId ?? null}::uuid IS NULL OR a.id = ${accountId ?? null}::uuid)
      AND (${role ?? null}::text IS NULL OR g.role::text = ${role ?? null})
      AND (${words}::text IS NULL OR a.display_name ILIKE ${words} OR a.username ILIKE ${words} OR u.name ILIKE ${words})`;
}
