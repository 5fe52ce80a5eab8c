import type { Metadata } from "next";
import { updateAgencyAction } from "@/app/(bkpsdm)/instansi/actions";
import { enterAgencyRoom } from "@/app/(bkpsdm)/instansi/room";
import type { SearchParams } from "@/app/signed-in";
import { AgencyForm } from "@/components/agencies/agency-form";
import { PageHead } from "@/components/layout/page-head";

export const metadata: Metadata = { title: "Identitas instansi" };

export default async function IdentityPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { agency } = await enterAgencyRoom("/instansi/identitas", searchParams);
  return (
    <>
      <PageHead
        title="Identitas instansi"
        lead="Dipakai di halaman, pada kop surat dan dokumen pakta, dan untuk jam yang ditampilkan"
        crumbs={[{ href: "/instansi", label: agency.name }, { label: "Identitas" }]}
      />
      <AgencyForm action={updateAgencyAction} agency={agency} />
    </>
  );
}
