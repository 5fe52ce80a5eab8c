import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FrozenPeople } from "@/app/(bkpsdm)/laporan/[reportId]/frozen-people";
import { acceptReportAction, returnReportAction } from "@/app/(bkpsdm)/laporan/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ReportStatus } from "@/components/monitoring/status-labels";
import { DecideForms } from "@/components/reports/decide-forms";
import { ReportComparison } from "@/components/reports/report-comparison";
import { ReportFacts } from "@/components/reports/report-facts";
import { ButtonAnchor } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { findCampaign } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { reportScopeTotals } from "@/lib/monitoring/report-scope";
import { unitPath } from "@/lib/monitoring/unit-tree";
import { desksOf, visible } from "@/lib/policy";
import { mayDecideReport } from "@/lib/reports/decide-report";
import { findReport } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "Laporan" };

type PageProps = { readonly params: Promise<{ reportId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { reportId } = await params;
  const { actor, query } = await signedInWith(`/laporan/${reportId}`, searchParams);
  const report = await findReport(actor, reportId);
  if (!report) notFound();
  const [campaign, now, standing, mayDecide] = await Promise.all([
    findCampaign(actor, report.campaignId),
    reportScopeTotals(actor, report.campaignId, report.unitId),
    unitPath(actor, report.unitId),
    mayDecideReport(actor, reportId),
  ]);
  if (!campaign) notFound();
  const kegiatan = campaign.id;
  const isOfficer = desksOf(actor).includes("bkpsdm");
  return (
    <>
      <PageHead
        title={`Laporan ${report.unitName}`}
        lead={<ReportStatus status={report.state} />}
        crumbs={[
          { href: withQuery("/laporan", { kegiatan }), label: "Laporan unit" },
          { label: `${report.unitName}, laporan ke-${report.number}` },
        ]}
        actions={
          <>
            <ButtonAnchor href={`/api/v1/reports/${reportId}/names`} icon="download" download>
              Nama lampiran (Excel)
            </ButtonAnchor>
            <ButtonAnchor href={`/api/v1/reports/${reportId}/letter`} icon="download">
              Unduh surat
            </ButtonAnchor>
          </>
        }
      />
      <div className="grid gap-x-10 gap-y-6 pt-4 desk:grid-cols-2">
        <ReportFacts report={report} zone={campaign.zone} />
        <div>
          <ReportComparison reported={report.figures} now={now} withDeclined={hasReach(visible.declines(actor))} />
          {standing && (
            <p className="pt-3 print:hidden">
              <TextLink href={withQuery(`/pantauan/${report.unitId}`, { kegiatan })}>Buka pantauan unit ini</TextLink>
            </p>
          )}
        </div>
      </div>
      {report.state === "submitted" && isOfficer && !mayDecide && (
        <div className="pt-6 print:hidden">
          <Notice tone="info">{new Refusal("own_report").sentence}</Notice>
        </div>
      )}
      {report.state === "submitted" && mayDecide && (
        <DecideForms
          accept={acceptReportAction}
          sendBack={returnReportAction}
          reportId={reportId}
          campaignId={campaign.id}
          unitName={report.unitName}
        />
      )}
      <FrozenPeople actor={actor} reportId={reportId} query={query} />
    </>
  );
}
