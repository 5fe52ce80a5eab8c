import { type Audience, audienceSchema, type CeremonyStatus, type IkrarMode } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import type { Waiting } from "@/lib/core/operation";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** Names of the columns that sight of a ceremony is compared with; join `unit u` on its unit. */
export const ceremonyColumns: ReachColumns = { agency: sql`y.agency_id`, left: sql`u."left"` };

/** What commands need of a ceremony. `left` and `right` are the owner's range in the tree, null for the agency's own. */
export type FoundCeremony = {
  id: string;
  agencyId: string;
  campaignId: string;
  unitId: string | null;
  left: number | null;
  right: number | null;
  name: string;
  startsAt: Date;
  zone: Zone;
  place: string;
  programme: string[];
  audience: Audience;
  status: CeremonyStatus;
  ikrar: IkrarMode | null;
};

/** A ceremony within the actor's sight, locked for this transaction. @throws Refusal("not_found") */
export async function lockCeremony(ctx: Waiting<Statements>, ceremonyId: string): Promise<FoundCeremony> {
  const [found] = await ctx.tx.$queryRaw<FoundCeremony[]>(sql`
    SELECT y.id, y.agency_id AS "agencyId", y.campaign_id AS "campaignId", y.unit_id AS "unitId", u."left", u."right",
           y.name, y.starts_at AS "startsAt", a.zone::text AS zone, y.place, y.programme, y.audience,
           y.status::text AS status, y.ikrar::text AS ikrar
    FROM ceremony y JOIN agency a ON a.id = y.agency_id LEFT JOIN unit u ON u.id = y.unit_id
    WHERE y.id = ${ceremonyId}::uuid AND ${reachSql(visible.ceremonies(ctx.actor), ceremonyColumns)}
    FOR UPDATE OF y`);
  if (!found) throw new Refusal("not_found");
  ctx.waited();
  return { ...found, audience: audienceSchema.parse(found.audience) };
}

/**
 * What was minuted must stay true, and what was cancelled goes on only once that is undone.
 * @throws Refusal ceremony_minuted, ceremony_cancelled
 */
export function assertChangeable({ status }: { status: CeremonyStatus }): void {
  if (status === "minuted") throw new Refusal("ceremony_minuted");
  if (status === "cancelled") throw new Refusal("ceremony_cancelled");
}
