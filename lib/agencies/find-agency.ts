import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

export type FoundAgency = { id: string; name: string; zone: Zone };

/** The agency named, or the actor's own. @throws Refusal("not_found") beyond reach */
export async function findAgency(tx: Statements, actor: Actor, agencyId?: string): Promise<FoundAgency> {
  const id = agencyId ?? (actor.kind === "user" ? actor.agencyId : null);
  const [agency] = await tx.$queryRaw<FoundAgency[]>(sql`
    SELECT g.id, g.name, g.zone::text AS zone FROM agency g WHERE g.id = ${id}::uuid
    AND ${reachSql(visible.agencies(actor), { agency: sql`g.id`, left: sql`NULL::int` })}`);
  if (!agency) throw new Refusal("not_found");
  return agency;
}
