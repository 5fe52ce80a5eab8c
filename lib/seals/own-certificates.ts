import { plain, type Statements, sql } from "@/lib/db";
import { mustLastUntil } from "@/lib/seals/rules";

export type CertificateRow = {
  fingerprint: string;
  agencyId: string | null;
  issuer: string | null;
  certificate: Buffer;
  sealedKey: Buffer;
  validFrom: Date;
  validUntil: Date;
};

const columns = sql`
  fingerprint, agency_id AS "agencyId", issuer, certificate, sealed_key AS "sealedKey", valid_from AS "validFrom",
  valid_until AS "validUntil"`;

/** The own seal of an agency, or with null the authority, that is used now; null when one must be made. */
export async function certificateInForce(
  tx: Statements,
  agencyId: string | null,
  now: Date,
): Promise<CertificateRow | null> {
  const until = mustLastUntil(agencyId ? "seal" : "authority", now);
  const [found] = await tx.$queryRaw<CertificateRow[]>(sql`
    SELECT ${columns} FROM seal_certificate
    WHERE agency_id IS NOT DISTINCT FROM ${agencyId}::uuid AND valid_until > ${until}
    ORDER BY valid_until DESC LIMIT 1`);
  return found ?? null;
}

/** A certificate that this installation made, by its fingerprint: in force or not, it vouches for what it sealed. */
export async function findOwnCertificate(fingerprint: string): Promise<Omit<CertificateRow, "sealedKey"> | null> {
  const [found] = await plain.$queryRaw<CertificateRow[]>(sql`
    SELECT ${columns} FROM seal_certificate WHERE fingerprint = ${fingerprint}`);
  if (!found) return null;
  const { sealedKey: _, ...told } = found;
  return told;
}
