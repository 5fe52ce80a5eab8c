import { X509Certificate } from "node:crypto";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import { findAgencyOf } from "@/lib/seals/find-agency-of";
import { openP12 } from "@/lib/seals/p12-signer";
import { sealSettings } from "@/lib/seals/seal-settings";

/** A certificate that seals or has sealed, as it is shown. */
export type CertificateView = {
  fingerprint: string;
  kind: "authority" | "seal" | "p12";
  subject: string;
  issuer: string;
  validFrom: string;
  validUntil: string;
  /** Base64 of its DER. */
  certificate: string;
};

/** The certificates of the actor's agency and of the authority above them, the newest first; the file's where one seals. */
export async function listCertificates(actor: Actor): Promise<CertificateView[]> {
  const agencyId = findAgencyOf(actor);
  if (!agencyId) return [];
  const rows = await plain.$queryRaw<{ agencyId: string | null; certificate: Buffer }[]>(sql`
    SELECT agency_id AS "agencyId", certificate FROM seal_certificate
    WHERE agency_id = ${agencyId}::uuid OR agency_id IS NULL ORDER BY agency_id NULLS LAST, valid_until DESC`);
  const { p12 } = sealSettings();
  const file = p12 && (await openP12(p12.file, p12.password)).chain[0];
  return [
    ...(file ? [view(file, "p12")] : []),
    ...rows.map(({ agencyId: of, certificate }) => view(certificate, of ? "seal" : "authority")),
  ];
}

/** The authorities of this installation's own seals, the newest first, for anybody who checks a document without us. */
export async function listAuthorities(): Promise<CertificateView[]> {
  const rows = await plain.$queryRaw<{ certificate: Buffer }[]>(sql`
    SELECT certificate FROM seal_certificate WHERE agency_id IS NULL ORDER BY valid_until DESC`);
  return rows.map(({ certificate }) => view(certificate, "authority"));
}

function view(der: Buffer, kind: CertificateView["kind"]): CertificateView {
  const certificate = new X509Certificate(der);
  return {
    fingerprint: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
    kind,
    subject: commonName(certificate.subject),
    issuer: commonName(certificate.issuer),
    validFrom: new Date(certificate.validFrom).toISOString(),
    validUntil: new Date(certificate.validTo).toISOString(),
    certificate: certificate.raw.toString("base64"),
  };
}

const commonName = (name: string): string => name.match(/^CN=(.*)$/m)?.[1] ?? name.replaceAll("\n", ", ");
