import { firstWaves } from "@/lib/agencies/assign-waves";
import type { WaveInput } from "@/lib/campaigns/wave-schema";
import { type Sql, type Statements, sql } from "@/lib/db";

/** People of a wave by its place in the list, from 0; null for those whom none means. */
export type PreviewedWave = { index: number | null; name: string | null; people: number };

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
  const rows = await tx.$queryRaw<{ index: number | null; people: number }[]>(sql`
    WITH c AS MATERIALIZED (${counted}),
    wave AS MATERIALIZED (SELECT * FROM jsonb_to_recordset(${JSON.stringify(list)}::jsonb)
      AS w(id int, campaign_id uuid, position int, rule jsonb))
    SELECT f.wave_id AS index, sum(c.n)::int AS people
    FROM (${firstWaves(sql`SELECT campaign_id, unit_id, employment_type, tier FROM c`, sql`wave`)}) f
    JOIN c USING (unit_id, employment_type, tier) GROUP BY 1`);
  const of = (index: number | null) => rows.find((row) => row.index === index)?.people ?? 0;
  return [
    ...waves.map(({ name }, index) => ({ index, name, people: of(index) })),
    { index: null, name: null, people: of(null) },
  ];
}
