import type { Actor, Grant } from "@/lib/core/actor";
import { holds, type Place } from "@/lib/core/reach";

/** The headship from which an actor answers for a unit: the innermost of those that cover it. */
export function headSeat(actor: Actor, unit: Place): Grant | null {
  if (actor.kind !== "user") return null;
  const seats = actor.grants.filter((grant) => holds({ ...actor, grants: [grant] }, ["unit_head"], unit));
  return seats.sort((a, b) => (b.subtree?.left ?? 0) - (a.subtree?.left ?? 0))[0] ?? null;
}
