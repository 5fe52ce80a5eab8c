import { canonicalRecord, type EvidenceRecord, evidenceHash } from "@/lib/documents/canonical-record";
import { isoWithOffset } from "@/lib/format/date";
import type { SigningFacts } from "@/lib/pacts/signing-facts";

type Act = Pick<EvidenceRecord, "acknowledged" | "method" | "drawingSha256" | "typedName" | "scan" | "requestId"> & {
  signedAt: Date;
};

/** The canonical record of a signature and its evidence hash (SHA-256, hex), from the facts at that moment. */
export function signatureRecord(facts: SigningFacts, { signedAt, ...act }: Act) {
  const record = canonicalRecord({
    version: 1,
    pactId: facts.id,
    campaignId: facts.campaignId,
    campaignName: facts.campaignName,
    agency: { code: facts.agencyCode, name: facts.agencyName },
    textVersion: { id: facts.textId, number: facts.textVersion, sha256: facts.textHash },
    person: {
      employeeId: facts.employeeId,
      name: facts.personName,
      nip: facts.nip,
      employmentType: facts.employmentType,
      grade: facts.grade,
      rank: facts.rank,
      position: facts.position,
      unitName: facts.unitName,
      unitPath: facts.unitPath,
    },
    statement: facts.pledge.statement,
    signedAt: isoWithOffset(signedAt, facts.zone),
    zone: facts.zone,
    ...act,
  });
  return { record, hash: evidenceHash(record) };
}
