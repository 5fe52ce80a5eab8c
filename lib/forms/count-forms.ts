import type { Actor } from "@/lib/core/actor";
import { listPacts } from "@/lib/pacts/queries";

/** How many people of a unit and those below it a print would have: who is still missing, and everybody who must sign. */
export async function countForms(
  actor: Actor,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<{ missing: number; everyone: number }> {
  const count = async (status?: string) =>
    (await listPacts(actor, { campaign: campaignId, unit: unitId, status, limit: 1 })).total;
  const [all, exempt, missing] = await Promise.all([count(), count("exempt"), count("belum")]);
  return { missing, everyone: all - exempt };
}
