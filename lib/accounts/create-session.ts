import { z } from "zod";
import { sha256 } from "@/lib/core/hash";
import { newId, newSecret } from "@/lib/core/ids";
import { plainCommand } from "@/lib/core/operation";
import { sql } from "@/lib/db";

/** A working day: long enough for a shift, short enough for a shared computer. Milliseconds. */
export const SESSION_LIFETIME = 12 * 3_600_000;

/** Opens a session for an account whose owner has just been recognised. The token is shown once and stored as a hash. */
export const createSession = plainCommand({
  name: "session.create",
  input: z.object({ accountId: z.uuid(), method: z.enum(["password", "activation", "oidc"]) }),
  async run(ctx, { accountId, method }) {
    ctx.authorize();
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + SESSION_LIFETIME);
    const { ip, userAgent } = ctx.actor.origin;
    const [account] = await ctx.tx.$queryRaw<{ agencyId: string | null }[]>(sql`
      WITH opened AS (
        INSERT INTO session (id, account_id, token_hash, created_at, expires_at, ip, user_agent)
        VALUES (${newId(ctx.now)}::uuid, ${accountId}::uuid, ${sha256(token)}, ${ctx.now}, ${expiresAt}, ${ip}, ${userAgent})
      )
      UPDATE account SET last_sign_in_at = ${ctx.now} WHERE id = ${accountId}::uuid RETURNING agency_id AS "agencyId"`);
    ctx.audit({ type: "account", id: accountId, agencyId: account?.agencyId ?? null }, { method });
    return { token, expiresAt: expiresAt.toISOString() };
  },
});
