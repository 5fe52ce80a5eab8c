import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { type CampaignSummary, listCampaigns } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";

export type Watch = {
  actor: User;
  query: Record<string, string>;
  /** Opened campaigns within sight, and the one of the address, else the first; null before any was opened. */
  campaigns: CampaignSummary[];
  campaign: CampaignSummary | null;
};

/** The opened campaign that a page watches: ?kegiatan=, or the one that is open now. */
export async function watch(path: string, searchParams: SearchParams): Promise<Watch> {
  const { actor, query } = await signedInWith(path, searchParams);
  const campaigns = (await listCampaigns(actor)).filter(({ status }) => status !== "draft");
  const campaign = query.kegiatan ? campaigns.find(({ id }) => id === query.kegiatan) : (campaigns[0] ?? null);
  if (campaign === undefined) notFound();
  return { actor, query, campaigns, campaign };
}
