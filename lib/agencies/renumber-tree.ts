import { buildTree, reportingUnits } from "@/lib/agencies/tree";
import { type Statements, sql } from "@/lib/db";

type Row = { code: string; name: string; parentCode: string | null; reporting: boolean };

/**
 * Numbers an agency's units anew (nested set, depth, who reports for whom) after its tree changed; writes only what
 * differs and answers how many units that were. The caller holds the agency's row, so that two do not cross.
 */
export async function renumberTree(tx: Statements, agencyId: string): Promise<number> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT id AS code, name, parent_id AS "parentCode", reporting FROM unit
    WHERE agency_id = ${agencyId}::uuid ORDER BY position, name, id`);
  const { units, faults } = buildTree(rows);
  if (faults.length > 0) throw new Error(`the tree of agency ${agencyId} is broken: ${faults[0]?.kind}`);
  const reporter = reportingUnits(units, new Set(rows.filter(({ reporting }) => reporting).map(({ code }) => code)));
  const places = units.map(({ code, left, right, depth }) => ({
    id: code,
    left,
    right,
    depth,
    reporting_unit_id: reporter.get(code) ?? null,
  }));
  return tx.$executeRaw(sql`
    UPDATE unit u SET "left" = p."left", "right" = p."right", depth = p.depth, reporting_unit_id = p.reporting_unit_id
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      AS p(id uuid, "left" int, "right" int, depth int, reporting_unit_id uuid)
    WHERE u.id = p.id AND (u."left", u."right", u.depth, u.reporting_unit_id)
      IS DISTINCT FROM (p."left", p."right", p.depth, p.reporting_unit_id)`);
}

/** Holds the agency's row until the transaction ends: changes of one tree, and claims of its imports, come one by one. */
export async function holdAgency(tx: Statements, agencyId: string): Promise<void> {
  await tx.$queryRaw(sql`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`);
}
