import type { Actor, Grant, Role, Subtree, User } from "@/lib/core/actor";
import { join, type Sql, sql } from "@/lib/db";

/** Which rows an actor may see, as data: policy decides it, queries translate it. Nothing by default. */
export type Reach = {
  everything: boolean;
  agencyIds: readonly string[];
  subtrees: readonly Subtree[];
  employeeId: string | null;
};

export const NOTHING: Reach = { everything: false, agencyIds: [], subtrees: [], employeeId: null };
export const EVERYTHING: Reach = { ...NOTHING, everything: true };

/** The reach that an actor's roles give, where only `roles` count; `own` adds the actor's own rows. */
export function reachOf(actor: Actor, roles: readonly Role[], { own = false } = {}): Reach {
  if (actor.kind === "system") return EVERYTHING;
  if (actor.kind === "anonymous") return NOTHING;
  const grants = actor.grants.filter((grant) => roles.includes(grant.role));
  return {
    everything: grants.some((grant) => grant.agencyId === null),
    agencyIds: grants.filter(isAgencyWide).map((grant) => grant.agencyId),
    subtrees: grants.flatMap((grant) => grant.subtree ?? []),
    employeeId: own && !coversOwn(actor, grants) ? actor.employeeId : null,
  };
}

// The own row lies within the whole own agency; left out there, the condition is one comparison that an index serves.
function coversOwn({ agencyId }: User, grants: readonly Grant[]): boolean {
  return grants.some((grant) => isAgencyWide(grant) && grant.agencyId === agencyId);
}

function isAgencyWide(grant: Grant): grant is Grant & { agencyId: string } {
  return grant.agencyId !== null && grant.subtree === null;
}

/** Whether a reach holds anything at all, one's own rows aside: whether a room is worth a door. */
export function hasReach({ everything, agencyIds, subtrees }: Reach): boolean {
  return everything || agencyIds.length > 0 || subtrees.length > 0;
}

/** Where a thing stands: an agency and, if it belongs to a unit, that unit's number in the tree. */
export type Place = { agencyId: string; left: number | null };

/** Whether one of the actor's grants with such a role covers the place. */
export function holds(actor: Actor, roles: readonly Role[], place: Place): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind === "anonymous") return false;
  return actor.grants.some((grant) => {
    if (!roles.includes(grant.role)) return false;
    if (grant.agencyId === null) return true;
    if (grant.agencyId !== place.agencyId) return false;
    if (!grant.subtree) return true;
    return place.left !== null && place.left >= grant.subtree.left && place.left <= grant.subtree.right;
  });
}

/** Names of the columns, in the query at hand, that a reach is compared with. `employee`: omit where nobody owns a row. */
export type ReachColumns = { agency: Sql; left: Sql; employee?: Sql };

/** The reach as a SQL condition. Join it with AND; never leave it out. */
export function reachSql(reach: Reach, columns: ReachColumns): Sql {
  if (reach.everything) return sql`TRUE`;
  const ways: Sql[] = [];
  const [agencyId, ...more] = reach.agencyIds;
  // One agency is by far the most common, and rows in the order of an index survive only a plain equality.
  if (agencyId && more.length === 0) ways.push(sql`${columns.agency} = ${agencyId}::uuid`);
  else if (agencyId) ways.push(sql`${columns.agency} = ANY(${reach.agencyIds}::uuid[])`);
  for (const tree of reach.subtrees) {
    ways.push(
      sql`(${columns.agency} = ${tree.agencyId}::uuid AND ${columns.left} BETWEEN ${tree.left} AND ${tree.right})`,
    );
  }
  if (reach.employeeId && columns.employee) ways.push(sql`${columns.employee} = ${reach.employeeId}::uuid`);
  return ways.length > 0 ? sql`(${join(ways, " OR ")})` : sql`FALSE`;
}
