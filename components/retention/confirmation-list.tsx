import { type Description, DescriptionList } from "@/components/ui/description-list";
import type { ArchiveStanding } from "@/lib/archives/standing";
import { formatDate, formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import type { ConfirmationFacts } from "@/lib/retention/confirmation-facts";

type ConfirmationListProps = {
  readonly people: number;
  readonly facts: ConfirmationFacts;
  readonly archive: ArchiveStanding;
  readonly zone: Zone;
};

/** What the second admin answers for: what goes, who changed what had been promised, and whether the evidence is kept. */
export function ConfirmationList({ people, facts, archive, zone }: ConfirmationListProps) {
  const items: Description[] = [
    {
      term: "Yang dianonimkan",
      detail: `${formatCount(people)} orang`,
      note: `${formatCount(facts.signatures)} tanda tangan`,
    },
    ...facts.changes.map(({ from, to, by, at }) => ({
      term: to < from ? "Masa simpan dipersingkat" : "Masa simpan diperpanjang",
      detail: `Dari ${formatCount(from)} menjadi ${formatCount(to)} tahun`,
      note: `${by ?? "tanpa nama"}, ${formatDateTime(at, zone)}`,
    })),
    { term: "Arsip bukti", ...archiveWords(archive, zone) },
  ];
  if (facts.changes.length === 0) items.splice(1, 0, { term: "Masa simpan", detail: "Tidak pernah diubah" });
  return <DescriptionList items={items} />;
}

function archiveWords(archive: ArchiveStanding, zone: Zone): Pick<Description, "detail" | "note"> {
  if (archive.kind === "making") return { detail: "Sedang dibuat" };
  if (archive.kind === "none") return { detail: "Tidak ada yang siap diunduh" };
  const { finishedAt, expiresAt, provisional } = archive;
  return {
    detail: finishedAt ? `Dibuat ${formatDateTime(new Date(finishedAt), zone)}` : "Siap diunduh",
    note: [
      provisional && "arsip sementara",
      expiresAt && `dapat diunduh sampai ${formatDate(new Date(expiresAt), zone)}`,
    ]
      .filter(Boolean)
      .join(", "),
  };
}
