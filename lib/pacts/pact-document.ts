import { letterheadSchema } from "@/lib/agencies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";
import type { PactDocumentFacts } from "@/lib/documents/pact-facts";
import { renderPactPdf } from "@/lib/documents/pact-pdf";
import { formatVerificationCode } from "@/lib/documents/verification-code";
import { baseUrl } from "@/lib/env";
import { fullName } from "@/lib/format/person";
import { checkEvidence, pledgeOf } from "@/lib/pacts/check-evidence";
import { type Evidence, findEvidence, recordOf } from "@/lib/pacts/evidence";

/** A document ready to be drawn: its name, what its bytes depend on, and the drawing itself (about 20 ms). */
export type PactDocument = { fileName: string; version: string; render: () => Promise<Buffer> };

/**
 * The PDF of a signed pact within the actor's reach, drawn from the record as stored and never from today's roster.
 * @throws Refusal not_found, evidence_mismatch (what is stored contradicts its own hashes: such a PDF would be false)
 */
export async function pactDocument(actor: Actor, pactId: string): Promise<PactDocument> {
  const evidence = await findEvidence(actor, pactId);
  if (!evidence) throw new Refusal("not_found");
  const record = recordOf(evidence);
  const checks = checkEvidence(evidence);
  if (!record || checks.some(({ check, passed }) => !passed && check !== "trail")) {
    throw new Refusal("evidence_mismatch");
  }
  const { letterhead, votingRightNotice, witness } = await findSetting(evidence);
  const printedCode = formatVerificationCode(evidence.verificationCode);
  const facts: PactDocumentFacts = {
    letterhead: {
      institution: letterhead.government || record.agency.name,
      unitName: null,
      addressLines: [letterhead.address, letterhead.contact].filter(Boolean),
      emblem: null,
    },
    pledge: pledgeOf(evidence, record),
    record,
    drawing: evidence.drawing,
    verification: { code: evidence.verificationCode, url: `${baseUrl()}/verifikasi/${printedCode}` },
    place: letterhead.place || record.agency.name.replace(/^Pemerintah (Kabupaten|Kota|Provinsi) /i, ""),
    votingRightNotice,
    witness,
    scanVerifiedAt: evidence.scanVerifiedAt,
  };
  return {
    fileName: `pakta-${slug(record.person.name)}-${printedCode}.pdf`,
    version: `${evidence.evidenceHash}-1`,
    render: () => renderPactPdf(facts),
  };
}

type Setting = {
  letterhead: unknown;
  votingRightNotice: boolean | null;
  witnessBlock: boolean | null;
  name: string | null;
  titleFront: string | null;
  titleBack: string | null;
  nip: string | null;
  office: string | null;
  unitName: string | null;
};

// The witness is the head nearest above the person at the time of signing, never the person.
async function findSetting({ signatureId, signedAt }: Evidence) {
  const [row] = await plain.$queryRaw<Setting[]>(sql`
    SELECT a.letterhead, (c.options->>'votingRightNotice')::boolean AS "votingRightNotice",
           (c.options->>'witnessBlock')::boolean AS "witnessBlock", head.*
    FROM signature s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
    JOIN campaign c ON c.id = s.campaign_id JOIN agency a ON a.id = s.agency_id
    LEFT JOIN LATERAL (
      SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, g.office,
             top.name AS "unitName"
      FROM role_grant g JOIN unit top ON top.id = g.unit_id JOIN account x ON x.id = g.account_id
      JOIN employee e ON e.id = x.employee_id
      WHERE g.role = 'unit_head' AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right"
        AND e.id <> p.employee_id AND g.valid_from <= ${signedAt}
        AND (g.valid_until IS NULL OR g.valid_until > ${signedAt})
      ORDER BY top."left" DESC, g.valid_from DESC LIMIT 1
    ) head ON true
    WHERE s.id = ${signatureId}::uuid`);
  const witness: PactDocumentFacts["witness"] =
    row?.witnessBlock && row.name
      ? {
          kind: "Mengetahui",
          office: row.office ?? `Kepala ${row.unitName}`,
          name: fullName({ ...row, name: row.name }),
          nip: row.nip,
        }
      : null;
  return {
    letterhead: letterheadSchema.parse(row?.letterhead ?? {}),
    votingRightNotice: row?.votingRightNotice ?? true,
    witness,
  };
}

function slug(name: string): string {
  const ascii = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "asn";
}
