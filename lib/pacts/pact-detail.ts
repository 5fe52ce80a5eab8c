import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { plain, sql } from "@/lib/db";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { wasAnonymised } from "@/lib/pacts/anonymised-pact";
import { findEvidence } from "@/lib/pacts/evidence";
import { listGivenSignatures } from "@/lib/pacts/given-signatures";
import type { PactStatus } from "@/lib/pacts/schema";
import { findSigningFacts, pactColumns } from "@/lib/pacts/signing-facts";
import { shownStatus } from "@/lib/shown-status";

/**
 * One pact as programs read it: the person, the words with the hash to send back when signing, and the signature in
 * force. @throws Refusal not_found, campaign_anonymised
 */
export async function getPact(actor: Actor, pactId: string) {
  const facts = await findPactFacts(actor, pactId);
  if (!facts) throw new Refusal((await wasAnonymised(actor, pactId)) ? "campaign_anonymised" : "not_found");
  const evidence = await findEvidence(actor, pactId);
  const given = await listGivenSignatures(actor, pactId);
  return {
    id: facts.id,
    status: facts.status === "declined" ? await statusFor(actor, pactId) : facts.status,
    openedAt: facts.openedAt?.toISOString() ?? null,
    campaign: { id: facts.campaignId, name: facts.campaignName, status: facts.campaignStatus },
    wave: facts.wave,
    /** The person's own last day. */
    deadline: facts.wave?.closesOn ?? facts.deadline,
    person: {
      employeeId: facts.employeeId,
      name: facts.personName,
      nip: facts.nip,
      employmentType: facts.employmentType,
      grade: facts.grade,
      rank: facts.rank,
      position: facts.position,
    },
    unit: { id: facts.unitId, name: facts.unitName, path: facts.unitPath },
    text: { id: facts.textId, version: facts.textVersion, textHash: facts.textHash, ...facts.pledge },
    signature: evidence && {
      id: evidence.signatureId,
      method: evidence.method,
      signedAt: evidence.signedAt.toISOString(),
      verificationCode: formatVerificationCode(evidence.verificationCode),
      evidenceHash: evidence.evidenceHash,
      textVersion: evidence.textVersion,
    },
    /** What a later signature has replaced, the newest first. */
    formerSignatures: given
      .filter(({ inForce }) => !inForce)
      .map(({ method, signedAt, verificationCode, textVersion }) => ({
        method,
        signedAt: new Date(signedAt).toISOString(),
        verificationCode: formatVerificationCode(verificationCode),
        textVersion,
      })),
  };
}

/** All that the page of a pact needs, or null when there is no such pact within the actor's reach. */
export async function findPactFacts(actor: Actor, pactId: string) {
  return isUuid(pactId) ? findSigningFacts(plain, actor, pactId, { words: "in_force" }) : null;
}

async function statusFor(actor: Actor, pactId: string): Promise<PactStatus> {
  const [row] = await plain.$queryRaw<{ status: PactStatus }[]>(sql`
    SELECT ${shownStatus(actor, sql`p.status`, pactColumns)} AS status FROM pact p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ${pactId}::uuid`);
  return row?.status ?? "pending";
}
