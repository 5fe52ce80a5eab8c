import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { log } from "@/lib/log";
import { findSigner } from "@/lib/seals/find-signer";
import { sealReason, stampedSeal } from "@/lib/seals/make-seal";
import { recordStamp } from "@/lib/seals/record-stamp";
import { LEASE, nextStamp } from "@/lib/seals/rules";
import { type SealTools, sealTools } from "@/lib/seals/seal-document";
import { unsealed } from "@/lib/seals/seal-pdf";
import { fingerprintOf } from "@/lib/seals/signer";
import { StampError } from "@/lib/seals/time-stamp";

const NEVER = new AbortController().signal;
const LARGEST = 8_000_000;

type Unstamped = {
  signatureId: string;
  agencyId: string;
  agencyName: string;
  evidenceHash: string;
  sha256: string;
  token: string;
  attempts: number;
};

/**
 * Seals anew, with a time stamp, what was sealed while no authority answered: the same pages under a new seal of ours.
 * The first one that gets none ends the pass, for the others would get none either.
 */
export async function stampWaiting(stopping: AbortSignal = NEVER, tools: SealTools = sealTools()) {
  const done = { stamped: 0, not: 0 };
  if (tools.settings.tsaUrls.length === 0) return done;
  while (!stopping.aborted) {
    const unstamped = await claimUnstamped(tools.clock());
    if (!unstamped) return done;
    if (await stampOne(unstamped, tools)) {
      done.stamped += 1;
      continue;
    }
    done.not += 1;
    return done;
  }
  return done;
}

async function stampOne(unstamped: Unstamped, { settings, storage, clock }: SealTools): Promise<boolean> {
  const { signatureId, agencyId, token, evidenceHash, sha256: formerSha256 } = unstamped;
  try {
    const pages = unsealed(await storage.read(formerSha256));
    const signer = await findSigner(agencyId, settings, clock());
    const words = { reason: sealReason(unstamped.agencyName), at: clock() };
    const { file, stampedAt } = await stampedSeal(pages, signer, { words, urls: settings.tsaUrls });
    const stored = await storage.put(file, { maxBytes: LARGEST });
    const certificate = fingerprintOf(signer.chain[0]);
    const facts = { signatureId, agencyId, token, evidenceHash, formerSha256, ...stored, certificate, stampedAt };
    return (await recordStamp(systemActor("seal"), facts, words.at)).stamped;
  } catch (error) {
    const problem = error instanceof StampError ? error.problem : "internal";
    log.warn({ err: error, signatureId, problem }, "a document was not stamped");
    await plain.$executeRaw(sql`
      UPDATE sealed_document SET stamp_attempts = stamp_attempts + 1, stamp_problem = ${problem}, claim_token = NULL,
             next_at = ${nextStamp(unstamped.attempts + 1, clock())}
      WHERE signature_id = ${signatureId}::uuid AND claim_token = ${token}::uuid`);
    return false;
  }
}

async function claimUnstamped(now: Date): Promise<Unstamped | null> {
  const token = randomUUID();
  const [claimed] = await plain.$queryRaw<Unstamped[]>(sql`
    WITH due AS (
      SELECT signature_id FROM sealed_document WHERE state = 'sealed' AND next_at <= ${now}
      ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    UPDATE sealed_document d SET claim_token = ${token}::uuid, next_at = ${new Date(now.getTime() + LEASE)}
    FROM due, signature s, agency a
    WHERE d.signature_id = due.signature_id AND s.id = due.signature_id AND a.id = d.agency_id
    RETURNING d.signature_id AS "signatureId", d.agency_id AS "agencyId", a.name AS "agencyName",
              s.evidence_hash AS "evidenceHash", d.sha256, d.claim_token AS token, d.stamp_attempts AS attempts`);
  return claimed ?? null;
}
