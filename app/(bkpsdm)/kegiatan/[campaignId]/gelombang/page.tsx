import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { setWavesAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/gelombang/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { WaveList } from "@/components/campaigns/wave-list";
import { WavesForm } from "@/components/campaigns/waves-form";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { stepPath } from "@/lib/campaigns/guide";
import { findCampaign, findDraftAgency } from "@/lib/campaigns/queries";
import { rowsOfWaves } from "@/lib/campaigns/wave-form";
import { formatDate, startOfDay } from "@/lib/format/date";
import { campaignWaves } from "@/lib/monitoring/wave-figures";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Gelombang" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor, query } = await signedInWith(`/kegiatan/${campaignId}/gelombang`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  const agency = campaign && (await findDraftAgency(actor, campaign.agencyId));
  if (!campaign || !agency) notFound();
  const writes = allows("campaign.set-waves", actor, { agencyId: campaign.agencyId, left: null });
  if (campaign.status === "draft" && writes) redirect(stepPath(campaignId, "gelombang"));
  const waves = await campaignWaves(actor, campaignId);
  const chosen = waves.items.flatMap(({ rule }) => rule.unitIds);
  const named = chosen.length > 0 ? await findDraftAgency(actor, campaign.agencyId, chosen) : null;
  const mayWrite = campaign.status === "open" && writes;
  const deadline = formatDate(startOfDay(campaign.deadline, campaign.zone), campaign.zone);
  return (
    <>
      <PageHead
        title="Gelombang"
        lead={`${campaign.name} · tenggat ${deadline}`}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Gelombang" },
        ]}
      />
      {query.tersimpan && (
        <Notice tone="ok" title="Gelombang tersimpan.">
          {waves.items.length === 0
            ? "Semua pegawai mengikuti tenggat kegiatan."
            : "Pegawai sudah dibagi menurut urutannya."}
        </Notice>
      )}
      {waves.items.length > 0 && (
        <section aria-labelledby="keadaan" className="pt-4">
          <h2 id="keadaan" className="pb-2 text-16 font-bold">
            Pembagian saat ini
          </h2>
          <WaveList waves={waves} terms={campaign.terms} />
        </section>
      )}
      {mayWrite && (
        <section aria-labelledby="atur" className="pt-8">
          <h2 id="atur" className="text-16 font-bold">
            Atur gelombang
          </h2>
          <p className="max-w-[68ch] pb-3 text-quiet">
            Setiap pegawai masuk gelombang pertama yang syaratnya ia penuhi; semua syarat satu gelombang harus
            terpenuhi. Sebelum hari pertama ia dapat membaca naskah, tetapi belum dapat menandatangani. Sesudah hari
            terakhir tanda tangan tetap diterima sampai kegiatan ditutup. Lembar kertas tidak terikat gelombang.
          </p>
          <WavesForm
            key={waves.revision}
            action={setWavesAction}
            campaignId={campaignId}
            revision={waves.revision}
            rows={rowsOfWaves(waves.items)}
            units={(named?.units ?? []).filter(({ id }) => chosen.includes(id))}
            terms={agency.terms}
            back={{ href: `/kegiatan/${campaignId}`, label: "Batal" }}
          />
        </section>
      )}
    </>
  );
}
