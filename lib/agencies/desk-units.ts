import { z } from "zod";
import { type AgencyTerms, readTerms } from "@/lib/agencies/terms";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** A unit as its own desk knows it. */
export type DeskUnit = {
  id: string;
  agencyId: string;
  name: string;
  kind: string;
  left: number;
  right: number;
  /** Reports to the personnel agency in its own name. */
  reporting: boolean;
  /** Who reports for it; itself when `reporting`. */
  reportingUnit: { id: string; name: string } | null;
  /** From the top of what the actor runs down to the unit itself. */
  path: { id: string; name: string }[];
  agencyName: string;
  bkpsdmName: string;
  terms: AgencyTerms;
  zone: Zone;
};

/** The units whose desk the actor runs, each the top of its own subtree, in official order. */
export function listDeskUnits(actor: Actor): Promise<DeskUnit[]> {
  const tops = visible.ownUnits(actor).subtrees.map(({ unitId }) => unitId);
  return deskUnits(actor, sql`u.id = ANY(${tops}::uuid[])`);
}

/** One unit that the actor runs, or null. */
export async function findDeskUnit(actor: Actor, unitId: string): Promise<DeskUnit | null> {
  if (!z.uuid().safeParse(unitId).success) return null;
  const [unit] = await deskUnits(actor, sql`u.id = ${unitId}::uuid`);
  return unit ?? null;
}

async function deskUnits(actor: Actor, which: Sql): Promise<DeskUnit[]> {
  const own = visible.ownUnits(actor);
  const units = await plain.$queryRaw<DeskUnit[]>(sql`
    SELECT u.id, u.agency_id AS "agencyId", u.name, u.kind, u."left", u."right", u.reporting,
           CASE WHEN r.id IS NULL THEN NULL ELSE json_build_object('id', r.id, 'name', r.name) END AS "reportingUnit",
           (SELECT json_agg(json_build_object('id', up.id, 'name', up.name) ORDER BY up."left")
            FROM unit up WHERE up.agency_id = u.agency_id AND u."left" BETWEEN up."left" AND up."right"
              AND up.gone_at IS NULL AND ${reachSql(own, { agency: sql`up.agency_id`, left: sql`up."left"` })}) AS path,
           a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", a.terms, a.zone::text AS zone
    FROM unit u JOIN agency a ON a.id = u.agency_id LEFT JOIN unit r ON r.id = u.reporting_unit_id
    WHERE ${which} AND u.gone_at IS NULL AND ${reachSql(own, { agency: sql`u.agency_id`, left: sql`u."left"` })}
    ORDER BY u."left"`);
  return units.map((unit) => ({ ...unit, terms: readTerms(unit.terms) }));
}
