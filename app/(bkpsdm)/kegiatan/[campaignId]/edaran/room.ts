import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { type CampaignSummary, findCampaign } from "@/lib/campaigns/queries";
import { findCircular } from "@/lib/circulars/queries";
import type { CircularView } from "@/lib/circulars/schema";
import type { User } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { allows, visible } from "@/lib/policy";

export type RoomProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };
export type CircularProps = {
  readonly params: Promise<{ campaignId: string; circularId: string }>;
  readonly searchParams: SearchParams;
};

type Room = { actor: User; query: Record<string, string>; campaign: CampaignSummary; mayWrite: boolean };

/** The campaign whose circulars are kept, for the personnel agency; to others the room is not there. */
export async function openRoom({ params, searchParams }: RoomProps, path = ""): Promise<Room> {
  const { campaignId } = await params;
  const { actor, query } = await signedInWith(`/kegiatan/${campaignId}/edaran${path}`, searchParams);
  const campaign = hasReach(visible.drafts(actor)) ? await findCampaign(actor, campaignId) : null;
  if (!campaign) notFound();
  const runs = campaign.status === "draft" || campaign.status === "open";
  const mayWrite = runs && allows("circular.create", actor, { agencyId: campaign.agencyId, left: null });
  return { actor, query, campaign, mayWrite };
}

/** One circular of that campaign. What was withdrawn is only looked at. */
export async function openCircular(props: CircularProps, path = ""): Promise<Room & { circular: CircularView }> {
  const { circularId } = await props.params;
  const room = await openRoom(props, `/${circularId}${path}`);
  const circular = await findCircular(room.actor, circularId);
  if (circular?.campaignId !== room.campaign.id) notFound();
  return { ...room, circular, mayWrite: room.mayWrite && circular.withdrawnAt === null };
}

/** The way to a circular's page: the campaign, its circulars. */
export function crumbsOf({ id, name }: CampaignSummary) {
  return [
    { href: "/kegiatan", label: "Kegiatan" },
    { href: `/kegiatan/${id}`, label: name },
    { href: `/kegiatan/${id}/edaran`, label: "Surat edaran" },
  ];
}
