import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/lib/auth";
import { type CampaignSummary, listCampaigns } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { singleValues, withQuery } from "@/lib/format/query-string";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** Signed in, or sent to sign in and back to this very address. */
export async function signedIn(path: string, searchParams: SearchParams) {
  const query = singleValues(await searchParams);
  const actor = await currentActor();
  if (actor.kind !== "user") redirect(withQuery("/masuk", { lanjut: withQuery(path, query) }));
  return { actor, query };
}

export type Watch = {
  actor: User;
  query: Record<string, string>;
  /** Opened campaigns within sight, and the one of the address, else the first; null before any was opened. */
  campaigns: CampaignSummary[];
  campaign: CampaignSummary | null;
};

/** The opened campaign that a page watches: ?kegiatan=, or the one that is open now. */
export async function watch(path: string, searchParams: SearchParams): Promise<Watch> {
  const { actor, query } = await signedIn(path, searchParams);
  const campaigns = (await listCampaigns(actor)).filter(({ status }) => status !== "draft");
  const campaign = query.kegiatan ? campaigns.find(({ id }) => id === query.kegiatan) : (campaigns[0] ?? null);
  if (campaign === undefined) notFound();
  return { actor, query, campaigns, campaign };
}
