import { type Description, DescriptionList } from "@/components/ui/description-list";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { RetentionView } from "@/lib/retention/schema";

const stateWords = {
  requested: "Menunggu konfirmasi admin kedua",
  withdrawn: "Ditarik",
  confirmed: "Dikonfirmasi, biasanya mulai dalam satu menit",
  told: "Sedang dikerjakan",
  finished: "Selesai",
} as const;

type RetentionFactsProps = { readonly retention: RetentionView; readonly zone: Zone };

/** How long people are kept, and how far their anonymisation is. */
export function RetentionFacts({ retention: { years, until, anonymisation }, zone }: RetentionFactsProps) {
  const items: Description[] = [
    {
      term: "Disimpan sampai",
      detail: until ? formatDate(startOfDay(until, zone), zone) : "Dihitung sejak kegiatan ditutup",
      note: `${formatCount(years)} tahun sejak ditutup`,
    },
  ];
  if (anonymisation) {
    const { state, requestedBy, requestedAt, confirmedBy, confirmedAt, finishedAt, peopleLeft } = anonymisation;
    const at = (instant: string) => formatDateTime(new Date(instant), zone);
    items.push(
      {
        term: "Penganoniman",
        detail: stateWords[state],
        ...(state === "told" && { note: `${formatCount(peopleLeft)} orang lagi` }),
        ...(finishedAt && { note: at(finishedAt) }),
      },
      { term: "Diusulkan", detail: requestedBy, note: at(requestedAt) },
    );
    if (confirmedBy && confirmedAt) items.push({ term: "Dikonfirmasi", detail: confirmedBy, note: at(confirmedAt) });
  }
  return <DescriptionList items={items} />;
}
