import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { rollUp, type UnitCounts, type UnitNode } from "@/lib/monitoring/roll-up";
import { shownState } from "@/lib/monitoring/shown-state";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/** A unit and every unit beneath it, in official order, each with its own people and with all below it. */
export async function unitTree(actor: Actor, campaignId: string, unitId: string): Promise<UnitNode[]> {
  const rows = await plain.$queryRaw<UnitCounts[]>(sql`
    SELECT u.id, u.parent_id AS "parentId", u.name, u.kind, u."left", u."right", u.reporting,
           u.reporting_unit_id AS "reportingUnitId", COALESCE(own.counts, '{}') AS counts
    FROM unit top
    JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    LEFT JOIN LATERAL (
      SELECT json_object_agg(status, n) AS counts FROM (
        SELECT ${shownState(actor)} AS status, sum(k.count)::int AS n FROM completion_counter k
        WHERE k.campaign_id = ${campaignId}::uuid AND k.unit_id = u.id GROUP BY 1
      ) each
    ) own ON true
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.figures(actor), columns)}
      AND (u.gone_at IS NULL OR own.counts IS NOT NULL)`);
  return rollUp(rows);
}

export type UnitPath = {
  /** From the agency down to the unit itself, as far as the actor may see. */
  path: { id: string; name: string }[];
  /** Whether the people of the unit, not only their number, are the actor's to see. */
  namesVisible: boolean;
  /** The seat and name of who heads it now, where names are visible: "Plt. Kepala Dinas: Sri Wahyuni, M.Pd.". */
  head: string | null;
};

/** Where a unit stands in the tree; null beyond the actor's reach. */
export async function unitPath(actor: Actor, unitId: string): Promise<UnitPath | null> {
  const rows = await plain.$queryRaw<{ id: string; name: string; namesVisible: boolean; head: string | null }[]>(sql`
    SELECT u.id, u.name, ${reachSql(visible.pacts(actor), columns)} AS "namesVisible",
           CASE WHEN u.id = top.id THEN (
             SELECT concat_ws(' ', g.acting::text || '.', COALESCE(g.office, 'Kepala')) || ': ' || a.display_name
             FROM role_grant g JOIN account a ON a.id = g.account_id
             WHERE g.unit_id = top.id AND g.role = 'unit_head' AND g.valid_from <= now()
               AND (g.valid_until IS NULL OR g.valid_until > now()) ORDER BY g.valid_from DESC LIMIT 1) END AS head
    FROM unit top
    JOIN unit u ON u.agency_id = top.agency_id AND top."left" BETWEEN u."left" AND u."right" AND u.gone_at IS NULL
    WHERE top.id = ${unitId}::uuid AND ${reachSql(visible.units(actor), columns)} ORDER BY u."left"`);
  const unit = rows.at(-1);
  if (unit?.id !== unitId) return null;
  return {
    path: rows.map(({ id, name }) => ({ id, name })),
    namesVisible: unit.namesVisible,
    head: unit.namesVisible ? unit.head : null,
  };
}
