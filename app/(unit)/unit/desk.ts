import { notFound } from "next/navigation";
import { type SearchParams, signedIn } from "@/app/signed-in";
import { type DeskUnit, findDeskUnit, listDeskUnits } from "@/lib/agencies/desk-units";
import { type CampaignSummary, listCampaigns } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { singleValues, withQuery } from "@/lib/format/query-string";

export type Desk = {
  actor: User;
  query: Record<string, string>;
  /** The units the actor runs, and the one that is open. */
  units: DeskUnit[];
  unit: DeskUnit;
  /** The opened campaigns of the unit's agency, and the chosen one; null before the first. */
  campaigns: CampaignSummary[];
  campaign: CampaignSummary | null;
  /** An address of the desk that keeps unit and campaign as chosen. */
  href: (path: string, query?: Record<string, string | number | null | undefined>) => string;
};

/** Whose desk is open: the unit and campaign of the address, else the actor's first unit and the open campaign. */
export async function openDesk(path: string, searchParams: SearchParams): Promise<Desk> {
  const query = singleValues(await searchParams);
  const actor = await signedIn(path, query);
  const units = await listDeskUnits(actor);
  const unit = query.unit ? await findDeskUnit(actor, query.unit) : units[0];
  if (!unit) notFound();
  const campaigns = (await listCampaigns(actor)).filter(
    ({ agencyId, status }) => agencyId === unit.agencyId && status !== "draft",
  );
  const campaign = query.kegiatan ? campaigns.find(({ id }) => id === query.kegiatan) : (campaigns[0] ?? null);
  if (campaign === undefined) notFound();
  const chosen = { unit: query.unit, kegiatan: query.kegiatan };
  return { actor, query, units, unit, campaigns, campaign, href: (to, more) => withQuery(to, { ...chosen, ...more }) };
}
