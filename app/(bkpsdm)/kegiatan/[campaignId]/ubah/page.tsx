import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { updateCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { PageHead } from "@/components/layout/page-head";
import { valuesFromDraft } from "@/lib/campaigns/form-draft";
import { findCampaign, findDraftAgency } from "@/lib/campaigns/queries";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Ubah draf" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor } = await signedInWith(`/kegiatan/${campaignId}/ubah`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign?.text || !allows("campaign.update", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  if (campaign.status !== "draft") redirect(`/kegiatan/${campaignId}`);
  const agency = await findDraftAgency(actor, campaign.agencyId, campaign.population.unitIds);
  return (
    <>
      <PageHead
        title="Ubah draf"
        lead="Draf belum terlihat oleh pegawai."
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Ubah draf" },
        ]}
      />
      <CampaignForm
        action={updateCampaignAction}
        campaignId={campaignId}
        agencyId={campaign.agencyId}
        values={valuesFromDraft({ ...campaign, text: campaign.text })}
        units={agency?.units ?? []}
        standings={agency?.standings ?? []}
        terms={campaign.terms}
        cancelHref={`/kegiatan/${campaignId}`}
      />
    </>
  );
}
