import { z } from "zod";
import { type Context, plainCommand } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import { baseUrl } from "@/lib/env";
import { lockKey, unlockKey } from "@/lib/seals/kept-key";
import { makeCertificate, type Pair } from "@/lib/seals/make-certificate";
import { type CertificateRow, certificateInForce } from "@/lib/seals/own-certificates";
import { AUTHORITY_YEARS, SEAL_YEARS } from "@/lib/seals/rules";
import { fingerprintOf } from "@/lib/seals/signer";

/** Any number, the same in every process. */
const LOCK_KEY = 4_512_023;

/**
 * Makes an agency's seal, and the authority above it, where the ones there are end soon. A second one who comes
 * meanwhile waits and finds them.
 */
export const issueCertificate = plainCommand({
  name: "certificate.issue",
  input: z.object({ agencyId: z.uuid() }),
  async run(ctx, { agencyId }) {
    ctx.authorize();
    await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${LOCK_KEY})`);
    if (await certificateInForce(ctx.tx, agencyId, ctx.now)) return ctx.unchanged({ issued: false });
    const [agency] = await ctx.tx.$queryRaw<{ name: string }[]>(sql`
      SELECT name FROM agency WHERE id = ${agencyId}::uuid`);
    if (!agency) throw new Error(`agency ${agencyId} is not there`);
    const known = await certificateInForce(ctx.tx, null, ctx.now);
    const authority = known ? pairOf(known) : await makeAuthority(ctx);
    const seal = await makeCertificate({
      commonName: `Segel ${agency.name}`,
      organisation: agency.name,
      ...validity(ctx.now, SEAL_YEARS),
      issuer: authority,
    });
    await keep(ctx, seal, { agencyId, issuer: authority, years: SEAL_YEARS });
    return { issued: true };
  },
});

type Work = Context<"certificate.issue", Statements>;

async function makeAuthority(ctx: Work): Promise<Pair> {
  const commonName = `Penerbit Segel Internal Ikrar ${new URL(baseUrl()).host}`;
  const authority = await makeCertificate({ commonName, organisation: "Ikrar", ...validity(ctx.now, AUTHORITY_YEARS) });
  await keep(ctx, authority, { agencyId: null, issuer: null, years: AUTHORITY_YEARS });
  return authority;
}

function validity(now: Date, years: number) {
  // Clocks of those who check may be a little behind.
  const validFrom = new Date(now.getTime() - 3_600_000);
  const validUntil = new Date(now);
  validUntil.setUTCFullYear(validUntil.getUTCFullYear() + years);
  return { validFrom, validUntil };
}

const pairOf = ({ certificate, sealedKey, fingerprint }: CertificateRow): Pair => ({
  certificate: Buffer.from(certificate),
  key: unlockKey(sealedKey, fingerprint),
});

type Place = { agencyId: string | null; issuer: Pair | null; years: number };

async function keep(ctx: Work, pair: Pair, { agencyId, issuer, years }: Place): Promise<void> {
  const fingerprint = fingerprintOf(pair.certificate);
  const { validFrom, validUntil } = validity(ctx.now, years);
  await ctx.tx.$executeRaw(sql`
    INSERT INTO seal_certificate (fingerprint, agency_id, issuer, certificate, sealed_key, valid_from, valid_until)
    VALUES (${fingerprint}, ${agencyId}::uuid, ${issuer && fingerprintOf(issuer.certificate)}, ${pair.certificate},
            ${lockKey(pair.key, fingerprint)}, ${validFrom}, ${validUntil})`);
  const kind = agencyId ? "seal" : "authority";
  ctx.audit(
    { type: "certificate", id: fingerprint, agencyId },
    { kind, fingerprint, validUntil: validUntil.toISOString() },
  );
}
