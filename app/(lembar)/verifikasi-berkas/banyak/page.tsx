import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { runAction } from "@/app/(lembar)/verifikasi-berkas/banyak/actions";
import { SkipLink } from "@/components/layout/skip-link";
import { ContactDesk } from "@/components/scans/contact/contact-desk";
import { currentActor } from "@/lib/auth";
import { listCampaigns } from "@/lib/campaigns/queries";
import { isUuid } from "@/lib/core/ids";
import { desksOf } from "@/lib/policy";
import { contactSheet, latestRun, ON_CONTACT_SHEET } from "@/lib/scans/contact-sheet";
import { doneToday } from "@/lib/scans/scan-queue";

export const metadata: Metadata = { title: "Verifikasi banyak berkas" };

const PATH = "/verifikasi-berkas/banyak";
type Query = Record<"kegiatan" | "unit" | "mulai", string | undefined>;

/** The queue of the verification desk, many sheets at once. */
export default async function Page({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const query = await searchParams;
  const actor = await currentActor();
  if (actor.kind === "anonymous") redirect(`/masuk?lanjut=${encodeURIComponent(PATH)}`);
  if (!desksOf(actor).includes("bkpsdm")) notFound();

  const campaigns = (await listCampaigns(actor)).filter(({ status }) => status === "open" || status === "closed");
  const campaign = campaigns.find(({ id }) => id === query.kegiatan) ?? campaigns[0];
  if (!campaign) redirect("/pantauan");

  const unitId = query.unit && isUuid(query.unit) ? query.unit : null;
  const from = /^\d{1,6}$/.test(query.mulai ?? "") ? Number(query.mulai) : 0;
  const [sheet, latest, today] = await Promise.all([
    contactSheet(actor, campaign.id, { unitId: unitId ?? undefined, from }),
    latestRun(actor, campaign.id),
    doneToday(actor, campaign.id, campaign.zone),
  ]);
  return (
    <>
      <SkipLink />
      <ContactDesk
        campaign={{ id: campaign.id, name: campaign.name }}
        campaigns={campaigns.filter(({ status }) => status === "open").map(({ id, name }) => ({ id, name }))}
        zone={campaign.zone}
        unitId={unitId}
        units={sheet.units}
        fitting={sheet.fitting}
        others={sheet.others}
        othersCount={sheet.othersCount}
        span={{ from, size: ON_CONTACT_SHEET, candidates: sheet.candidates }}
        doneToday={today.doneToday}
        latest={latest}
        action={runAction}
      />
    </>
  );
}
