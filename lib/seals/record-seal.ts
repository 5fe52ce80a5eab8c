import { z } from "zod";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { type SealMethod, sealLevels, sealMethods } from "@/lib/seals/schema";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What sealing made. */
export type Sealed = {
  file: Buffer;
  method: SealMethod;
  certificate: string;
  sealedAt: Date;
  stampedAt: Date | null;
  /** Why there is no stamp though authorities are set, and when to ask again. */
  stampProblem: string | null;
  stampAgainAt: Date | null;
};

/**
 * Keeps that a document is sealed, with its event, if whoever sealed it still had it in hand: of two who sealed the same
 * document one is too late, and its file is nobody's.
 */
export const recordSeal = plainCommand({
  name: "document.seal",
  input: z.object({
    signatureId: z.uuid(),
    agencyId: z.uuid(),
    token: z.uuid(),
    evidenceHash: hash,
    sha256: hash,
    size: z.int(),
    level: z.enum(sealLevels),
    method: z.enum(sealMethods),
    certificate: hash,
    stampedAt: z.date().nullable(),
    stampProblem: z.string().nullable(),
    stampAgainAt: z.date().nullable(),
  }),
  async run(ctx, { signatureId, agencyId, token, evidenceHash, sha256, size, level, method, certificate, ...stamp }) {
    ctx.authorize();
    const kept = await ctx.tx.$executeRaw(sql`
      WITH won AS (
        UPDATE sealed_document
        SET state = 'sealed', sha256 = ${sha256}, size = ${size}, level = ${level}, method = ${method}::seal_method,
            certificate = ${certificate}, sealed_at = ${ctx.now}, stamped_at = ${stamp.stampedAt},
            stamp_problem = ${stamp.stampProblem}, stamp_attempts = ${stamp.stampProblem ? 1 : 0}::int,
            next_at = ${stamp.stampAgainAt}, claim_token = NULL, sent_at = NULL, problem = NULL
        WHERE signature_id = ${signatureId}::uuid AND claim_token = ${token}::uuid AND state = 'sealing'
        RETURNING signature_id)
      INSERT INTO sealed_file (sha256, signature_id, size, sealed_at)
      SELECT ${sha256}, signature_id, ${size}, ${ctx.now} FROM won`);
    if (kept === 0) return ctx.unchanged({ sealed: false });
    ctx.audit(
      { type: "document", id: sha256, agencyId },
      { sha256, evidenceHash, sealedAt: ctx.now.toISOString(), level, method, certificate, signatureId },
    );
    return { sealed: true };
  },
});
