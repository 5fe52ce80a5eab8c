import type { Actor } from "@/lib/core/actor";
import type { EvidenceRecord } from "@/lib/documents/canonical-record";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { baseUrl } from "@/lib/env";
import { isoWithOffset } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import { specimenOf } from "@/lib/forms/specimen";

const NAME = "CONTOH, BUKAN PAKTA SIAPA PUN";
/** No signature has it: whoever checks the specimen's code is told that it is unknown. */
const CODE = "000000000000";
const NOBODY = "00000000-0000-4000-8000-000000000000";

/**
 * The PDF that a person keeps after signing, as nobody's: for those who write drafts. It proves nothing, and says so
 * in the place of the name. @throws Refusal not_found
 */
export async function receiptPreview(actor: Actor, campaignId: string, now: Date = new Date()) {
  const { campaign, agencyCode, text, pledge, letterhead, place, person, votingRightNotice, witness } =
    await specimenOf(actor, campaignId);
  const record: EvidenceRecord = {
    version: 1,
    pactId: NOBODY,
    campaignId,
    campaignName: campaign.name,
    agency: { code: agencyCode, name: campaign.agencyName },
    textVersion: { id: text.id, number: text.version, sha256: pledgeTextHash(pledge) },
    person: { ...person, employeeId: NOBODY, name: NAME, unitPath: [...person.unitPath] },
    acknowledged: pledge.points.map((_, index) => index + 1),
    statement: pledge.statement,
    method: "browser_typed",
    drawingSha256: null,
    typedName: "CONTOH",
    scan: null,
    signedAt: isoWithOffset(now, campaign.zone),
    zone: campaign.zone,
    requestId: "pratinjau",
  };
  const bytes = await renderPactPdf({
    ...{ letterhead, pledge, record, place, votingRightNotice, witness },
    drawing: null,
    verification: { code: CODE, url: `${baseUrl()}/verifikasi/${formatVerificationCode(CODE)}` },
    checkpoint: null,
    scanVerifiedAt: null,
  });
  return { bytes, fileName: `pratinjau-bukti-${fileSlug(campaign.name)}.pdf`, media: "application/pdf" };
}
