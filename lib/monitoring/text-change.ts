import type { Actor } from "@/lib/core/actor";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** The last change of the words after which everybody who had signed owes a signature again. */
export type TextChangeFigures = {
  /** Calendar day in the agency's zone. */
  day: string;
  version: number;
  /** People who had signed the former words by then, as far as they are still obligated. */
  before: number;
  /** Of these, whose new signature does not count yet. */
  owing: number;
};

const columns: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

/**
 * Why figures fell from one day to the next, of a unit with all below it or of all within reach; null where the words
 * never changed so, or nobody there had signed. Signatures are read only where there was such a change.
 */
export async function textChangeOf(
  actor: Actor,
  { id, zone }: { id: string; zone: Zone },
  unitId?: string,
): Promise<TextChangeFigures | null> {
  const within = unitId
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const [row] = await plain.$queryRaw<(Omit<TextChangeFigures, "day"> & { at: Date })[]>(sql`
    SELECT t.created_at AS at, t.version, k.before, k.owing
    FROM (SELECT t.campaign_id, t.created_at, t.version FROM pledge_text t
          WHERE t.campaign_id = ${id}::uuid AND t.change = 'material' ORDER BY t.version DESC LIMIT 1) t
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS before,
             (count(*) FILTER (WHERE s.superseded_at IS NULL))::int AS owing
      FROM signature s JOIN pledge_text f ON f.id = s.text_id AND f.version < t.version
      JOIN pact p ON p.id = s.pact_id AND p.status NOT IN ('exempt', 'removed') JOIN unit u ON u.id = p.unit_id
      WHERE s.campaign_id = t.campaign_id AND s.signed_at < t.created_at
        AND (s.superseded_at IS NULL OR s.superseded_at >= t.created_at)
        AND ${reachSql(visible.figures(actor), columns)} ${within}
    ) k`);
  if (!row || row.before === 0) return null;
  const { at, ...figures } = row;
  return { ...figures, day: isoDay(at, zone) };
}
