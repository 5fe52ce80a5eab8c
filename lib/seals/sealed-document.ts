import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { log } from "@/lib/log";
import { wasAnonymised } from "@/lib/pacts/anonymised-pact";
import { nameInFile } from "@/lib/pacts/document-setting";
import { type Evidence, findEvidence, recordOf } from "@/lib/pacts/evidence";
import { claimDocument, releaseLost } from "@/lib/seals/claim";
import type { SealState } from "@/lib/seals/schema";
import { type SealTools, sealDocument, sealTools } from "@/lib/seals/seal-document";
import { methodInForce } from "@/lib/seals/seal-settings";
import { StorageError } from "@/lib/storage/storage";

/** How long a request waits for whoever is sealing the document just now, in milliseconds. */
const PATIENCE = 8_000;
const LOOK_EVERY = 200;

/** A sealed PDF: its name, the hash of its bytes, and the bytes themselves, compared with that hash. */
export type SealedDocumentFile = { fileName: string; sha256: string; read: () => Promise<Buffer> };

/**
 * The sealed PDF of a signed pact within the actor's reach; with a verification code, of that very signature. One that
 * is not sealed yet is sealed at once.
 * @throws Refusal not_found, campaign_anonymised, document_not_sealed, document_damaged
 */
export async function sealedDocument(
  actor: Actor,
  pactId: string,
  { code, tools = sealTools(), patience = PATIENCE }: { code?: string; tools?: SealTools; patience?: number } = {},
): Promise<SealedDocumentFile> {
  const evidence = await findEvidence(actor, pactId, code);
  if (!evidence) throw new Refusal((await wasAnonymised(actor, pactId)) ? "campaign_anonymised" : "not_found");
  if (evidence.anonymised) throw new Refusal("campaign_anonymised");
  const sha256 = await hashOnceSealed(evidence.signatureId, tools, patience);
  const name = nameInFile(recordOf(evidence)?.person.name ?? "");
  return {
    fileName: `pakta-${name}-${formatVerificationCode(evidence.verificationCode)}.pdf`,
    sha256,
    read: () => readStored(evidence, sha256, tools),
  };
}

async function hashOnceSealed(signatureId: string, tools: SealTools, patience: number): Promise<string> {
  const started = performance.now();
  for (;;) {
    const { state, sha256, due, here } = await look(signatureId, tools);
    if (sha256) return sha256;
    if (state === "failed" || state === "unknown") throw new Refusal("document_not_sealed");
    if (state === "waiting" && !due) throw new Refusal("document_not_sealed");
    const claimed = here && (await claimDocument(tools.clock(), { only: signatureId }));
    if (claimed) await sealDocument(claimed, tools);
    else if (performance.now() - started > patience) throw new Refusal("document_not_sealed");
    else await pause(LOOK_EVERY);
  }
}

type Look = { state: SealState; sha256: string | null; due: boolean; here: boolean };

/** BSrE is asked by the worker alone: a request that ends when somebody closes a page must not leave it in doubt. */
async function look(signatureId: string, { settings, clock }: SealTools): Promise<Look> {
  const now = clock();
  const ask = () =>
    plain.$queryRaw<(Omit<Look, "here"> & { local: boolean })[]>(sql`
      SELECT state::text AS state, sha256, next_at <= ${now} AS due, COALESCE(method = 'own', false) AS local
      FROM sealed_document WHERE signature_id = ${signatureId}::uuid`);
  let [found] = await ask();
  if (found?.state === "sealing" && found.due) {
    await releaseLost(now);
    [found] = await ask();
  }
  if (!found) throw new Error(`signature ${signatureId} owes no document`);
  return { ...found, here: found.local || methodInForce(settings) !== "bsre" };
}

async function readStored({ signatureId, bkpsdmName }: Evidence, sha256: string, { storage }: SealTools) {
  return storage.read(sha256).catch((error: unknown) => {
    if (!(error instanceof StorageError)) throw error;
    log.error({ err: error, signatureId, sha256 }, "a sealed document cannot be read");
    throw new Refusal("document_damaged", { params: { bkpsdmName } });
  });
}
