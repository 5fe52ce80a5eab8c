import { z } from "zod";
import { personMatches } from "@/lib/accounts/person-search";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

const unitColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

export type UnitChoice = { id: string; agencyId: string; name: string; depth: number; left: number };

/** Units whose people's accounts the actor looks after, in the official order, the widest first. */
export async function listAccountUnits(actor: Actor): Promise<UnitChoice[]> {
  return plain.$queryRaw<UnitChoice[]>(sql`
    SELECT u.id, u.agency_id AS "agencyId", u.name, u.depth, u."left" FROM unit u
    WHERE u.gone_at IS NULL AND ${reachSql(visible.accounts(actor), unitColumns)} ORDER BY u."left"`);
}

/** Units that a search by name shows at once. */
export const MOST_UNITS = 20;

export type UnitMatch = { id: string; name: string; above: string | null };

/** Units of an agency by name whose people's accounts the actor looks after, the widest first: at most MOST_UNITS. */
export function searchAccountUnits(actor: Actor, agencyId: string, q: string): PromiseLike<UnitMatch[]> {
  const like = `%${q
    .trim()
    .slice(0, 80)
    .replace(/[\\%_]/g, "\\$&")}%`;
  return plain.$queryRaw<UnitMatch[]>(sql`
    SELECT u.id, u.name, up.name AS above FROM unit u LEFT JOIN unit up ON up.id = u.parent_id
    WHERE u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL AND u.name ILIKE ${like}
      AND ${reachSql(visible.accounts(actor), unitColumns)}
    ORDER BY u.depth, u."left" LIMIT ${MOST_UNITS}`);
}

/** One unit of the agency, the widest when none is named; null beyond the actor's reach. */
export async function findAccountUnit(actor: Actor, agencyId: string, unitId?: string): Promise<UnitChoice | null> {
  if (unitId !== undefined && !isUuid(unitId)) return null;
  const [unit] = await plain.$queryRaw<UnitChoice[]>(sql`
    SELECT u.id, u.agency_id AS "agencyId", u.name, u.depth, u."left" FROM unit u
    WHERE u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL AND (${unitId ?? null}::uuid IS NULL OR u.id = ${unitId ?? null}::uuid)
      AND ${reachSql(visible.accounts(actor), unitColumns)} ORDER BY u."left" LIMIT 1`);
  return unit ?? null;
}

export type ActivationPerson = {
  employeeId: string;
  name: string;
  nip: string;
  position: string | null;
  unitName: string;
  phone: string | null;
  status: "invited" | "active" | "disabled" | null;
  /** Until when the latest unused code works. */
  codeUntil: Date | null;
};

type Row = ActivationPerson & { titleFront: string | null; titleBack: string | null };

/**
 * People of a unit and below, at most `limit`: those found by name or NIP, else those who cannot sign in yet. `among`
 * names the units in which to look, where that is known already.
 */
export async function listActivationPeople(
  actor: Actor,
  { unitId, q, limit = 50, among }: { unitId: string; q?: string; limit?: number; among?: readonly string[] },
): Promise<ActivationPerson[]> {
  const matching = !q?.trim() ? sql`AND a.status IS DISTINCT FROM 'active'` : sql`AND ${personMatches(q)}`;
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT e.id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, e.position,
           u.name AS "unitName", e.phone, a.status::text AS status,
           (SELECT max(k.expires_at) FROM activation_code k
            WHERE k.account_id = a.id AND k.used_at IS NULL AND k.expires_at > now()) AS "codeUntil"
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL
    LEFT JOIN account a ON a.employee_id = e.id
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.accounts(actor), unitColumns)} ${matching}
      ${among ? sql`AND u.id = ANY(${among}::uuid[])` : sql``}
    ORDER BY u."left", e.name, e.id LIMIT ${limit}`);
  return rows.map(({ titleFront, titleBack, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleFront, titleBack }),
  }));
}

export type PersonChoice = {
  employeeId: string;
  name: string;
  nip: string;
  position: string | null;
  unitId: string;
  unitName: string;
};

/** Present employees within the actor's reach by name or NIP, at most 20. */
export async function searchPeople(actor: Actor, q: string): Promise<PersonChoice[]> {
  if (q.replace(/[\s.]/g, "").length < 2) return [];
  return peopleWhere(actor, personMatches(q));
}

/** One present employee within the actor's reach, or null. */
export async function findPerson(actor: Actor, employeeId: string): Promise<PersonChoice | null> {
  if (!z.uuid().safeParse(employeeId).success) return null;
  const [person] = await peopleWhere(actor, sql`e.id = ${employeeId}::uuid`);
  return person ?? null;
}

async function peopleWhere(actor: Actor, condition: Sql): Promise<PersonChoice[]> {
  const rows = await plain.$queryRaw<(PersonChoice & { titleFront: string | null; titleBack: string | null })[]>(sql`
    SELECT e.id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, e.position,
           u.id AS "unitId", u.name AS "unitName"
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.gone_at IS NULL AND ${condition} AND ${reachSql(visible.accounts(actor), unitColumns)}
    ORDER BY e.name, e.id LIMIT 20`);
  return rows.map(({ titleFront, titleBack, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleFront, titleBack }),
  }));
}
