import { firstWaves } from "@/lib/agencies/assign-waves";
import type { WaveInput } from "@/lib/campaigns/wave-schema";
import { type Sql, type Statements, sql } from "@/lib/db";

/** A unit with so many people of its own. */
export type PreviewedUnit = { unitId: string; name: string; people: number };

/** People of a wave by its place in the list, from 0; null for those whom none means, with the units they work in. */
export type PreviewedWave = { index: number | null; name: string | null; people: number; units?: PreviewedUnit[] };

type Row = { index: number | null; unitId: string | null; unitName: string | null; people: number };

/**
 * How a list of waves, written or not, would divide people. `people` is the rest of a statement after its columns, over
 * rows named `e` (employee or pact) with unit_id, employment_type and tier.
 */
export async function previewWaves(
  tx: Statements,
  waves: readonly Pick<WaveInput, "name" | "rule">[],
  people: Sql,
): Promise<PreviewedWave[]> {
  const nowhere = "00000000-0000-0000-0000-000000000000";
  const list = waves.map(({ rule }, position) => ({ id: position, campaign_id: nowhere, position, rule }));
  const counted = sql`SELECT ${nowhere}::uuid AS campaign_id, e.unit_id, e.employment_type, e.tier, count(*)::int AS n
    ${people} GROUP BY 2, 3, 4`;
  const rows = await tx.$queryRaw<Row[]>(sql`
    WITH c AS MATERIALIZED (${counted}),
    wave AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      AS w(id int, campaign_id uuid, position int, rule jsonb))
    SELECT f.wave_id AS index, u.id AS "unitId", u.name AS "unitName", sum(c.n)::int AS people
    FROM (${firstWaves(sql`SELECT campaign_id, unit_id, employment_type, tier FROM c`, sql`wave`)}) f
    JOIN c USING (unit_id, employment_type, tier) LEFT JOIN unit u ON f.wave_id IS NULL AND u.id = f.unit_id
    GROUP BY f.wave_id, u.id ORDER BY u."left"`);
  const of = (index: number | null) =>
    rows.filter((row) => row.index === index).reduce((sum, { people: n }) => sum + n, 0);
  const units = rows.flatMap(({ unitId, unitName, people: n }) =>
    unitId && unitName ? [{ unitId, name: unitName, people: n }] : [],
  );
  return [
    ...waves.map(({ name }, index) => ({ index, name, people: of(index) })),
    { index: null, name: null, people: of(null), units },
  ];
}
