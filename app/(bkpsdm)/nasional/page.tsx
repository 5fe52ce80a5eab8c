import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { AgencyTable } from "@/components/monitoring/agency-table";
import { PrintButton } from "@/components/monitoring/print-button";
import { FactsStrip } from "@/components/ui/facts-strip";
import { SearchForm } from "@/components/ui/search-form";
import { formatDateTime } from "@/lib/format/date";
import { formatCount, formatRate } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { agencyListQuery, listAgencies, turnAgencyOrder } from "@/lib/monitoring/agency-list";
import { nationalCompletion } from "@/lib/monitoring/nation";
import { missing } from "@/lib/monitoring/rules";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Semua instansi" };

const PATH = "/nasional";

export default async function NationPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith(PATH, searchParams);
  if (!visible.figures(actor).everything) notFound();
  const { totals, agencies } = await nationalCompletion(actor);
  const list = agencyListQuery.parse(query);
  const shown = listAgencies(agencies, list);
  return (
    <>
      <PageHead
        title="Semua instansi"
        lead={`Kegiatan yang sedang dibuka, atau yang terakhir, pada setiap instansi · angka per ${formatDateTime(new Date(), "WIB")}`}
        actions={<PrintButton />}
      />
      <FactsStrip
        facts={[
          { label: "Saat ini", value: formatRate(totals.rate) },
          {
            label: "Sudah",
            value: formatCount(totals.done),
            note: `dari ${formatCount(totals.obligated - totals.exempt)}`,
          },
          { label: "Belum", value: formatCount(missing(totals)), note: "orang" },
          {
            label: "Instansi",
            value: formatCount(agencies.length),
            note: `${formatCount(agencies.filter(({ campaign }) => campaign?.status === "open").length)} sedang membuka kegiatan`,
          },
        ]}
      />
      <div className="flex flex-wrap items-center justify-between gap-3 pt-5 pb-2">
        <h2 className="text-16 font-bold">Instansi</h2>
        <SearchForm label="Cari instansi" defaultValue={list.q} kept={{ urut: list.urut }} className="w-full sm:w-72" />
      </div>
      <AgencyTable
        rows={shown.map((agency) => ({
          ...agency,
          href: agency.campaign ? withQuery("/pantauan", { kegiatan: agency.campaign.id }) : undefined,
        }))}
        sort={(column) => {
          const { next, sorted } = turnAgencyOrder(list.urut, column);
          return { href: withQuery(PATH, { q: list.q, urut: next }), sorted };
        }}
      />
    </>
  );
}
