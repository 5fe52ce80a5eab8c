import type { User } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { plain, type Sql, type Statements, sql } from "@/lib/db";

/** A unit of the own agency, to be named as the right one. */
export type UnitName = { unitId: string; name: string; depth: number };

/** SQL: the name of unit u with the one that reports for it, since every Dinas has a Subbagian Umum. */
export const unitLabel: Sql = sql`
  (u.name || COALESCE((SELECT ' (' || w.name || ')' FROM unit w WHERE w.id = u.reporting_unit_id AND w.id <> u.id), ''))`;

/** The units of the person's own agency in official order: where one belongs is no secret, so anybody may name one. */
export function listOwnAgencyUnits(actor: User): PromiseLike<UnitName[]> {
  return plain.$queryRaw<UnitName[]>(sql`
    SELECT u.id AS "unitId", u.name, u.depth FROM unit u
    WHERE u.agency_id = ${actor.agencyId}::uuid AND u.gone_at IS NULL ORDER BY u."left"`);
}

/** The units of an agency that somebody may mean: the one of that id, or those of that name, in their full names. */
export async function unitsNamed(tx: Statements, agencyId: string, named: string): Promise<string[]> {
  const which = isUuid(named)
    ? sql`u.id = ${named}::uuid`
    : sql`lower(${named.trim().replace(/\s+/g, " ")}) IN (lower(u.name), lower(${unitLabel}))`;
  const rows = await tx.$queryRaw<{ label: string }[]>(sql`
    SELECT ${unitLabel} AS label FROM unit u
    WHERE u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL AND ${which} ORDER BY u."left" LIMIT 5`);
  return rows.map(({ label }) => label);
}
