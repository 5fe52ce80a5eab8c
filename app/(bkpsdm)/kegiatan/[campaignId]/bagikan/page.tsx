import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createShareAction, revokeShareAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/bagikan/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ShareForm } from "@/components/sharing/share-form";
import { ShareList } from "@/components/sharing/share-list";
import { Notice } from "@/components/ui/notice";
import { findCampaign } from "@/lib/campaigns/queries";
import { formatDateShort } from "@/lib/format/date";
import { allows } from "@/lib/policy";
import { listShares } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: "Tautan angka" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function SharePage({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor, query } = await signedInWith(`/kegiatan/${campaignId}/bagikan`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign || campaign.status === "draft") notFound();
  if (!allows("share.create", actor, { agencyId: campaign.agencyId, left: null })) notFound();
  const shares = await listShares(actor, campaignId);
  return (
    <>
      <PageHead
        title="Tautan angka"
        lead="Capaian tanpa nama pegawai, untuk pihak yang tidak memiliki akun, misalnya Bawaslu"
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Tautan angka" },
        ]}
      />
      {query.selesai === "dicabut" && (
        <div className="pt-4">
          <Notice tone="ok" title="Tautan dicabut.">
            Alamatnya tidak dapat dibuka lagi.
          </Notice>
        </div>
      )}
      <ShareForm action={createShareAction} campaignId={campaignId} />
      <ShareList
        shares={shares.map(({ createdAt, expiresAt, ...share }) => ({
          ...share,
          created: formatDateShort(new Date(createdAt), campaign.zone),
          expires: formatDateShort(new Date(expiresAt), campaign.zone),
        }))}
        action={revokeShareAction}
      />
    </>
  );
}
