import { z } from "zod";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Keeps that a document was sealed anew with a time stamp. The former file stays, and stays known by its hash. */
export const recordStamp = plainCommand({
  name: "document.stamp",
  input: z.object({
    signatureId: z.uuid(),
    agencyId: z.uuid(),
    token: z.uuid(),
    evidenceHash: hash,
    formerSha256: hash,
    sha256: hash,
    size: z.int(),
    certificate: hash,
    stampedAt: z.date(),
  }),
  async run(ctx, { signatureId, agencyId, token, evidenceHash, formerSha256, sha256, size, certificate, stampedAt }) {
    ctx.authorize();
    const kept = await ctx.tx.$executeRaw(sql`
      WITH won AS (
        UPDATE sealed_document
        SET sha256 = ${sha256}, size = ${size}, level = 'B-T', certificate = ${certificate}, sealed_at = ${ctx.now},
            stamped_at = ${stampedAt}, stamp_problem = NULL, next_at = NULL, claim_token = NULL
        WHERE signature_id = ${signatureId}::uuid AND claim_token = ${token}::uuid AND sha256 = ${formerSha256}
        RETURNING signature_id)
      INSERT INTO sealed_file (sha256, signature_id, size, sealed_at)
      SELECT ${sha256}, signature_id, ${size}, ${ctx.now} FROM won`);
    if (kept === 0) return ctx.unchanged({ stamped: false });
    ctx.audit(
      { type: "document", id: sha256, agencyId },
      { sha256, evidenceHash, sealedAt: ctx.now.toISOString(), formerSha256, certificate, signatureId },
    );
    return { stamped: true };
  },
});
