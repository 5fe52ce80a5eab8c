import { dayShort } from "@/components/monitoring/day";
import { DescriptionList } from "@/components/ui/description-list";
import { formatNip } from "@/lib/employees/nip";
import { formatDateTime, type Zone } from "@/lib/format/date";
import type { ReportView } from "@/lib/reports/queries";
import { reportStateNames } from "@/lib/reports/schema";

/** Who reported, under which letter, and what was decided. */
export function ReportFacts({ report, zone }: { readonly report: ReportView; readonly zone: Zone }) {
  const { submittedBy: by, submittedAt, decidedAt, decidedBy, decisionNote, note, state } = report;
  const seat = [by.acting && `${by.acting}.`, by.office].filter(Boolean).join(" ");
  return (
    <DescriptionList
      items={[
        {
          term: "Surat pengantar",
          detail: <span className="whitespace-pre-wrap">{report.letterNumber}</span>,
          note: dayShort(report.letterDate),
        },
        { term: "Pelapor", detail: by.name, note: [seat, by.nip && formatNip(by.nip)].filter(Boolean).join(" · ") },
        { term: "Diterima sistem", detail: formatDateTime(new Date(submittedAt), zone) },
        { term: "Pernyataan", detail: <span className="font-normal">{report.statement}</span> },
        ...(note ? [{ term: "Catatan unit", detail: note }] : []),
        ...(decidedAt
          ? [
              {
                term: reportStateNames[state],
                detail: formatDateTime(new Date(decidedAt), zone),
                note: decidedBy ? `oleh ${decidedBy}` : undefined,
              },
            ]
          : []),
        ...(decisionNote ? [{ term: "Catatan pengembalian", detail: decisionNote }] : []),
        {
          term: "Sidik isi",
          detail: <code className="text-12 font-normal break-all">{report.contentHash}</code>,
          note: "SHA-256 dari angka dan nama yang dibekukan",
        },
      ]}
    />
  );
}
