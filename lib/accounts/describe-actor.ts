import { deskLinks } from "@/lib/accounts/desks";
import { countOwnPending } from "@/lib/accounts/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";

/** Who one is to this installation: the person, the roles in force with their units, and the doors that are open. */
export async function describeActor(actor: Actor) {
  if (actor.kind !== "user") throw new Refusal("unauthenticated");
  const { accountId, name, username, agencyId, employeeId, grants } = actor;
  const unitIds = grants.flatMap(({ subtree }) => subtree?.unitId ?? []);
  const [[agency], units, pendingPacts] = await Promise.all([
    plain.$queryRaw<{ id: string; code: string; name: string }[]>(
      sql`SELECT id, code, name FROM agency WHERE id = ${agencyId}::uuid`,
    ),
    plain.$queryRaw<{ id: string; name: string }[]>(
      sql`SELECT id, name FROM unit WHERE id = ANY(${unitIds}::uuid[]) ORDER BY "left"`,
    ),
    countOwnPending(actor),
  ]);
  return {
    actor: { accountId, name, username, employeeId, agency: agency ?? null },
    roles: grants.map(({ role, subtree, office, acting }) => ({
      role,
      office,
      acting,
      unitId: subtree?.unitId ?? null,
    })),
    units,
    desks: deskLinks(actor, pendingPacts),
    pendingPacts,
  };
}
