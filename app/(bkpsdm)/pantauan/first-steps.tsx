import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findDraftAgency, listCampaigns } from "@/lib/campaigns/queries";
import type { User } from "@/lib/core/actor";
import { formatCount } from "@/lib/format/number";
import { allows } from "@/lib/policy";

/** Before the first campaign: the three steps to it, those already done ticked, and the next one. */
export async function FirstSteps({ actor }: { readonly actor: User }) {
  const [agency, [draft]] = await Promise.all([findDraftAgency(actor, actor.agencyId), listCampaigns(actor)]);
  if (!agency || !allows("campaign.create", actor, { agencyId: agency.id, left: null })) {
    return (
      <EmptyState title="Belum ada kegiatan penandatanganan" level="h1">
        Capaian setiap unit tampil di sini begitu kegiatan pertama dibuka.
      </EmptyState>
    );
  }
  const next = !agency.employees
    ? { href: "/pegawai/muat", label: "Muat data pegawai" }
    : draft
      ? { href: `/kegiatan/${draft.id}`, label: "Lanjutkan draf" }
      : { href: "/kegiatan/baru", label: "Buat kegiatan" };
  return (
    <>
      <PageHead title="Pantauan" />
      <EmptyState
        title="Belum ada kegiatan penandatanganan"
        steps={[
          {
            label: "Muat data pegawai dari SIASN",
            done: agency.employees ? `${formatCount(agency.employees)} pegawai` : undefined,
          },
          { label: "Tetapkan naskah, sasaran, dan tenggat", done: draft?.name },
          { label: "Buka kegiatan" },
        ]}
        action={
          <ButtonLink look="go" href={next.href}>
            {next.label}
          </ButtonLink>
        }
      >
        Tiga langkah, sekitar sepuluh menit.
      </EmptyState>
    </>
  );
}
