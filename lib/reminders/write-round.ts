import { newId } from "@/lib/core/ids";
import { type Statements, sql } from "@/lib/db";
import type { RoundCounts } from "@/lib/reminders/schema";
import type { Message } from "@/lib/reminders/work-out";

type Round = {
  agencyId: string;
  campaignIds: string[];
  unitId: string | null;
  byAccountId: string | null;
  /** The calendar day in the agency's zone. */
  day: string;
  counts: RoundCounts;
  now: Date;
};

/**
 * One worker out of several works out a round of an agency; who comes second waits (by hand) or goes (by plan). Held
 * until the transaction ends.
 */
export async function lockReminders(tx: Statements, agencyId: string, mode: "wait" | "try"): Promise<boolean> {
  const key = sql`hashtextextended('ikrar-reminders:' || ${agencyId}, 0)`;
  if (mode === "wait") {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${key})`);
    return true;
  }
  const [lock] = await tx.$queryRaw<{ got: boolean }[]>(sql`SELECT pg_try_advisory_xact_lock(${key}) AS got`);
  return lock?.got ?? false;
}

/** Writes a round and puts its messages into the queue; who has had a mail today gets none, whatever was worked out. */
export async function writeRound(tx: Statements, round: Round, messages: readonly Message[]): Promise<string> {
  const { agencyId, campaignIds, unitId, byAccountId, day, counts, now } = round;
  const roundId = newId(now);
  await tx.$executeRaw(sql`
    INSERT INTO reminder_round (id, agency_id, campaign_ids, unit_id, by_account_id, day, counts, created_at)
    VALUES (${roundId}::uuid, ${agencyId}::uuid, ${campaignIds}::uuid[], ${unitId}::uuid, ${byAccountId}::uuid,
            ${day}::date, ${JSON.stringify(counts)}::jsonb, ${now})`);
  const wanted = JSON.stringify(messages.map((message) => ({ id: newId(now), ...message })));
  await tx.$executeRaw(sql`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${wanted}::jsonb) AS w(id uuid, "employeeId" uuid, items jsonb)
    ), made AS (
      INSERT INTO reminder (id, agency_id, round_id, employee_id, channel, day, by_account_id, created_at, due_at)
      SELECT w.id, ${agencyId}::uuid, ${roundId}::uuid, w."employeeId", 'mail', ${day}::date, ${byAccountId}::uuid,
             ${now}, ${now}
      FROM wanted w ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO reminder_item (reminder_id, campaign_id, audience, pact_id, unit_id)
    SELECT w.id, i."campaignId", i.audience, i."pactId", i."unitId"
    FROM wanted w JOIN made ON made.id = w.id CROSS JOIN LATERAL jsonb_to_recordset(w.items)
      AS i("campaignId" uuid, audience reminder_audience, "pactId" uuid, "unitId" uuid)`);
  return roundId;
}
