import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { listCampaigns } from "@/lib/campaigns/queries";
import { contestPhrase, yearPhrase } from "@/lib/campaigns/rules";
import { hasReach } from "@/lib/core/reach";
import { campaignTotals } from "@/lib/monitoring/campaign-totals";
import { allows, visible } from "@/lib/policy";
import { anonymisedWords } from "@/lib/retention/anonymised-words";
import { overdueWords } from "@/lib/retention/overdue-words";
import { listOverdue } from "@/lib/retention/queries";

export const metadata: Metadata = { title: "Kegiatan" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await signedInWith("/kegiatan", searchParams);
  if (!hasReach(visible.drafts(actor))) notFound();
  const [campaigns, totals, overdue] = await Promise.all([
    listCampaigns(actor),
    campaignTotals(actor),
    listOverdue(actor),
  ]);
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
      {overdue.map((retention) => {
        const { title, link } = overdueWords(retention);
        return (
          <div key={retention.campaignId} className="pt-4">
            <Notice tone="warn" title={title}>
              <TextLink href={`/kegiatan/${retention.campaignId}#masa-simpan`}>{link}</TextLink>
            </Notice>
          </div>
        );
      })}
      {campaigns.length > 0 ? (
        <CampaignList
          campaigns={campaigns.map((campaign) => ({
            ...campaign,
            href: `/kegiatan/${campaign.id}`,
            contests: `${contestPhrase(campaign.contests)} ${yearPhrase(campaign.contests)}`,
            totals: totals.get(campaign.id) ?? null,
            note: campaign.anonymisation && anonymisedWords(campaign.anonymisation, campaign.zone).title,
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
