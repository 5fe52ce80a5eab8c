"use server";

import { redirect } from "next/navigation";
import { revokeSession } from "@/lib/accounts/revoke-session";
import { currentActor, dropSession } from "@/lib/auth";

/** Ends this session and leaves. */
export async function signOut(): Promise<void> {
  const actor = await currentActor();
  if (actor.kind === "user") await revokeSession(actor, { sessionId: actor.sessionId });
  await dropSession();
  redirect("/masuk");
}
