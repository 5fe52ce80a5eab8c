import type { Actor } from "@/lib/core/actor";
import { hasReach, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { allows, visible } from "@/lib/policy";

/** Who may hold a ceremony: `unitId` null is the agency itself. */
export type CeremonyOwner = { unitId: string | null; name: string };

/** More than a list can be read. */
const MOST = 300;

/** Whether there is anybody for whom the actor may plan a ceremony. */
export function mayPlanCeremonies(actor: Actor): boolean {
  return hasReach(visible.ownCeremonies(actor));
}

/**
 * For whom the actor may plan a ceremony: the agency and the units that report, for those who see all of them; else the
 * own units with what stands right below them.
 */
export async function ceremonyOwners(
  actor: Actor,
  agency: { id: string; name: string },
  unitId?: string,
): Promise<CeremonyOwner[]> {
  const whole = allows("ceremony.create", actor, { agencyId: agency.id, left: null });
  const tops = visible.ownUnits(actor).subtrees.map((tree) => tree.unitId);
  const which = whole ? sql`u.reporting` : sql`(u.id = ANY(${tops}::uuid[]) OR u.parent_id = ANY(${tops}::uuid[]))`;
  const rows = await plain.$queryRaw<(CeremonyOwner & { left: number })[]>(sql`
    SELECT u.id AS "unitId", u.name, u."left" FROM unit u
    WHERE u.agency_id = ${agency.id}::uuid AND u.gone_at IS NULL AND (${which} OR u.id::text = ${unitId ?? ""})
      AND ${reachSql(visible.units(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
    ORDER BY u."left" LIMIT ${MOST}`);
  const units = rows.filter(({ left }) => allows("ceremony.create", actor, { agencyId: agency.id, left }));
  const own = units.map(({ left: _left, ...owner }) => owner);
  return whole ? [{ unitId: null, name: agency.name }, ...own] : own;
}
