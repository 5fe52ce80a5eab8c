import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reviseTextAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/naskah/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { TextVersionForm } from "@/components/campaigns/text-version-form";
import { TextVersionList } from "@/components/campaigns/text-version-list";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { valuesOfText } from "@/lib/campaigns/form-draft";
import { findCampaign } from "@/lib/campaigns/queries";
import { listTextVersions, type TextVersion, textStanding } from "@/lib/campaigns/text-versions";
import { hasReach } from "@/lib/core/reach";
import { formatCount } from "@/lib/format/number";
import { allows, visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Naskah kegiatan" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const { actor, query } = await signedInWith(`/kegiatan/${campaignId}/naskah`, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign?.text || campaign.status === "draft" || !hasReach(visible.drafts(actor))) notFound();
  const [versions, standing] = await Promise.all([
    listTextVersions(actor, campaignId),
    textStanding(actor, campaignId),
  ]);
  const mayWrite =
    campaign.status === "open" && allows("campaign.revise-text", actor, { agencyId: campaign.agencyId, left: null });
  const { version } = campaign.text;
  return (
    <>
      <PageHead
        title="Naskah kegiatan"
        lead={campaign.name}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Naskah" },
        ]}
      />
      <Settled query={query} versions={versions} />
      <section aria-labelledby="versi" className="pt-4">
        <h2 id="versi" className="pb-2 text-16 font-bold">
          Versi naskah
        </h2>
        <TextVersionList versions={versions} zone={campaign.zone} />
      </section>
      {mayWrite && standing && (
        <section aria-labelledby="ubah" className="pt-8">
          <h2 id="ubah" className="pb-2 text-16 font-bold">
            Ubah naskah
          </h2>
          <TextVersionForm
            key={version}
            action={reviseTextAction}
            campaignId={campaignId}
            version={version + 1}
            words={valuesOfText(campaign.text)}
            standing={standing}
            cancelHref={`/kegiatan/${campaignId}`}
          />
        </section>
      )}
    </>
  );
}

/** What was just done, as far as the versions bear it out. */
function Settled({ query, versions }: { query: Record<string, string>; versions: readonly TextVersion[] }) {
  const latest = versions[0];
  if (!latest) return null;
  if (query.tetap && Number(query.tetap) === latest.version) {
    return (
      <Notice tone="info" title="Tidak ada yang diubah.">
        Naskah itu sama dengan versi {latest.version} yang berlaku.
      </Notice>
    );
  }
  if (Number(query.versi) !== latest.version || latest.change === null) return null;
  return (
    <Notice tone="ok" title={`Naskah versi ${latest.version} berlaku.`}>
      {latest.change === "material"
        ? `${formatCount(latest.owedAgain)} orang diminta menandatangani lagi.`
        : "Tanda tangan yang sudah ada tidak berubah."}
    </Notice>
  );
}
