import { z } from "zod";
import { personMatches } from "@/lib/accounts/person-search";
import type { Actor } from "@/lib/core/actor";
import { isStorable, parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { type EmployeeFilter, type EmployeeListItem, type EmployeePage, employeeFilter } from "@/lib/employees/schema";
import type { EmploymentType } from "@/lib/employees/terms";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` };

type Row = Omit<EmployeeListItem, "goneAt"> & {
  titleFront: string | null;
  titleBack: string | null;
  bareName: string;
  goneAt: Date | null;
};

/** People by name, a page at a time, with the exact total under the same filter. */
export async function listEmployees(actor: Actor, raw: unknown): Promise<EmployeePage> {
  const filter = parseInput(employeeFilter, raw);
  const where = conditions(actor, filter);
  const place = filter.cursor ? readCursor(filter.cursor) : null;
  const after = place ? sql`AND (e.name, e.id) > (${place[0]}, ${place[1]}::uuid)` : sql``;
  const from = sql`FROM employee e JOIN unit u ON u.id = e.unit_id LEFT JOIN account a ON a.employee_id = e.id`;
  const [rows, [counted]] = await Promise.all([
    plain.$queryRaw<Row[]>(sql`
      SELECT e.id AS "employeeId", e.nip, e.name AS "bareName", e.title_front AS "titleFront",
             e.title_back AS "titleBack", e.employment_type::text AS "employmentType", e.grade, e.position,
             e.unit_id AS "unitId", u.name AS "unitName", COALESCE(a.status = 'active', false) AS activated,
             e.gone_at AS "goneAt"
      ${from} WHERE ${where} ${after} ORDER BY e.name, e.id LIMIT ${filter.limit + 1}`),
    plain.$queryRaw<{ total: number }[]>(sql`
      SELECT count(*)::int AS total FROM employee e LEFT JOIN unit u ON u.id = e.unit_id
      LEFT JOIN account a ON a.employee_id = e.id WHERE ${where}`),
  ]);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([last.bareName, last.employeeId])).toString("base64url") : null;
  return { items: page.map(toItem), total: counted?.total ?? 0, nextCursor };
}

export type EmployeeCounts = {
  present: number;
  byType: Partial<Record<EmploymentType, number>>;
  notActivated: number;
  gone: number;
};

/** How many people there are, under the actor's reach and in one unit with all below it when given. */
export async function countEmployees(actor: Actor, unit?: string): Promise<EmployeeCounts> {
  const filter = parseInput(employeeFilter, { unit });
  const rows = await plain.$queryRaw<{ type: EmploymentType; gone: boolean; activated: boolean; n: number }[]>(sql`
    SELECT e.employment_type::text AS type, e.gone_at IS NOT NULL AS gone,
           COALESCE(a.status = 'active', false) AS activated, count(*)::int AS n
    FROM employee e JOIN unit u ON u.id = e.unit_id LEFT JOIN account a ON a.employee_id = e.id
    WHERE ${reachSql(visible.employees(actor), columns)} ${inUnit(filter.unit)} GROUP BY 1, 2, 3`);
  const counts: EmployeeCounts = { present: 0, byType: {}, notActivated: 0, gone: 0 };
  for (const { type, gone, activated, n } of rows) {
    if (gone) counts.gone += n;
    else {
      counts.present += n;
      counts.byType[type] = (counts.byType[type] ?? 0) + n;
      if (!activated) counts.notActivated += n;
    }
  }
  return counts;
}

function conditions(actor: Actor, { unit, q, type, state }: EmployeeFilter): Sql {
  const presence = state === "pergi" ? sql`e.gone_at IS NOT NULL` : sql`e.gone_at IS NULL`;
  const active = sql`COALESCE(a.status = 'active', false)`;
  const account = state === "aktif" ? sql`AND ${active}` : state === "belum" ? sql`AND NOT ${active}` : sql``;
  const matching = !q ? sql`` : sql`AND ${personMatches(q)}`;
  const ofType = type ? sql`AND e.employment_type = ${type}::employment_type` : sql``;
  return sql`${presence} ${account} ${matching} ${ofType} ${inUnit(unit)}
    AND ${reachSql(visible.employees(actor), columns)}`;
}

function inUnit(unit: string | undefined): Sql {
  if (!unit) return sql``;
  return sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = u.agency_id
                         AND u."left" BETWEEN top."left" AND top."right")`;
}

const cursorShape = z.tuple([z.string().refine(isStorable), z.uuid()]);

function readCursor(cursor: string): [string, string] | null {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    return null; // a cursor that was tampered with starts from the first page
  }
}

function toItem({ bareName, titleFront, titleBack, goneAt, ...row }: Row): EmployeeListItem {
  return { ...row, name: fullName({ name: bareName, titleFront, titleBack }), goneAt: goneAt?.toISOString() ?? null };
}
