import { checkIn } from "@/lib/ceremonies/check-in";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";
import type { SignPactResult } from "@/lib/pacts/schema";
import { signPact } from "@/lib/pacts/sign-pact";

/** Seconds for which somebody who has signed still sees the receipt at a shared tablet. */
const RECEIPT = 30;

/**
 * Signs the own pact, wherever the person is. Who signs at a shared tablet is at its ceremony: an invited person is
 * recorded as being there, and the turn ends shortly.
 * @throws Refusal as `signPact` does; attendance keeps no signature from being given
 */
export async function signHere(actor: Actor, raw: unknown, now?: Date): Promise<SignPactResult> {
  const signed = await signPact(actor, raw, now);
  if (actor.kind !== "user" || !actor.kiosk) return signed;
  const { ceremonyId } = actor.kiosk;
  await checkIn(actor, { ceremonyId }, now).catch((refused) => {
    if (!(refused instanceof Refusal)) throw refused;
  });
  await plain.$executeRaw(sql`
    UPDATE session SET expires_at = LEAST(expires_at, now() + make_interval(secs => ${RECEIPT}))
    WHERE id = ${actor.sessionId}::uuid`);
  return signed;
}
