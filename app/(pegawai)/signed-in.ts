import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import type { User } from "@/lib/core/actor";
import { withQuery } from "@/lib/format/query-string";

/** The person at the door, or off to sign in and back to this address. */
export async function signedIn(path: string): Promise<User> {
  const actor = await currentActor();
  if (actor.kind !== "user") redirect(withQuery("/masuk", { lanjut: path }));
  return actor;
}
