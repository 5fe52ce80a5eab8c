import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { decideAction, undoAction } from "@/app/(lembar)/verifikasi-berkas/actions";
import { SkipLink } from "@/components/layout/skip-link";
import { VerifyDesk } from "@/components/scans/verify-desk";
import { currentActor } from "@/lib/auth";
import { listCampaigns } from "@/lib/campaigns/queries";
import { isUuid } from "@/lib/core/ids";
import { desksOf } from "@/lib/policy";
import { findScan, scanQueue } from "@/lib/scans/scan-queue";

export const metadata: Metadata = { title: "Verifikasi berkas" };

type Query = Record<"kegiatan" | "unit" | "lembar" | "diputuskan", string | undefined>;

/** The whole screen is the desk: no shell around it, only the way back. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await currentActor();
  if (actor.kind === "anonymous") redirect(`/masuk?lanjut=${encodeURIComponent("/verifikasi-berkas")}`);
  if (!desksOf(actor).includes("bkpsdm")) notFound();

  const [all, named, decided] = await Promise.all([
    listCampaigns(actor),
    findScan(actor, query.lembar),
    findScan(actor, query.diputuskan),
  ]);
  const campaigns = all.filter(({ status }) => status === "open" || status === "closed");
  const wanted = named?.campaignId ?? query.kegiatan;
  const campaign = campaigns.find(({ id }) => id === wanted) ?? campaigns[0];
  if (!campaign) redirect("/pantauan");

  const queue = await scanQueue(actor, campaign.id, { unitId: query.unit, zone: campaign.zone });
  const unitId = query.unit && isUuid(query.unit) ? query.unit : null;
  const justDecided = decided?.decision && {
    pactId: decided.pactId,
    scanId: decided.id,
    name: decided.personName,
    accepted: decided.decision.accepted,
  };
  return (
    <>
      <SkipLink />
      <VerifyDesk
        campaign={{ id: campaign.id, name: campaign.name }}
        campaigns={campaigns.filter(({ status }) => status === "open").map(({ id, name }) => ({ id, name }))}
        zone={campaign.zone}
        unitId={unitId}
        queue={queue}
        opened={named ?? queue.sheets[0] ?? null}
        justDecided={justDecided ?? null}
        decideAction={decideAction}
        undoAction={undoAction}
      />
    </>
  );
}
