import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Overview } from "@/app/(bkpsdm)/pantauan/overview";
import { UnitTable, ViewLink } from "@/app/(bkpsdm)/pantauan/unit-table";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { PublicHeader } from "@/components/layout/public-header";
import { Breakdowns } from "@/components/monitoring/breakdowns";
import { PrintButton } from "@/components/monitoring/print-button";
import { unitTerm } from "@/lib/agencies/terms";
import { currentActor } from "@/lib/auth";
import { formatDateTime } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { singleValues } from "@/lib/format/query-string";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { unitListQuery } from "@/lib/monitoring/unit-list";
import { openShare } from "@/lib/sharing/queries";

export const metadata: Metadata = {
  title: "Capaian penandatanganan",
  robots: { index: false, follow: false },
  // The address is the key: it must not travel on to the next site.
  referrer: "no-referrer",
};

type Props = { readonly params: Promise<{ token: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const { origin } = await currentActor();
  const share = await openShare(token, origin);
  if (!share) notFound();
  const { viewer, campaign, label, expiresAt } = share;
  const now = new Date();
  const dashboard = await dashboardOf(viewer, campaign, now);
  if (!dashboard) notFound();
  const list = unitListQuery.parse(singleValues(await searchParams));
  const term = unitTerm(campaign.terms);
  const path = `/bagikan/${token}`;
  return (
    <>
      <PublicHeader title="Capaian penandatanganan" agencyName={campaign.agencyName} width="max-w-300" />
      <main className="mx-auto max-w-300 px-4 pb-12">
        <PageHead
          title={campaign.name}
          lead={`${formatCount(dashboard.lines.length)} ${term.text} · angka per ${formatDateTime(now, campaign.zone)}`}
          actions={
            <>
              <ViewLink list={list} path={path} />
              <PrintButton />
            </>
          }
        />
        <Overview actor={viewer} campaign={campaign} dashboard={dashboard} now={now} />
        <UnitTable
          path={path}
          query={list}
          lines={dashboard.lines}
          term={term}
          totals={dashboard.totals}
          withDeclined={false}
          pace={campaign.status === "open" ? (dashboard.pace?.rate ?? null) : null}
        />
        <Breakdowns breakdown={dashboard.breakdown} />
        <p className="pt-8 text-13 text-quiet">
          Tautan ini dibuat untuk {label} dan berlaku sampai {formatDateTime(expiresAt, campaign.zone)}. Halaman ini
          hanya memuat jumlah, tanpa nama pegawai.
        </p>
      </main>
    </>
  );
}
