import type { Actor } from "@/lib/core/actor";
import { visible } from "@/lib/policy";

/** The one agency whose seals the actor looks after; null for everybody else. */
export function findAgencyOf(actor: Actor): string | null {
  return visible.seals(actor).agencyIds[0] ?? null;
}
