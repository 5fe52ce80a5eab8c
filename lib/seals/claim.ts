import { randomUUID } from "node:crypto";
import { plain, type Sql, sql } from "@/lib/db";
import { LEASE, MOST_ATTEMPTS, nextAttempt } from "@/lib/seals/rules";
import type { SealMethod, SealProblem } from "@/lib/seals/schema";

/** A document in hand: nobody else works at it until its lease ends. */
export type Claimed = {
  signatureId: string;
  agencyId: string;
  agencyName: string;
  pactId: string;
  verificationCode: string;
  evidenceHash: string;
  token: string;
  attempts: number;
  /** How a person decided that it must be sealed; null: as the installation does. */
  method: SealMethod | null;
  /** When it was due: how old what waits is. */
  dueAt: Date;
};

/**
 * Takes the youngest document that is due; null when there is none. Whoever takes one at the same time takes another.
 * @param only that document, and no other
 * @param withoutBsre those alone that a person decided to seal here
 */
export async function claimDocument(
  now: Date,
  { only, withoutBsre = false }: { only?: string; withoutBsre?: boolean } = {},
): Promise<Claimed | null> {
  const token = randomUUID();
  const asked: Sql = only ? sql`AND signature_id = ${only}::uuid` : sql``;
  const which: Sql = withoutBsre ? sql`${asked} AND method = 'own'` : asked;
  const [claimed] = await plain.$queryRaw<Claimed[]>(sql`
    WITH due AS (
      SELECT signature_id, next_at FROM sealed_document
      WHERE state = 'waiting' AND next_at <= ${now} ${which}
      ORDER BY next_at DESC LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE sealed_document d
    SET state = 'sealing', sent_at = NULL, claim_token = ${token}::uuid, next_at = ${leaseEnd(now)}, attempts = d.attempts + 1
    FROM due, signature s, agency a
    WHERE d.signature_id = due.signature_id AND s.id = due.signature_id AND a.id = s.agency_id
    RETURNING d.signature_id AS "signatureId", d.agency_id AS "agencyId", a.name AS "agencyName",
              s.pact_id AS "pactId", s.verification_code AS "verificationCode", s.evidence_hash AS "evidenceHash",
              d.claim_token AS token, d.attempts, d.method::text AS method, due.next_at AS "dueAt"`);
  return claimed ?? null;
}

const leaseEnd = (now: Date) => new Date(now.getTime() + LEASE);

/**
 * Gives back what dead hands left: to be sealed by others, or, where a request had gone to BSrE, to be decided by a
 * person; it may have been sealed there.
 */
export function releaseLost(now: Date): PromiseLike<number> {
  return plain.$executeRaw(sql`
    UPDATE sealed_document SET claim_token = NULL,
      state = CASE WHEN sent_at IS NOT NULL THEN 'unknown' WHEN attempts >= ${MOST_ATTEMPTS}::int THEN 'failed'
                   ELSE 'waiting' END::seal_state,
      problem = CASE WHEN sent_at IS NOT NULL THEN 'bsre_unknown' ELSE 'interrupted' END
    WHERE state = 'sealing' AND next_at <= ${now}`);
}

/** Notes, before a request goes to BSrE, that it does; false when the lease was over. Renews the lease. */
export async function noteSending({ signatureId, token }: Claimed, now: Date): Promise<boolean> {
  const noted = await plain.$executeRaw(sql`
    UPDATE sealed_document SET sent_at = ${now}, next_at = ${leaseEnd(now)}
    WHERE signature_id = ${signatureId}::uuid AND claim_token = ${token}::uuid AND state = 'sealing'`);
  return noted === 1;
}

/** Puts a document back after a failure: for later while attempts are left, else until a person asks for it. */
export async function putBack(
  { signatureId, token, attempts }: Claimed,
  { problem, final, now }: { problem: SealProblem; final: boolean; now: Date },
): Promise<void> {
  const next = final ? null : nextAttempt(attempts, now);
  const inDoubt = problem === "bsre_unknown" || problem === "bsre_unkept";
  const state = inDoubt ? "unknown" : next ? "waiting" : "failed";
  await plain.$executeRaw(sql`
    UPDATE sealed_document SET state = ${state}::seal_state, problem = ${problem}, next_at = ${next ?? now},
           claim_token = NULL, sent_at = NULL
    WHERE signature_id = ${signatureId}::uuid AND claim_token = ${token}::uuid AND state = 'sealing'`);
}

/** Whether BSrE refused who we say we are: to ask again and again with a wrong secret would lock it. */
export async function isBsreStopped(): Promise<boolean> {
  const [found] = await plain.$queryRaw<{ stopped: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM sealed_document WHERE state = 'failed' AND problem = 'bsre_credentials') AS stopped`);
  return found?.stopped ?? false;
}
