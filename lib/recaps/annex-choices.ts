import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { type AnnexTarget, seekAnnexTarget } from "@/lib/recaps/annex-target";
import type { AnnexScope } from "@/lib/recaps/schema";

/** The lists of people that the actor may take along, and the one that is chosen. */
export type AnnexChoice = {
  target: AnnexTarget;
  /** Those the unit reports for. */
  own: AnnexTarget;
  /** Everybody in and below the unit, where its own report leaves some of them out; else null. */
  whole: AnnexTarget | null;
  /** Units to choose from, the whole agency first where it is within reach. */
  units: { id: string; name: string; isRoot: boolean }[];
};

/** What the page of lists shows; null beyond reach. Without a unit the widest one within reach is chosen. */
export async function annexChoice(
  actor: Actor,
  campaignId: string,
  wanted: { unit?: string; scope?: AnnexScope },
): Promise<AnnexChoice | null> {
  const units = await plain.$queryRaw<AnnexChoice["units"]>(sql`
    SELECT u.id, u.name, u.parent_id IS NULL AS "isRoot" FROM unit u
    WHERE (u.reporting OR u.parent_id IS NULL) AND u.gone_at IS NULL
      AND u.agency_id = (SELECT c.agency_id FROM campaign c WHERE c.id = ${campaignId}::uuid)
      AND ${reachSql(visible.pacts(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
    ORDER BY u."left"`);
  const [seat] = visible.pacts(actor).subtrees;
  const unit = wanted.unit ?? units[0]?.id ?? seat?.unitId;
  if (!unit || !isUuid(unit)) return null;
  const own = await seekAnnexTarget(plain, actor, { campaignId, unit });
  const all = await seekAnnexTarget(plain, actor, { campaignId, unit, scope: "subtree" });
  if (!own || !all) return null;
  const divided = all.people > own.people;
  return { target: divided && wanted.scope === "subtree" ? all : own, whole: divided ? all : null, own, units };
}
