import type { Description } from "@/components/ui/description-list";
import { TextLink } from "@/components/ui/text-link";
import type { CaseView } from "@/lib/cases/schema";
import { formatNip } from "@/lib/employees/nip";
import { formatDateTime } from "@/lib/format/date";

/** Whom the case is about, as on that day, and how it stands. */
export function caseFacts(found: CaseView): Description[] {
  const { zone } = found;
  const at = (iso: string) => formatDateTime(new Date(iso), zone);
  const moved = found.unitNameThen === found.unitName ? undefined : `Sekarang di ${found.unitName}`;
  const person: Description[] = [
    { term: "NIP", detail: formatNip(found.nip) },
    { term: "Jabatan", detail: found.position ?? "-", note: found.grade && `Golongan ${found.grade}` },
    { term: "Unit kerja", detail: found.unitNameThen, note: moved },
    {
      term: "Kegiatan",
      detail: found.campaignName,
      note: <TextLink href={`/pegawai/pakta/${found.pactId}`}>Buka pakta</TextLink>,
    },
  ];
  if (found.kind === "decline") {
    const closed = found.closedAt ? [{ term: "Berakhir", detail: at(found.closedAt) }] : [];
    return [...person, { term: "Dinyatakan", detail: at(found.openedAt) }, ...closed];
  }
  return [
    ...person,
    { term: "Alasan", detail: found.reason, note: found.note !== found.reason && found.note },
    {
      term: "Dicatat",
      detail: at(found.openedAt),
      note: `Oleh ${found.recordedBy ?? "sistem, menurut kedudukan hukum"}`,
    },
    found.confirmedAt
      ? { term: "Dikonfirmasi", detail: at(found.confirmedAt), note: `Oleh ${found.confirmedBy ?? "sistem"}` }
      : { term: "Dikonfirmasi", detail: "Belum" },
    ...(found.closedAt ? [{ term: "Diakhiri", detail: at(found.closedAt), note: endWords(found) }] : []),
  ];
}

const endWords = ({ endedReason, endedBy }: CaseView) =>
  [endedReason, endedBy && `Oleh ${endedBy}`].filter(Boolean).join(" · ") || undefined;
