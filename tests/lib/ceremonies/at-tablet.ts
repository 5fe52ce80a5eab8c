import { createSession } from "@/lib/accounts/create-session";
import { findActor } from "@/lib/accounts/find-actor";
import { startKiosk } from "@/lib/ceremonies/start-kiosk";
import type { Actor, User } from "@/lib/core/actor";
import { sha256 } from "@/lib/core/hash";

export type Tablet = {
  kioskId: string;
  token: string;
  origin: { requestId: string; ip: string; userAgent: string; tablet: string };
};

/** A shared tablet of a ceremony, started by `officer`. */
export async function tabletOf(officer: Actor, ceremonyId: string): Promise<Tablet> {
  const { kioskId, token } = await startKiosk(officer, { ceremonyId });
  return {
    kioskId,
    token,
    origin: { requestId: "tablet", ip: "10.0.0.9", userAgent: "tablet", tablet: sha256(token) },
  };
}

/** Somebody takes a turn: what the sign-in at the tablet does once the password fits. */
export async function takeTurn({ origin }: Tablet, person: User): Promise<{ token: string; actor: User }> {
  const { token } = await createSession(
    { kind: "anonymous", origin },
    { accountId: person.accountId, method: "password" },
  );
  const actor = await findActor(token, origin);
  if (actor.kind !== "user") throw new Error(`${person.name} has no turn`);
  return { token, actor };
}
