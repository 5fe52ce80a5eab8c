import type { CampaignView } from "@/lib/campaigns/schema";
import { formatDate, type Zone } from "@/lib/format/date";

/** What every desk says of a campaign whose people were let go, or are being let go: the fact, and what is left of it. */
export function anonymisedWords(
  { finishedAt }: NonNullable<CampaignView["anonymisation"]>,
  zone: Zone,
): { title: string; rest: string } {
  if (finishedAt === null) {
    return {
      title: "Data pribadi kegiatan ini sedang dianonimkan.",
      rest: "Angka tetap; nama, tanda tangan, dan lembar tidak diberikan lagi.",
    };
  }
  return {
    title: `Kegiatan ini telah dianonimkan pada ${formatDate(new Date(finishedAt), zone)}.`,
    rest: "Angka tetap; nama, tanda tangan, dan lembar tidak lagi disimpan.",
  };
}
