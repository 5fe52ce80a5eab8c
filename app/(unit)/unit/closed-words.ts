import type { CampaignSummary } from "@/lib/campaigns/queries";
import { formatDate } from "@/lib/format/date";

/** That a campaign is over, and since when: "Kegiatan ini sudah ditutup sejak 22 November 2024." */
export function closedWords({ closedAt, zone }: Pick<CampaignSummary, "closedAt" | "zone">): string {
  return `Kegiatan ini sudah ditutup${closedAt ? ` sejak ${formatDate(new Date(closedAt), zone)}` : ""}.`;
}
