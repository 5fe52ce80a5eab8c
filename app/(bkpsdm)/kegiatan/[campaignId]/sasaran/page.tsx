import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { decideProposalsAction } from "@/app/(bkpsdm)/kegiatan/[campaignId]/sasaran/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { ProposalForm } from "@/components/population/proposal-form";
import { RejectionList } from "@/components/population/rejection-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { TabLinks } from "@/components/ui/tab-links";
import { findCampaign } from "@/lib/campaigns/queries";
import { hasReach } from "@/lib/core/reach";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { allows, visible } from "@/lib/policy";
import { listProposals, listRejections } from "@/lib/population/proposals";
import { type ProposalKind, proposalKindNames, proposalKinds } from "@/lib/population/schema";

export const metadata: Metadata = { title: "Perubahan sasaran" };

type PageProps = { readonly params: Promise<{ campaignId: string }>; readonly searchParams: SearchParams };

export default async function Page({ params, searchParams }: PageProps) {
  const { campaignId } = await params;
  const path = `/kegiatan/${campaignId}/sasaran`;
  const { actor, query } = await signedInWith(path, searchParams);
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign || campaign.status === "draft" || !hasReach(visible.populationProposals(actor))) notFound();
  const { groups } = await listProposals(actor, { campaignId, limit: 1 });
  const sums = proposalKinds.map((kind) => {
    const people = groups.filter((group) => group.kind === kind).reduce((sum, group) => sum + group.people, 0);
    return { kind, people };
  });
  const asked = sums.find(({ kind, people }) => kind === query.jenis && people > 0);
  const current = asked ?? sums.find(({ people }) => people > 0);
  const [page, rejections] = await Promise.all([
    current && listProposals(actor, { campaignId, kind: current.kind, cursor: query.mulai, limit: 50 }),
    listRejections(actor, campaignId),
  ]);
  const start = Number(query.mulai ?? 0) || 0;
  return (
    <>
      <PageHead
        title="Perubahan sasaran"
        lead={`${campaign.name} · dibandingkan dengan data pegawai saat ini`}
        crumbs={[
          { href: "/kegiatan", label: "Kegiatan" },
          { href: `/kegiatan/${campaignId}`, label: campaign.name },
          { label: "Perubahan sasaran" },
        ]}
        actions={
          <ButtonLink icon="list" href={withQuery("/pantauan/riwayat-sasaran", { kegiatan: campaignId })}>
            Riwayat sasaran
          </ButtonLink>
        }
      />
      <Settled query={query} />
      {current && page ? (
        <>
          <div className="pt-3">
            <TabLinks
              label="Jenis usulan"
              links={sums
                .filter(({ people }) => people > 0)
                .map(({ kind, people }) => ({
                  href: withQuery(path, { jenis: kind }),
                  label: proposalKindNames[kind],
                  count: people,
                  current: kind === current.kind,
                }))}
            />
          </div>
          <ProposalForm
            key={`${current.kind}-${current.people}-${start}`}
            action={
              allows("population.accept", actor, { agencyId: campaign.agencyId, left: null })
                ? decideProposalsAction
                : null
            }
            campaignId={campaignId}
            kind={current.kind}
            total={current.people}
            groups={groups.filter(({ kind }) => kind === current.kind)}
            people={page.items}
          />
          <Pagination
            previous={start > 0 ? withQuery(path, { jenis: current.kind }) : undefined}
            previousLabel="Ke awal"
            next={page.nextCursor ? withQuery(path, { jenis: current.kind, mulai: page.nextCursor }) : undefined}
            summary={`${formatCount(start + 1)}-${formatCount(start + page.items.length)} dari ${formatCount(current.people)} pegawai`}
          />
        </>
      ) : (
        <EmptyState title="Tidak ada usulan yang menunggu">
          <p>
            {campaign.status === "open"
              ? "Sasaran kegiatan ini sudah sesuai dengan data pegawai. Usulan muncul di sini setelah data baru dimuat atau diubah."
              : "Kegiatan ini sudah ditutup, sehingga sasarannya tidak berubah lagi."}
          </p>
        </EmptyState>
      )}
      <RejectionList rejections={rejections} zone={campaign.zone} />
    </>
  );
}

const settledWords: Record<ProposalKind, string> = {
  join: "masuk sasaran",
  leave: "keluar dari sasaran",
  exempt: "dikecualikan",
  resume: "wajib kembali",
};

/** What was just done, in the number that it was done to. */
function Settled({ query }: { readonly query: Record<string, string> }) {
  const accepted = Number(query.diterima);
  const rejected = Number(query.ditolak);
  const kind = proposalKinds.find((one) => one === query.jenis);
  if (kind && accepted > 0)
    return (
      <Notice tone="ok" title={`${formatCount(accepted)} pegawai ${settledWords[kind]}.`}>
        Perubahan tercatat dalam riwayat sasaran.
      </Notice>
    );
  if (rejected > 0)
    return (
      <Notice tone="ok" title={`${formatCount(rejected)} usulan ditolak.`}>
        Tidak diusulkan lagi selama data pegawainya tidak berubah.
      </Notice>
    );
  if (accepted === 0 || rejected === 0)
    return (
      <Notice tone="info" title="Tidak ada yang diubah.">
        Usulan itu sudah diputuskan sebelumnya.
      </Notice>
    );
  return null;
}
