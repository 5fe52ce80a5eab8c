import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { findCeremony } from "@/lib/ceremonies/queries";
import type { CeremonyView } from "@/lib/ceremonies/schema";
import type { User } from "@/lib/core/actor";
import { allows } from "@/lib/policy";

export type CeremonyProps = {
  readonly params: Promise<{ ceremonyId: string }>;
  readonly searchParams: SearchParams;
};

export type Opened = {
  actor: User;
  query: Record<string, string>;
  ceremony: CeremonyView;
  mayWrite: boolean;
  mayCancel: boolean;
  /** Whatever has become of the ceremony: a tablet that runs can be ended. */
  mayEndTablets: boolean;
};

/** The ceremony of the address with whoever looks at it; beyond reach it is not there. */
export async function openCeremony(props: CeremonyProps, room = ""): Promise<Opened> {
  return (await seekCeremony(props, room)) ?? notFound();
}

/** The same, or null beyond reach. */
export async function seekCeremony({ params, searchParams }: CeremonyProps, room = ""): Promise<Opened | null> {
  const { ceremonyId } = await params;
  const { actor, query } = await signedInWith(`/acara/${ceremonyId}${room}`, searchParams);
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) return null;
  const owner = { agencyId: ceremony.agencyId, left: ceremony.unit?.left ?? null };
  const { status } = ceremony;
  const mayWrite = status !== "minuted" && status !== "cancelled" && allows("ceremony.update", actor, owner);
  const mayCancel = (status === "planned" || status === "cancelled") && allows("ceremony.cancel", actor, owner);
  const mayEndTablets = allows("ceremony.end-tablet", actor, owner);
  return { actor, query, ceremony, mayWrite, mayCancel, mayEndTablets };
}
