import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createCampaignAction } from "@/app/(bkpsdm)/kegiatan/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { PageHead } from "@/components/layout/page-head";
import { MenuLinks } from "@/components/ui/menu-links";
import { emptyDraft, valuesFromDraft } from "@/lib/campaigns/form-draft";
import { findDraftAgency, listCampaigns } from "@/lib/campaigns/queries";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Kegiatan baru" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/kegiatan/baru", searchParams);
  const agency = await findDraftAgency(actor, actor.agencyId);
  if (!agency || !allows("campaign.create", actor, { agencyId: agency.id, left: null })) notFound();
  const earlier = (await listCampaigns(actor)).filter(({ agencyId, text }) => agencyId === agency.id && text);
  const source = earlier.find(({ id }) => id === query.dari);
  const values = source?.text
    ? { ...valuesFromDraft({ ...source, text: source.text }), deadline: "", contestVotingOn: [], copiedFrom: source.id }
    : emptyDraft();
  const units = source
    ? ((await findDraftAgency(actor, agency.id, source.population.unitIds))?.units ?? [])
    : agency.units;
  return (
    <>
      <PageHead
        title="Kegiatan baru"
        lead={source ? `Disalin dari ${source.name}. Tenggat perlu diisi.` : "Draf belum terlihat oleh pegawai."}
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
      <CampaignForm
        key={source?.id}
        action={createCampaignAction}
        agencyId={agency.id}
        values={values}
        units={units}
        standings={agency.standings}
        terms={agency.terms}
        cancelHref="/kegiatan"
      />
    </>
  );
}
