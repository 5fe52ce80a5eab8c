import { z } from "zod";
import { TABLET_IDLE } from "@/lib/accounts/find-actor";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { newId, newSecret } from "@/lib/core/ids";
import { plainCommand } from "@/lib/core/operation";
import { plain, type Statements, sql } from "@/lib/db";

/** A working day: long enough for a shift, short enough for a shared computer. Milliseconds. */
export const SESSION_LIFETIME = 12 * 3_600_000;

/** One person's turn at a shared tablet: enough to read slowly and sign. Milliseconds. */
export const TABLET_LIFETIME = 10 * 60_000;

/**
 * Opens a session for an account whose owner has just been recognised. The token is shown once and stored as a hash. At a
 * shared tablet it is a short one, and whoever was there before is out.
 * @throws Refusal("tablet_ended") on a device that still calls itself a tablet that has ended
 */
export const createSession = plainCommand({
  name: "session.create",
  input: z.object({ accountId: z.uuid(), method: z.enum(["password", "activation", "oidc"]) }),
  async run(ctx, { accountId, method }) {
    ctx.authorize();
    const token = newSecret();
    const { ip, userAgent, tablet } = ctx.actor.origin;
    const kioskId = tablet ? await takeTurn(ctx.tx, tablet, ctx.now) : null;
    const expiresAt = new Date(ctx.now.getTime() + (kioskId ? TABLET_LIFETIME : SESSION_LIFETIME));
    const idleUntil = kioskId && new Date(ctx.now.getTime() + TABLET_IDLE * 1000);
    const [account] = await ctx.tx.$queryRaw<{ agencyId: string | null }[]>(sql`
      WITH opened AS (
        INSERT INTO session (id, account_id, token_hash, created_at, expires_at, ip, user_agent,
          kiosk_id, idle_until)
        VALUES (${newId(ctx.now)}::uuid, ${accountId}::uuid, ${sha256(token)}, ${ctx.now}, ${expiresAt}, ${ip}, ${userAgent},
          ${kioskId}::uuid, ${idleUntil})
      )
      UPDATE account SET last_sign_in_at = ${ctx.now} WHERE id = ${accountId}::uuid RETURNING agency_id AS "agencyId"`);
    ctx.audit(
      { type: "account", id: accountId, agencyId: account?.agencyId ?? null },
      { method, ...(kioskId && { kioskId }) },
    );
    return { token, expiresAt: expiresAt.toISOString() };
  },
});

/** @throws Refusal("tablet_ended") as createSession would, before anything is used up for it */
export async function assertTurn({ origin }: Actor): Promise<void> {
  if (!origin.tablet) return;
  const [kiosk] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM ceremony_kiosk WHERE token_hash = ${origin.tablet} AND ended_at IS NULL AND ends_at > now()`);
  if (!kiosk) throw new Refusal("tablet_ended");
}

/** The tablet that is held now, with everybody else's turn there ended. */
async function takeTurn(tx: Statements, tokenHash: string, now: Date): Promise<string> {
  const [kiosk] = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM ceremony_kiosk WHERE token_hash = ${tokenHash} AND ended_at IS NULL AND ends_at > ${now} FOR UPDATE`);
  if (!kiosk) throw new Refusal("tablet_ended");
  await tx.$executeRaw(sql`
    UPDATE session SET revoked_at = ${now} WHERE kiosk_id = ${kiosk.id}::uuid AND revoked_at IS NULL`);
  return kiosk.id;
}
