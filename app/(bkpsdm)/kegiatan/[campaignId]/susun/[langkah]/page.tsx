import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { guideState } from "@/app/(bkpsdm)/kegiatan/[campaignId]/guide-state";
import { StepBody } from "@/app/(bkpsdm)/kegiatan/[campaignId]/susun/[langkah]/step-body";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { GuideFrame } from "@/components/campaigns/guide/guide-frame";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { findStep, guideStepNames, stepPath } from "@/lib/campaigns/guide";
import { findCampaign } from "@/lib/campaigns/queries";
import { allows } from "@/lib/policy";

type PageProps = {
  readonly params: Promise<{ campaignId: string; langkah: string }>;
  readonly searchParams: SearchParams;
};

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const step = findStep((await params).langkah);
  return { title: step ? guideStepNames[step] : "Susun kegiatan" };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId, langkah } = await params;
  const step = findStep(langkah);
  if (!step) notFound();
  const { actor, query } = await signedInWith(stepPath(campaignId, step), searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign?.text || !allows("campaign.update", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  if (campaign.status !== "draft") redirect(`/kegiatan/${campaignId}`);
  const guide = await guideState(actor, campaign);
  if (!guide) notFound();
  return (
    <>
      <PageHead
        title={campaign.name}
        lead="Draf belum terlihat oleh pegawai."
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: guideStepNames[step] },
        ]}
      />
      <GuideFrame campaignId={campaignId} step={step} states={guide.states}>
        {query.tersimpan && (
          <div className="pb-3">
            <Notice tone="ok" title="Tersimpan." />
          </div>
        )}
        <StepBody
          step={step}
          actor={actor}
          campaign={{ ...campaign, text: campaign.text }}
          guide={guide}
          saved={query.tersimpan ?? ""}
        />
      </GuideFrame>
    </>
  );
}
