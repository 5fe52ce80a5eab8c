import { type Statements, sql } from "@/lib/db";

type Told = {
  kind: "exempted" | "resumed";
  reason: string;
  note?: string | null;
  decidedById: string | null;
  now: Date;
};

/** Leaves the line of one person who need not sign, or must again: it moves Wajib and leaves Sasaran as it is. */
export async function tellExemption(
  tx: Statements,
  pactId: string,
  { kind, reason, note = null, decidedById, now }: Told,
): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO population_change
      (agency_id, campaign_id, pact_id, kind, reason, note, from_unit, to_unit, changed_at, decided_by_id)
    SELECT agency_id, campaign_id, id, ${kind}, ${reason}, ${note}, unit_id, unit_id, ${now}, ${decidedById}::uuid
    FROM pact WHERE id = ${pactId}::uuid`);
}
