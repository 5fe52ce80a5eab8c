import { ReportStatus } from "@/components/monitoring/status-labels";
import { ButtonAnchor } from "@/components/ui/button";
import { formatDate, formatDateTime, startOfDay, type Zone } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import { missing } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import type { ReportState } from "@/lib/reports/schema";

export type PastReport = {
  readonly id: string;
  readonly number: number;
  readonly state: ReportState;
  readonly figures: Totals;
  readonly letterNumber: string;
  /** ISO day. */
  readonly letterDate: string;
  readonly submittedBy: { readonly name: string };
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
};

/** Every report of the unit with where it stands, the newest first. */
export function ReportHistory({ reports, zone }: { readonly reports: readonly PastReport[]; readonly zone: Zone }) {
  return (
    <section aria-labelledby="riwayat-laporan" className="pt-8">
      <h2 id="riwayat-laporan" className="pb-2 text-16 font-bold">
        Riwayat laporan
      </h2>
      {reports.length === 0 && (
        <p className="border-t border-line-strong py-3 text-quiet">Belum ada laporan yang dikirim.</p>
      )}
      <ol className="tabular-nums">
        {reports.map((report) => (
          <li
            key={report.id}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t border-line py-3"
          >
            <div className="min-w-0 flex-1 basis-60">
              <p className="flex flex-wrap gap-x-3 font-semibold">
                Laporan ke-{report.number} <ReportStatus status={report.state} />
              </p>
              {report.state === "returned" && report.decisionNote && (
                <p className="font-medium whitespace-pre-line wrap-anywhere text-bad">
                  Catatan perbaikan: {report.decisionNote}
                </p>
              )}
              <p>
                {formatCount(report.figures.done)} dari {formatCount(report.figures.done + missing(report.figures))}{" "}
                pegawai · {formatRate(report.figures.rate)}
              </p>
              <p className="text-13 text-quiet">
                Nomor {report.letterNumber} tanggal {formatDate(startOfDay(report.letterDate, zone), zone)}. Dikirim{" "}
                {report.submittedBy.name}, {formatDateTime(new Date(report.submittedAt), zone)}
                {report.decidedAt && `; diputuskan ${formatDateTime(new Date(report.decidedAt), zone)}`}.
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              <ButtonAnchor
                href={`/api/v1/reports/${report.id}/letter`}
                icon="download"
                aria-label={`Unduh surat laporan ke-${report.number}`}
              >
                Surat
              </ButtonAnchor>
              <ButtonAnchor
                href={`/api/v1/reports/${report.id}/names`}
                icon="download"
                download
                aria-label={`Unduh nama dalam lampiran laporan ke-${report.number} sebagai Excel`}
              >
                Nama (Excel)
              </ButtonAnchor>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
