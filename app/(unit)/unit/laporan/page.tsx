import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { queryFaults } from "@/app/(unit)/unit/laporan/letter-query";
import { ReportCheck } from "@/app/(unit)/unit/laporan/report-check";
import { ReportStart } from "@/app/(unit)/unit/laporan/report-start";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { ReportStatus } from "@/components/monitoring/status-labels";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { ReportHistory } from "@/components/unit/report-history";
import { ReportSent } from "@/components/unit/report-sent";
import { ReturnedReport } from "@/components/unit/returned-report";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { formatDate, type Zone } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { allows } from "@/lib/policy";
import { findReportDraft } from "@/lib/reports/prepare-report";
import { listReports, previewReport, type ReportView } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "Laporan" };

const PATH = "/unit/laporan";

export default async function ReportPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, query, href } = desk;
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        if (!unit.reporting) return <ReportsAbove unit={unit} bkpsdmName={unit.bkpsdmName} />;
        const [preview, reports, draft] = await Promise.all([
          previewReport(actor, { campaignId: campaign.id, unit: unit.id }),
          listReports(actor, campaign.id, { unitId: unit.id }),
          findReportDraft(actor, { campaignId: campaign.id, unitId: unit.id }),
        ]);
        const newestFirst = reports.toSorted((a, b) => b.number - a.number);
        const sent = reports.find(({ id }) => id === query.terkirim);
        const [latest] = newestFirst;
        const faults = query.langkah === "periksa" ? queryFaults(query, campaign) : {};
        const mayPrepare = allows("report.prepare", actor, unit);
        const setting = { unit, campaign, preview, reports: newestFirst, draft, mayPrepare, faults, query, href };
        const maySend = preview.maySubmit && latest?.state !== "submitted" && isSigningOpen(campaign);
        const checking = query.langkah === "periksa" && Object.keys(faults).length === 0 && maySend;
        return (
          <div className="max-w-180 pt-4">
            <h1 className="text-24 font-bold">Laporan ke {unit.bkpsdmName}</h1>
            <LatestReport report={latest} zone={campaign.zone} />
            {latest?.state === "returned" && isSigningOpen(campaign) && (
              <div className="pt-3">
                <ReturnedReport number={latest.number} note={latest.decisionNote} bkpsdmName={unit.bkpsdmName} />
              </div>
            )}
            {sent && <ReportSent report={sent} zone={campaign.zone} bkpsdmName={unit.bkpsdmName} />}
            {checking ? <ReportCheck {...setting} /> : <ReportStart {...setting} />}
            {!checking && <ReportHistory reports={newestFirst} zone={campaign.zone} />}
          </div>
        );
      }}
    </UnitRoom>
  );
}

function LatestReport({ report, zone }: { readonly report: ReportView | undefined; readonly zone: Zone }) {
  if (!report) return null;
  const day = formatDate(new Date(report.submittedAt), zone);
  return (
    <p className="flex flex-wrap gap-x-2 pt-1 text-quiet tabular-nums">
      Terakhir {day}, {formatCount(report.figures.done)} orang: <ReportStatus status={report.state} />
    </p>
  );
}

type AboveProps = {
  readonly unit: { readonly reportingUnit: { readonly name: string } | null };
  readonly bkpsdmName: string;
};

function ReportsAbove({ unit: { reportingUnit }, bkpsdmName }: AboveProps) {
  return (
    <div className="grid max-w-180 gap-4 pt-4">
      <h1 className="text-24 font-bold">Laporan ke {bkpsdmName}</h1>
      <Notice tone="info" title="Unit ini tidak melapor sendiri.">
        {reportingUnit
          ? `Capaian unit Anda termasuk dalam laporan ${reportingUnit.name}.`
          : `Unit-unit di bawahnya melapor langsung kepada ${bkpsdmName}.`}{" "}
        <TextLink href="/unit">Kembali ke Hari ini</TextLink>
      </Notice>
    </div>
  );
}
