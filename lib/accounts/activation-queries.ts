import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
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

export type ActivationFigures = { people: number; active: number; invited: number; without: number };

/** How many people of a unit and below can sign in, hold an unused code, or have neither. */
export async function countActivation(actor: Actor, unitId: string): Promise<ActivationFigures> {
  const [row] = await plain.$queryRaw<ActivationFigures[]>(sql`
    SELECT count(*)::int AS people, count(*) FILTER (WHERE a.status = 'active')::int AS active,
           count(*) FILTER (WHERE a.status = 'invited' AND c.open)::int AS invited,
           count(*) FILTER (WHERE a.id IS NULL OR (a.status = 'invited' AND NOT c.open))::int AS without
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL
    LEFT JOIN account a ON a.employee_id = e.id
    LEFT JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM activation_code k WHERE k.account_id = a.id
      AND k.used_at IS NULL AND k.expires_at > now()) AS open) c ON true
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.accounts(actor), unitColumns)}`);
  return row ?? { people: 0, active: 0, invited: 0, without: 0 };
}

export type WaitingUnit = { id: string; name: string; waiting: number };

/** The units right below one, each with how many people there and beneath cannot sign in yet; none without anybody. */
export async function waitingBelow(actor: Actor, unitId: string): Promise<WaitingUnit[]> {
  return plain.$queryRaw<WaitingUnit[]>(sql`
    SELECT top.id, top.name, count(*)::int AS waiting
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL
    LEFT JOIN account a ON a.employee_id = e.id
    WHERE top.parent_id = ${unitId}::uuid AND top.gone_at IS NULL AND (a.id IS NULL OR a.status = 'invited')
      AND ${reachSql(visible.accounts(actor), unitColumns)}
    GROUP BY top.id, top.name, top."left" ORDER BY top."left"`);
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

/** People of a unit and below, at most `limit`: those who cannot sign in yet first, unless searched for by name or NIP. */
export async function listActivationPeople(
  actor: Actor,
  { unitId, q, limit = 50 }: { unitId: string; q?: string; limit?: number },
): Promise<ActivationPerson[]> {
  const digits = q?.replace(/[\s.]/g, "") ?? "";
  const matching = !q?.trim()
    ? sql`AND a.status IS DISTINCT FROM 'active'`
    : /^\d+$/.test(digits)
      ? sql`AND e.nip LIKE ${`${digits}%`}`
      : sql`AND e.name ILIKE ${`%${q.trim().replace(/[\\%_]/g, "\\$&")}%`}`;
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT e.id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, e.position,
           u.name AS "unitName", e.phone, a.status::text AS status,
           (SELECT max(k.expires_at) FROM activation_code k
            WHERE k.account_id = a.id AND k.used_at IS NULL AND k.expires_at > now()) AS "codeUntil"
    FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    JOIN employee e ON e.unit_id = u.id AND e.gone_at IS NULL
    LEFT JOIN account a ON a.employee_id = e.id
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.accounts(actor), unitColumns)} ${matching}
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
  const digits = q.replace(/[\s.]/g, "");
  if (digits.length < 2) return [];
  return peopleWhere(
    actor,
    /^\d+$/.test(digits)
      ? sql`e.nip LIKE ${`${digits}%`}`
      : sql`e.name ILIKE ${`%${q.trim().replace(/[\\%_]/g, "\\$&")}%`}`,
  );
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
