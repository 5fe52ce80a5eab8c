import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { createEmployeeAction } from "@/app/(bkpsdm)/pegawai/population-actions";
import { enterStaffRoom } from "@/app/(bkpsdm)/pegawai/rooms";
import type { SearchParams } from "@/app/signed-in";
import { NewcomerForm } from "@/components/employees/newcomer-form";
import { PageHead } from "@/components/layout/page-head";
import { listUnitChoices } from "@/lib/agencies/queries";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Tambah pegawai" };

export default async function Page({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor } = await enterStaffRoom("/pegawai/baru", searchParams);
  if (!allows("employee.create", actor, { agencyId: actor.agencyId ?? "", left: null })) notFound();
  return (
    <>
      <PageHead
        title="Tambah pegawai"
        lead="Bila SIASN belum memuatnya. Berkas yang dimuat kemudian mengenalinya dari NIP."
        crumbs={[{ href: "/pegawai", label: "Pegawai" }, { label: "Tambah pegawai" }]}
      />
      <NewcomerForm action={createEmployeeAction} units={await listUnitChoices(actor)} />
    </>
  );
}
