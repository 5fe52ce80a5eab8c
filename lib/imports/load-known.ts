import { type Statements, sql } from "@/lib/db";
import type { KnownPerson } from "@/lib/imports/known-person";
import type { KnownUnit } from "@/lib/imports/match-units";
import { type UnitDirectory, unitDirectory } from "@/lib/imports/unit-directory";

/** Everybody an agency has or had, as a file is compared with them. */
export function loadPeople(tx: Statements, agencyId: string): PromiseLike<KnownPerson[]> {
  return tx.$queryRaw<KnownPerson[]>(sql`
    SELECT e.id, e.unit_id AS "unitId", e.person_id AS "personId", e.nip, e.name, e.title_front AS "titleFront",
           e.title_back AS "titleBack", e.employment_type::text AS "employmentType", e.grade, e.rank, e.position,
           e.position_type AS "positionType", e.tier::text AS tier, e.legal_standing AS "legalStanding",
           e.obligation::text AS obligation, e.email, e.phone,
           to_char(e.appointment_date, 'YYYY-MM-DD') AS "appointmentDate", e.gone_at IS NOT NULL AS gone,
           u.name AS "unitName"
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE e.agency_id = ${agencyId}::uuid ORDER BY u."left", e.name, e.id`);
}

/** Every unit of an agency, those that are gone included. */
export function loadUnits(tx: Statements, agencyId: string): PromiseLike<KnownUnit[]> {
  return tx.$queryRaw<KnownUnit[]>(sql`
    SELECT id, parent_id AS "parentId", code, name, kind, kind_set_by_hand AS "kindSetByHand", reporting, position, gone_at IS NOT NULL AS gone
    FROM unit WHERE agency_id = ${agencyId}::uuid ORDER BY "left"`);
}

/** The directory that people's rows are looked up in, with the ids behind its codes. */
export function directoryOf(units: readonly KnownUnit[]): { directory: UnitDirectory; unitIds: Map<string, string> } {
  const present = units.filter(({ gone }) => !gone);
  const codes = new Map(present.map(({ id, code }) => [id, code ?? id]));
  const entries = present.map(({ code, id, name, parentId }) => ({
    code: code ?? id,
    name,
    parentCode: (parentId && codes.get(parentId)) || null,
  }));
  return { directory: unitDirectory(entries), unitIds: new Map(present.map(({ id, code }) => [code ?? id, id])) };
}
