import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listCampaigns } from "@/lib/campaigns/queries";
import { contestPhrase, yearPhrase } from "@/lib/campaigns/rules";
import { hasReach } from "@/lib/core/reach";
import { campaignTotals } from "@/lib/monitoring/campaign-totals";
import { allows, visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Kegiatan" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await signedInWith("/kegiatan", searchParams);
  if (!hasReach(visible.drafts(actor))) notFound();
  const [campaigns, totals] = await Promise.all([listCampaigns(actor), campaignTotals(actor)]);
  const mayWrite = allows("campaign.create", actor, { agencyId: actor.agencyId ?? "", left: null });
  const create = (
    <ButtonLink look="go" icon="plus" href="/kegiatan/baru">
      Buat kegiatan
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title="Kegiatan penandatanganan"
        lead="Satu kegiatan untuk satu pemilihan, atau untuk beberapa sekaligus"
        actions={mayWrite && campaigns.length > 0 && create}
      />
      {campaigns.length > 0 ? (
        <CampaignList
          campaigns={campaigns.map((campaign) => ({
            ...campaign,
            href: `/kegiatan/${campaign.id}`,
            contests: `${contestPhrase(campaign.contests)} ${yearPhrase(campaign.contests)}`,
            totals: totals.get(campaign.id) ?? null,
          }))}
        />
      ) : (
        <EmptyState title="Belum ada kegiatan" action={mayWrite && create}>
          Kegiatan memuat naskah pakta, sasaran, dan tenggat. Draf tidak terlihat oleh pegawai.
        </EmptyState>
      )}
    </>
  );
}
