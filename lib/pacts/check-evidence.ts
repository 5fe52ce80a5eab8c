import { pledgeValues } from "@/lib/campaigns/rules";
import { canonicalRecord, type EvidenceRecord, evidenceHash } from "@/lib/documents/canonical-record";
import { fillPledge, type PledgeText } from "@/lib/documents/pledge-text";
import { drawingHash, pledgeTextHash } from "@/lib/documents/text-hash";
import { type Evidence, recordOf } from "@/lib/pacts/evidence";

export const evidenceChecks = ["record", "words", "strokes", "trail"] as const;
export type EvidenceCheck = { check: (typeof evidenceChecks)[number]; passed: boolean };

/** What of a signature is compared with its record. */
export type CheckedEvidence = Pick<
  Evidence,
  "record" | "evidenceHash" | "pactId" | "campaignId" | "employeeId" | "method" | "signedAt" | "drawing" | "logged"
> &
  PledgeSource & { textId: string };

type PledgeSource = Pick<Evidence, "title" | "opening" | "points" | "closing" | "statement" | "contests">;

/** The words as the signer read them: the stored version, filled with what the record says of agency and unit. */
export function pledgeOf(evidence: PledgeSource, record: EvidenceRecord): PledgeText {
  const { title, opening, points, closing, statement, contests } = evidence;
  const facts = { contests, agencyName: record.agency.name, unitName: record.person.unitName };
  return fillPledge({ title, opening, points, closing, statement }, pledgeValues(facts));
}

/**
 * Recomputes what a signature rests on, from the rows as they are now (UU 11/2008 Ps 11: changes must be detectable).
 * `strokes` only for a drawn signature.
 */
export function checkEvidence(evidence: CheckedEvidence): EvidenceCheck[] {
  const record = recordOf(evidence);
  const strokes = (record?.drawingSha256 ?? null) !== null || evidence.drawing !== null;
  return [
    { check: "record", passed: changedColumns(evidence).length === 0 },
    { check: "words", passed: record !== null && hasSameWords(evidence, record) },
    ...(strokes ? [{ check: "strokes" as const, passed: hasSameStrokes(evidence, record) }] : []),
    { check: "trail", passed: evidence.logged },
  ];
}

/**
 * The columns that do not agree with the record, as the database calls them; "record" and "evidence_hash" where the
 * record itself is not what was hashed. Empty when all agree.
 */
export function changedColumns(evidence: CheckedEvidence): string[] {
  const record = recordOf(evidence);
  if (record === null) return ["record"];
  // The hash alone would also fit a record copied over from another pact.
  const agrees: Record<string, boolean> = {
    record: canonicalRecord(record) === evidence.record,
    evidence_hash: evidenceHash(evidence.record) === evidence.evidenceHash,
    pact_id: record.pactId === evidence.pactId,
    campaign_id: record.campaignId === evidence.campaignId,
    "the pact's employee_id": record.person.employeeId === evidence.employeeId,
    method: record.method === evidence.method,
    signed_at: Date.parse(record.signedAt) === evidence.signedAt.getTime(),
  };
  return Object.keys(agrees).filter((column) => !agrees[column]);
}

function hasSameWords(evidence: CheckedEvidence, record: EvidenceRecord): boolean {
  try {
    const { id, sha256 } = record.textVersion;
    return id === evidence.textId && pledgeTextHash(pledgeOf(evidence, record)) === sha256;
  } catch {
    return false; // a placeholder that nothing fills any more: not the words that were signed
  }
}

function hasSameStrokes({ drawing }: Pick<Evidence, "drawing">, record: EvidenceRecord | null): boolean {
  return drawing !== null && record !== null && drawingHash(drawing) === record.drawingSha256;
}
