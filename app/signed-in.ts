import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import type { User } from "@/lib/core/actor";
import { singleValues, withQuery } from "@/lib/format/query-string";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The person at the door, or off to sign in and back to this address. */
export async function signedIn(path: string, query: Record<string, string> = {}): Promise<User> {
  const actor = await currentActor();
  if (actor.kind === "user") return actor;
  redirect(withQuery("/masuk", { lanjut: withQuery(path, query) }));
}

/** The same for a page with a query, which comes along. */
export async function signedInWith(path: string, searchParams: SearchParams) {
  const query = singleValues(await searchParams);
  return { actor: await signedIn(path, query), query };
}
