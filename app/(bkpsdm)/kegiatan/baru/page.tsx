import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { StartForm } from "@/components/campaigns/guide/start-form";
import { PageHead } from "@/components/layout/page-head";
import { MenuLinks } from "@/components/ui/menu-links";
import type { DraftValues } from "@/lib/campaigns/form-draft";
import { findDraftAgency, listCampaigns } from "@/lib/campaigns/queries";
import { proposedName } from "@/lib/campaigns/rules";
import { isoDay } from "@/lib/format/date";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Kegiatan baru" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/kegiatan/baru", searchParams);
  const agency = await findDraftAgency(actor, actor.agencyId);
  if (!agency || !allows("campaign.create", actor, { agencyId: agency.id, left: null })) notFound();
  const earlier = (await listCampaigns(actor)).filter(({ agencyId, text }) => agencyId === agency.id && text);
  const source = earlier.find(({ id }) => id === query.dari);
  const today = isoDay(new Date(), agency.zone);
  // The days of another election do not hold for this one; a name that was proposed is proposed anew.
  const start: DraftValues = source
    ? {
        contestType: source.contests.map(({ type }) => type),
        contestTitle: source.contests.map(({ title }) => title ?? ""),
        contestYear: source.contests.map(({ year }) => String(year)),
        name: source.name === proposedName(source.contests) ? "" : source.name,
        copyPopulation: "on",
      }
    : {};
  return (
    <>
      <PageHead
        title="Kegiatan baru"
        lead="Draf belum terlihat oleh pegawai. Naskah, sasaran, dan lainnya dapat diubah sesudah draf dibuat."
        crumbs={[{ href: "/kegiatan", label: "Kegiatan" }, { label: "Kegiatan baru" }]}
        actions={
          earlier.length > 0 && (
            <MenuLinks
              label="Salin dari kegiatan terdahulu"
              links={earlier.map(({ id, name }) => ({
                href: withQuery("/kegiatan/baru", { dari: id }),
                label: name,
                current: id === source?.id,
              }))}
            />
          )
        }
      />
      <StartForm
        key={source?.id}
        action={createCampaignAction}
        start={start}
        agencyId={agency.id}
        today={today}
        source={source ? { id: source.id, name: source.name } : null}
      />
    </>
  );
}
