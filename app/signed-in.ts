import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import type { User } from "@/lib/core/actor";
import { singleValues, withQuery } from "@/lib/format/query-string";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** What a turn at a shared tablet reaches: the own pact and its receipt. */
const AT_TABLET = /^\/pakta\/[^/]+(\/bukti)?$/;

/** The person at the door, or off to sign in and back to this address; at a shared tablet to its own pages. */
export async function signedIn(path: string, query: Record<string, string> = {}): Promise<User> {
  const actor = await currentActor();
  if (actor.kind === "user" && (!actor.kiosk || AT_TABLET.test(path))) return actor;
  if (actor.kind === "user" || actor.origin.tablet) redirect("/tablet");
  redirect(withQuery("/masuk", { lanjut: withQuery(path, query) }));
}

/** The same for a page with a query, which comes along. */
export async function signedInWith(path: string, searchParams: SearchParams) {
  const query = singleValues(await searchParams);
  return { actor: await signedIn(path, query), query };
}
