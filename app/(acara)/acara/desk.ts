import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import { findCeremony } from "@/lib/ceremonies/queries";
import type { CeremonyView } from "@/lib/ceremonies/schema";
import type { User } from "@/lib/core/actor";
import { singleValues, withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
export type CeremonyProps = {
  readonly params: Promise<{ ceremonyId: string }>;
  readonly searchParams: SearchParams;
};

/** Signed in, or sent to sign in and back to this very address. */
export async function signedIn(path: string, searchParams: SearchParams) {
  const query = singleValues(await searchParams);
  const actor = await currentActor();
  if (actor.kind !== "user") redirect(withQuery("/masuk", { lanjut: withQuery(path, query) }));
  return { actor, query };
}

export type Opened = { actor: User; query: Record<string, string>; ceremony: CeremonyView; mayWrite: boolean };

/** The ceremony of the address with whoever looks at it; beyond reach it is not there. */
export async function openCeremony({ params, searchParams }: CeremonyProps, room = ""): Promise<Opened> {
  const { ceremonyId } = await params;
  const { actor, query } = await signedIn(`/acara/${ceremonyId}${room}`, searchParams);
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) notFound();
  const owner = { agencyId: ceremony.agencyId, left: ceremony.unit?.left ?? null };
  const mayWrite = ceremony.status !== "minuted" && allows("ceremony.update", actor, owner);
  return { actor, query, ceremony, mayWrite };
}
