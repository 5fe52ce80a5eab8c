import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { DecidedNotice } from "@/app/(bkpsdm)/laporan/decided-notice";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ReportTable } from "@/components/reports/report-table";
import { EmptyState } from "@/components/ui/empty-state";
import { MenuLinks } from "@/components/ui/menu-links";
import { TabLinks } from "@/components/ui/tab-links";
import { unitTerm } from "@/lib/agencies/terms";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { desksOf, visible } from "@/lib/policy";
import { listReports } from "@/lib/reports/queries";
import { type ReportState, reportStateNames, reportStates } from "@/lib/reports/schema";

export const metadata: Metadata = { title: "Laporan unit" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaigns, campaign } = await watch("/laporan", searchParams);
  if (!hasReach(visible.reports(actor))) notFound();
  const desks = desksOf(actor);
  // A unit's own reports stand on its own desk; here they would look like those of the whole agency.
  if (desks[0] === "unit" && !desks.includes("viewer")) redirect("/unit/laporan");
  if (!campaign) {
    return (
      <>
        <PageHead title="Laporan unit" />
        <EmptyState title="Belum ada laporan">Unit dapat melapor begitu kegiatan pertama dibuka.</EmptyState>
      </>
    );
  }
  const reports = await listReports(actor, campaign.id);
  const state: ReportState | "semua" =
    query.keadaan === "semua" ? "semua" : (reportStates.find((known) => known === query.keadaan) ?? "submitted");
  const shown = reports.filter((report) => state === "semua" || report.state === state);
  const href = (keadaan: string | undefined) => withQuery("/laporan", { kegiatan: query.kegiatan, keadaan });
  return (
    <>
      <PageHead
        title="Laporan unit"
        lead={campaign.name}
        actions={
          campaigns.length > 1 && (
            <MenuLinks
              label="Kegiatan lain"
              links={campaigns
                .filter(({ id }) => id !== campaign.id)
                .map(({ id, name }) => ({ href: withQuery("/laporan", { kegiatan: id }), label: name }))}
            />
          )
        }
      />
      {query.diputuskan && <DecidedNotice actor={actor} reportId={query.diputuskan} />}
      <div className="py-2">
        <TabLinks
          label="Saring laporan"
          links={[
            ...reportStates.map((known) => ({
              href: href(known === "submitted" ? undefined : known),
              // A unit that sent a better one keeps its returned report here: reports are counted, not units.
              label: known === "returned" ? "Pernah dikembalikan" : reportStateNames[known],
              count: reports.filter((report) => report.state === known).length,
              current: state === known,
            })),
            { href: href("semua"), label: "Semua", count: reports.length, current: state === "semua" },
          ]}
        />
      </div>
      {shown.length > 0 ? (
        <ReportTable
          reports={shown.map((report) => ({ ...report, href: `/laporan/${report.id}` }))}
          zone={campaign.zone}
        />
      ) : (
        <EmptyState title={state === "submitted" ? "Semua laporan sudah diputuskan" : "Tidak ada laporan di sini"}>
          {reports.length === 0 && `Belum ada ${unitTerm(campaign.terms).text} yang melapor dalam kegiatan ini.`}
        </EmptyState>
      )}
    </>
  );
}
