import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatDateTime, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";

type SentReport = {
  readonly id: string;
  readonly number: number;
  readonly letterNumber: string;
  readonly submittedAt: string;
  readonly figures: { readonly done: number; readonly obligated: number; readonly exempt: number };
};

/** What was sent a moment ago: which report, how many people, when. */
export function ReportSent({
  report,
  zone,
  bkpsdmName,
}: {
  readonly report: SentReport;
  readonly zone: Zone;
  readonly bkpsdmName: string;
}) {
  const { done, obligated, exempt } = report.figures;
  return (
    <div className="py-3">
      <Notice
        tone="ok"
        title={`Laporan ke-${report.number} terkirim kepada ${bkpsdmName}.`}
        action={
          <ButtonAnchor href={`/api/v1/reports/${report.id}/letter`} icon="download">
            Unduh surat
          </ButtonAnchor>
        }
      >
        Nomor {report.letterNumber}, {formatCount(done)} dari {formatCount(obligated - exempt)} pegawai,{" "}
        {formatDateTime(new Date(report.submittedAt), zone)}.
      </Notice>
    </div>
  );
}
