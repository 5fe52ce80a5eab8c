import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reopenAction, retryAction } from "@/app/(lembar)/tumpukan/actions";
import { found, room } from "@/app/(lembar)/tumpukan/desk";
import { signedIn } from "@/app/signed-in";
import { StackView } from "@/components/batches/stack-view";
import { SkipLink } from "@/components/layout/skip-link";
import { findBatch } from "@/lib/batches/queries";
import { findCampaign } from "@/lib/campaigns/queries";
import { singleValues } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Tumpukan lembar" };

type PageProps = {
  readonly params: Promise<{ batchId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A stack: how far it is read, and what its pages ask of people. */
export default async function Page({ params, searchParams }: PageProps) {
  const [{ batchId }, { selesai, sudah }] = [await params, singleValues(await searchParams)];
  const actor = await signedIn(`/tumpukan/${batchId}`);
  const batch = await found(findBatch(actor, batchId));
  const campaign = await findCampaign(actor, batch.campaignId);
  if (!campaign) notFound();
  return (
    <>
      <SkipLink />
      <StackView
        batch={batch}
        campaign={{ name: campaign.name, zone: campaign.zone }}
        room={room(actor, batch)}
        known={Number(sudah) || 0}
        settled={batch.pages.find(({ page }) => page === Number(selesai)) ?? null}
        reopenAction={reopenAction}
        retryAction={retryAction}
      />
    </>
  );
}
