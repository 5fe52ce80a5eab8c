import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CeremonyList } from "@/components/ceremonies/ceremony-list";
import { DeskInvitations } from "@/components/ceremonies/desk-invitations";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listDeskInvitations } from "@/lib/ceremonies/invitations";
import { mayPlanCeremonies } from "@/lib/ceremonies/owners";
import { listCeremonies } from "@/lib/ceremonies/queries";
import { isUuid } from "@/lib/core/ids";
import { hasReach } from "@/lib/core/reach";
import { withQuery } from "@/lib/format/query-string";
import { visible } from "@/lib/policy";

export const metadata: Metadata = { title: "Acara" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/acara", searchParams);
  if (!hasReach(visible.ceremonies(actor))) notFound();
  const { kegiatan, unit } = query;
  const [ceremonies, invitations] = await Promise.all([
    listCeremonies(actor, {
      campaign: kegiatan && isUuid(kegiatan) ? kegiatan : undefined,
      unit: unit && isUuid(unit) ? unit : undefined,
    }),
    listDeskInvitations(actor),
  ]);
  const create = mayPlanCeremonies(actor) && (
    <ButtonLink look="go" icon="plus" href={withQuery("/acara/baru", { kegiatan, unit })}>
      Rencanakan acara
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title="Acara"
        lead="Apel dan upacara ikrar. Tanda tangan simbolis dan kehadiran tidak menambah capaian."
        actions={ceremonies.length > 0 && create}
      />
      {ceremonies.length > 0 ? (
        <CeremonyList ceremonies={ceremonies} />
      ) : (
        <EmptyState title="Belum ada acara" action={create}>
          Acara memuat susunan acara, pemimpin, pembaca ikrar, saksi, daftar hadir, dan berita acaranya.
        </EmptyState>
      )}
      <DeskInvitations invitations={invitations} />
    </>
  );
}
