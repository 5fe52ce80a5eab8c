import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { addCohortAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/kelompok/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CohortForm } from "@/components/campaigns/cohort-form";
import { PageHead } from "@/components/layout/page-head";
import { findCampaign, findDraftAgency } from "@/lib/campaigns/queries";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Tambah kelompok sasaran" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor } = await signedInWith(`/kegiatan/${campaignId}/kelompok`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  const agency = campaign && (await findDraftAgency(actor, campaign.agencyId));
  if (!campaign || !agency) notFound();
  if (!allows("campaign.add-cohort", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  if (campaign.status !== "open") redirect(`/kegiatan/${campaignId}`);
  return (
    <>
      <PageHead
        title="Tambah kelompok sasaran"
        lead={campaign.name}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Tambah kelompok" },
        ]}
      />
      <CohortForm
        action={addCohortAction}
        campaignId={campaignId}
        units={agency.units}
        standings={agency.standings}
        terms={agency.terms}
        cancelHref={`/kegiatan/${campaignId}`}
      />
    </>
  );
}
