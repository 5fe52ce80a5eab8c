import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain } from "@/lib/db";
import type { PactDocumentFacts } from "@/lib/documents/pact-facts";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { baseUrl } from "@/lib/env";
import { standingCheckpoint } from "@/lib/ledger/log-queries";
import { checkEvidence, pledgeOf } from "@/lib/pacts/check-evidence";
import { documentSetting, nameInFile } from "@/lib/pacts/document-setting";
import { findEvidence, recordOf } from "@/lib/pacts/evidence";

/** A document ready to be drawn: its name, what its bytes depend on, and the drawing itself (about 20 ms). */
export type PactDocument = { fileName: string; version: string; render: () => Promise<Buffer> };

/**
 * The PDF of a signed pact within the actor's reach, drawn from the record as stored and never from today's roster;
 * with a verification code, of that very signature, also where a later one has replaced it.
 * @throws Refusal not_found, campaign_anonymised, evidence_mismatch (what is stored contradicts its own hashes: such a PDF would be false)
 */
export async function pactDocument(actor: Actor, pactId: string, code?: string): Promise<PactDocument> {
  const evidence = await findEvidence(actor, pactId, code);
  if (!evidence) throw new Refusal("not_found");
  if (evidence.anonymised) throw new Refusal("campaign_anonymised");
  const record = recordOf(evidence);
  const checks = checkEvidence(evidence);
  if (!record || checks.some(({ passed }) => !passed)) {
    throw new Refusal("evidence_mismatch", { params: { bkpsdmName: evidence.bkpsdmName } });
  }
  const { agency, person } = record;
  const setting = await documentSetting(pactId, { at: evidence.signedAt, agencyName: agency.name });
  const printedCode = formatVerificationCode(evidence.verificationCode);
  const facts: PactDocumentFacts = {
    ...setting,
    pledge: pledgeOf(evidence, record),
    record,
    drawing: evidence.drawing,
    verification: { code: evidence.verificationCode, url: `${baseUrl()}/verifikasi/${printedCode}` },
    scanVerifiedAt: evidence.scanVerifiedAt,
    checkpoint: await standingCheckpoint(plain),
  };
  return {
    fileName: `pakta-${nameInFile(person.name)}-${printedCode}.pdf`,
    version: `${evidence.evidenceHash}-2`,
    render: () => renderPactPdf(facts),
  };
}
