import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createCeremonyAction } from "@/app/(acara)/acara/actions";
import { type SearchParams, signedInWith } from "@/app/signed-in";
import { CeremonyForm } from "@/components/ceremonies/ceremony-form";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { listCampaigns } from "@/lib/campaigns/queries";
import { ceremonyOwners, mayPlanCeremonies } from "@/lib/ceremonies/owners";

export const metadata: Metadata = { title: "Rencanakan acara" };

const PROGRAMME = [
  "Pembukaan",
  "Menyanyikan lagu Indonesia Raya",
  "Pembacaan ikrar netralitas Pegawai ASN",
  "Penandatanganan pakta integritas secara simbolis",
  "Amanat pemimpin apel",
  "Doa",
  "Penutup",
].join("\n");

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query } = await signedInWith("/acara/baru", searchParams);
  if (!mayPlanCeremonies(actor)) notFound();
  const campaigns = (await listCampaigns(actor)).filter(({ agencyId }) => agencyId === actor.agencyId);
  const [first] = campaigns;
  const owners = first ? await ceremonyOwners(actor, { id: first.agencyId, name: first.agencyName }, query.unit) : [];
  if (first && owners.length === 0) notFound();
  const crumbs = [{ href: "/acara", label: "Acara" }, { label: "Rencanakan acara" }];
  if (!first)
    return (
      <>
        <PageHead title="Rencanakan acara" crumbs={crumbs} />
        <EmptyState title="Belum ada kegiatan">Acara direncanakan untuk sebuah kegiatan penandatanganan.</EmptyState>
      </>
    );
  const draft = { name: "Apel Ikrar Netralitas Pegawai ASN", day: "", time: "07:30", place: "" };
  return (
    <>
      <PageHead title="Rencanakan acara" lead="Data ini dapat diubah sampai berita acara terbit" crumbs={crumbs} />
      <CeremonyForm
        action={createCeremonyAction}
        draft={{ ...draft, programme: PROGRAMME, audience: { employmentTypes: [], tiers: [] } }}
        zone={first.zone}
        district={first.terms.district}
        owner={{
          campaigns: campaigns.map(({ id, name }) => ({ value: id, label: name })),
          units: owners.map(({ unitId, name }) => ({ value: unitId ?? "", label: name })),
          campaign: campaigns.some(({ id }) => id === query.kegiatan) ? (query.kegiatan ?? first.id) : first.id,
          unit: owners.some(({ unitId }) => unitId === query.unit) ? (query.unit ?? "") : (owners[0]?.unitId ?? ""),
        }}
      />
    </>
  );
}
