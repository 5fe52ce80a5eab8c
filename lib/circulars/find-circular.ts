import { campaignScope } from "@/lib/campaigns/queries";
import type { CampaignStatus } from "@/lib/campaigns/schema";
import { Refusal } from "@/lib/core/errors";
import type { Waiting } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";

/** What commands need of a circular. Days are ISO days. */
export type FoundCircular = {
  id: string;
  agencyId: string;
  campaignStatus: CampaignStatus;
  issuer: string;
  number: string;
  date: string;
  title: string;
  fileSha256: string | null;
  asksReading: boolean;
  readBy: string | null;
  withdrawnAt: Date | null;
  /** Whether somebody said to have read it: from then on its words and file stay. */
  wasRead: boolean;
};

/**
 * A circular within the actor's sight, locked for this transaction: nobody confirms meanwhile, and its campaign is not
 * closed. @throws Refusal("not_found")
 */
export async function lockCircular(ctx: Waiting, circularId: string): Promise<FoundCircular> {
  const [found] = await ctx.tx.$queryRaw<Omit<FoundCircular, "wasRead">[]>(sql`
    SELECT y.id, y.agency_id AS "agencyId", c.status::text AS "campaignStatus", y.issuer, y.number,
           to_char(y.date, 'YYYY-MM-DD') AS date, y.title, y.file_sha256 AS "fileSha256",
           y.asks_reading AS "asksReading", to_char(y.read_by, 'YYYY-MM-DD') AS "readBy",
           y.withdrawn_at AS "withdrawnAt"
    FROM circular y JOIN campaign c ON c.id = y.campaign_id
    WHERE y.id = ${circularId}::uuid AND ${campaignScope(ctx.actor)} FOR UPDATE OF y FOR SHARE OF c`);
  if (!found) throw new Refusal("not_found");
  ctx.waited();
  // Apart from the lock: a statement that waited would still see the readings of when it began.
  const readings = await ctx.tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM circular_reading WHERE circular_id = ${circularId}::uuid LIMIT 1`);
  return { ...found, wasRead: readings.length > 0 };
}

/** @throws Refusal("circular_campaign_ended") unless the campaign is a draft or open */
export function assertCampaignRuns(status: CampaignStatus): void {
  if (status !== "draft" && status !== "open") throw new Refusal("circular_campaign_ended");
}

/** @throws Refusal("circular_withdrawn") */
export function assertInForce({ withdrawnAt }: Pick<FoundCircular, "withdrawnAt">): void {
  if (withdrawnAt) throw new Refusal("circular_withdrawn");
}

type Letter = { issuer: string; number: string; date: string };

/**
 * That no other circular in force of the agency is the same letter. Holds the agency until the transaction ends, so that
 * of two who record one letter at once the second is told. @throws Refusal("circular_exists")
 */
export async function assertRecordedOnce(tx: Tx, agencyId: string, letter: Letter, circularId?: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT 1 FROM agency WHERE id = ${agencyId}::uuid FOR NO KEY UPDATE`);
  const [same] = await tx.$queryRaw<{ campaign: string }[]>(sql`
    SELECT c.name AS campaign FROM circular y JOIN campaign c ON c.id = y.campaign_id
    WHERE y.agency_id = ${agencyId}::uuid AND y.issuer = ${letter.issuer} AND y.date = ${letter.date}::date
      AND y.number = ${letter.number} AND y.withdrawn_at IS NULL
      AND y.id IS DISTINCT FROM ${circularId ?? null}::uuid`);
  if (same) throw new Refusal("circular_exists", { params: same });
}

/** A day before the letter itself is a slip of the pen. @throws Refusal("invalid_input") at the field */
export function assertReadAfterIssue({ date, readBy }: { date: string; readBy: string | null }): void {
  if (readBy === null || readBy >= date) return;
  const sentence = "Batas membaca mendahului tanggal surat edaran. Isi tanggal yang sama atau sesudahnya.";
  throw new Refusal("invalid_input", { fields: { readBy: sentence } });
}
