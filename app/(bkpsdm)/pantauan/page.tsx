import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { FirstSteps } from "@/app/(bkpsdm)/pantauan/first-steps";
import { liveSource } from "@/app/(bkpsdm)/pantauan/live-source";
import { Overview } from "@/app/(bkpsdm)/pantauan/overview";
import { UnitTable, ViewLink } from "@/app/(bkpsdm)/pantauan/unit-table";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { Breakdowns } from "@/components/monitoring/breakdowns";
import { LiveFigures, LiveStamp } from "@/components/monitoring/live-figures";
import { PrintButton } from "@/components/monitoring/print-button";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { ButtonLink } from "@/components/ui/button";
import { MenuLinks } from "@/components/ui/menu-links";
import { TextLink } from "@/components/ui/text-link";
import { unitTerm } from "@/lib/agencies/terms";
import { hasReach } from "@/lib/core/reach";
import { formatDate } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { unitListQuery } from "@/lib/monitoring/unit-list";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Pantauan" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaigns, campaign } = await watch("/pantauan", searchParams);
  const reach = visible.figures(actor);
  if (!hasReach(reach)) notFound();
  if (!campaign) return <FirstSteps actor={actor} />;
  const now = new Date();
  const dashboard = await dashboardOf(actor, campaign, now);
  if (!dashboard) {
    // A leader of a part of the agency watches that part.
    const [part] = reach.subtrees;
    if (part) redirect(withQuery(`/pantauan/${part.unitId}`, { kegiatan: query.kegiatan }));
    notFound();
  }
  const { totals, lines } = dashboard;
  const term = unitTerm(campaign.terms);
  const list = unitListQuery.parse(query);
  const lead = [
    campaign.openedAt && `Dibuka ${formatDate(new Date(campaign.openedAt), campaign.zone)}`,
    campaign.closedAt && `ditutup ${formatDate(new Date(campaign.closedAt), campaign.zone)}`,
    `${formatCount(lines.length)} ${term.text}`,
  ].filter(Boolean);
  return (
    <LiveFigures
      {...(campaign.status === "open" && liveSource(campaign.id))}
      at={now.toISOString()}
      zone={campaign.zone}
    >
      <PageHead
        title={campaign.name}
        lead={
          <>
            {lead.join(" · ")} ·{" "}
            <TextLink href={withQuery("/pantauan/riwayat-sasaran", { kegiatan: query.kegiatan })}>
              {formatCount(totals.obligated)} pegawai dalam sasaran
            </TextLink>
          </>
        }
        actions={
          <>
            <LiveStamp />
            {campaigns.length > 1 && (
              <MenuLinks
                label="Kegiatan lain"
                links={campaigns
                  .filter(({ id }) => id !== campaign.id)
                  .map(({ id, name }) => ({ href: withQuery("/pantauan", { kegiatan: id }), label: name }))}
              />
            )}
            <ButtonLink look="outline" icon="file-text" href={withQuery("/rekap", { kegiatan: query.kegiatan })}>
              Rekapitulasi
            </ButtonLink>
            <ViewLink list={list} campaignId={query.kegiatan} />
            <PrintButton />
          </>
        }
      />
      <AnonymisedNotice campaign={campaign} />
      <Overview actor={actor} campaign={campaign} dashboard={dashboard} now={now} />
      <UnitTable
        campaignId={query.kegiatan}
        query={list}
        lines={lines}
        term={term}
        totals={totals}
        withDeclined={hasReach(visible.declines(actor))}
        pace={campaign.status === "open" ? (dashboard.pace?.rate ?? null) : null}
      />
      <Breakdowns breakdown={dashboard.breakdown} />
    </LiveFigures>
  );
}
