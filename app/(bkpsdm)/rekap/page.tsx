import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import { RecapActions } from "@/app/(bkpsdm)/rekap/recap-actions";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { FileLinks } from "@/components/recaps/file-links";
import { RecapTable } from "@/components/recaps/recap-table";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { MenuLinks } from "@/components/ui/menu-links";
import { TabLinks } from "@/components/ui/tab-links";
import { unitTerm } from "@/lib/agencies/terms";
import { hasReach } from "@/lib/core/reach";
import { formatDateTime } from "@/lib/format/date";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";
import { readRecap } from "@/lib/recaps/read-recap";
import { recapFormats } from "@/lib/recaps/schema";

export const metadata: Metadata = { title: "Rekapitulasi" };

export default async function RecapPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaigns, campaign } = await watch("/rekap", searchParams);
  if (!hasReach(visible.figures(actor))) notFound();
  if (!campaign) {
    return (
      <>
        <PageHead title="Rekapitulasi" />
        <EmptyState title="Belum ada yang direkap">Rekapitulasi tersedia begitu kegiatan pertama dibuka.</EmptyState>
      </>
    );
  }
  const basis = query.dasar === "laporan" ? "reported" : "now";
  const order = query.urut === "terendah" ? "lowest" : "official";
  const recap = await readRecap(actor, campaign, { basis, order });
  const { kegiatan } = query;
  const href = (change: Record<string, string | undefined>) =>
    withQuery("/rekap", { kegiatan, dasar: query.dasar, urut: query.urut, ...change });
  const named = hasReach(visible.pacts(actor)) && !campaign.anonymisation;
  const actions = { actor, campaign, campaigns, kegiatan };
  if (!recap) {
    return (
      <>
        <PageHead title="Rekapitulasi" lead={campaign.name} actions={<RecapActions {...actions} />} />
        <EmptyState title={`Tidak ada ${unitTerm(campaign.terms).text} dalam kewenangan Anda`}>
          Rekapitulasi memuat unit yang melapor langsung kepada {campaign.bkpsdmName}.
        </EmptyState>
      </>
    );
  }
  return (
    <div className="recap-page">
      <PageHead
        title="Rekapitulasi"
        lead={`${campaign.name} · ${recap.basis.toLowerCase()}, ${formatDateTime(recap.takenAt, recap.zone)}`}
        actions={<RecapActions {...actions} printable />}
      />
      <AnonymisedNotice campaign={campaign} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-2">
        <TabLinks
          label="Dasar angka"
          links={[
            { href: href({ dasar: undefined }), label: "Saat ini", current: basis === "now" },
            { href: href({ dasar: "laporan" }), label: "Menurut laporan", current: basis === "reported" },
          ]}
        />
        <div className="flex flex-wrap items-center gap-2">
          <MenuLinks
            label="Urutan"
            links={[
              { href: href({ urut: undefined }), label: "Urutan resmi", current: order === "official" },
              { href: href({ urut: "terendah" }), label: "Capaian terendah", current: order === "lowest" },
            ]}
          />
          <FileLinks
            formats={recapFormats}
            hrefOf={(format) => withQuery(`/api/v1/campaigns/${campaign.id}/recap`, { format, basis, order })}
          />
        </div>
      </div>
      <RecapTable
        recap={recap}
        hrefOf={(unit) =>
          named ? withQuery("/rekap/pegawai", { kegiatan, unit }) : withQuery(`/pantauan/${unit}`, { kegiatan })
        }
      />
      <ul className="grid gap-0.5 py-4 text-13 text-quiet">
        {recap.notes.map((note) => (
          <li key={note} className="wrap-anywhere">
            {note}
          </li>
        ))}
      </ul>
    </div>
  );
}
