import { personMatches } from "@/lib/accounts/person-search";
import { type Invitation, isInvited } from "@/lib/ceremonies/invited";
import { findCeremony } from "@/lib/ceremonies/queries";
import {
  type AttendanceCount,
  type AttendanceMethod,
  type Attendee,
  type AttendeeFilter,
  attendeeFilter,
  type CeremonyView,
} from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";

/** People on one page of the operator's list. */
export const PAGE = 50;

/** Whom a ceremony invites, as its view says. */
export function invitationOf({ agencyId, unit, audience }: CeremonyView): Invitation {
  return { agencyId, left: unit?.left ?? null, right: unit?.right ?? null, audience };
}

/**
 * How many of the invited were there, by unit: of the agency's ceremony by the unit that reports for them, of a unit's
 * by unit. In official order; together they are everybody, also who has since moved or left.
 */
export async function attendanceByUnit(tx: Statements, ceremony: CeremonyView): Promise<AttendanceCount[]> {
  const unit = ceremony.unit ? sql`u.id` : sql`COALESCE(u.reporting_unit_id, u.id)`;
  return tx.$queryRaw<AttendanceCount[]>(sql`
    WITH people AS (
      SELECT ${unit} AS id, 1 AS invited, 0 AS attended
      FROM employee e JOIN unit u ON u.id = e.unit_id WHERE ${isInvited(invitationOf(ceremony))}
      UNION ALL
      SELECT ${unit}, 0, 1 FROM ceremony_attendance t JOIN unit u ON u.id = t.unit_id
      WHERE t.ceremony_id = ${ceremony.id}::uuid AND t.employee_id IS NOT NULL
    )
    SELECT r.id AS "unitId", r.name AS "unitName", sum(p.invited)::int AS invited, sum(p.attended)::int AS attended
    FROM people p JOIN unit r ON r.id = p.id GROUP BY r.id, r.name, r."left" ORDER BY r."left"`);
}

export type ListedPerson = {
  /** Null while the person is not recorded. */
  attendanceId: string | null;
  employeeId: string | null;
  nip: string | null;
  name: string;
  office: string;
  unitName: string | null;
  method: AttendanceMethod | null;
  recordedAt: string | null;
};

type Row = Omit<ListedPerson, "recordedAt"> & {
  titleFront: string | null;
  titleBack: string | null;
  recordedAt: Date | null;
  total: number;
};

/** The invited with whether they were there, by name; visitors in a list of their own. @throws Refusal("not_found") */
export async function listAttendance(actor: Actor, ceremonyId: string, raw: unknown) {
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  const filter = parseInput(attendeeFilter, raw);
  const rows = await plain.$queryRaw<Row[]>(
    filter.who === "tamu" ? visitors(ceremony, filter) : people(ceremony, filter),
  );
  const items = rows.map(({ titleFront, titleBack, total: _total, recordedAt, name, ...row }): ListedPerson => {
    return { ...row, name: fullName({ name, titleFront, titleBack }), recordedAt: recordedAt?.toISOString() ?? null };
  });
  return { ceremony, filter, items, total: rows[0]?.total ?? 0 };
}

const pageOf = ({ page }: AttendeeFilter) => sql`LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;

function people(ceremony: CeremonyView, filter: AttendeeFilter): Sql {
  const there = { semua: sql`TRUE`, hadir: sql`t.id IS NOT NULL`, belum: sql`t.id IS NULL`, tamu: sql`TRUE` }[
    filter.who
  ];
  // Who was there and has since left or moved is still somebody who was there.
  const listed = sql`(t.id IS NOT NULL OR ${isInvited(invitationOf(ceremony))})`;
  return sql`
    SELECT t.id AS "attendanceId", e.id AS "employeeId", e.nip, e.name, e.title_front AS "titleFront",
           e.title_back AS "titleBack", COALESCE(e.position, '') AS office, u.name AS "unitName",
           t.method::text AS method, t.recorded_at AS "recordedAt", count(*) OVER ()::int AS total
    FROM employee e JOIN unit u ON u.id = e.unit_id
    LEFT JOIN ceremony_attendance t ON t.ceremony_id = ${ceremony.id}::uuid AND t.employee_id = e.id
    WHERE e.agency_id = ${ceremony.agencyId}::uuid AND ${listed} AND ${there} ${matching(filter)}
    ORDER BY e.name, e.id ${pageOf(filter)}`;
}

function matching({ q }: AttendeeFilter): Sql {
  return q ? sql`AND ${personMatches(q)}` : sql``;
}

function visitors(ceremony: CeremonyView, filter: AttendeeFilter): Sql {
  const named = filter.q ? sql`AND t.name ILIKE ${`%${filter.q.replace(/[\\%_]/g, "\\$&")}%`}` : sql``;
  return sql`
    SELECT t.id AS "attendanceId", NULL AS "employeeId", NULL AS nip, t.name, NULL AS "titleFront",
           NULL AS "titleBack", t.office, NULL AS "unitName", t.method::text AS method,
           t.recorded_at AS "recordedAt", count(*) OVER ()::int AS total
    FROM ceremony_attendance t
    WHERE t.ceremony_id = ${ceremony.id}::uuid AND t.employee_id IS NULL ${named} ORDER BY t.name, t.id ${pageOf(filter)}`;
}

/** The API's page of those who were there (or of visitors), with the counts by unit. @throws Refusal("not_found") */
export async function attendancePage(actor: Actor, ceremonyId: string, raw: unknown) {
  const { who, ...rest } = parseInput(attendeeFilter, raw);
  const { ceremony, items, total } = await listAttendance(actor, ceremonyId, {
    ...rest,
    who: who === "tamu" ? "tamu" : "hadir",
  });
  const there = items.map(({ attendanceId, method, recordedAt, ...person }): Attendee => {
    if (!attendanceId || !method || !recordedAt) throw new Error("listed as being there without a record");
    return { id: attendanceId, ...person, method, recordedAt };
  });
  return { items: there, total, units: await attendanceByUnit(plain, ceremony) };
}

/** Counts by unit of a ceremony within the actor's sight. @throws Refusal("not_found") */
export async function attendanceUnits(actor: Actor, ceremonyId: string): Promise<AttendanceCount[]> {
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  return attendanceByUnit(plain, ceremony);
}
