import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type SearchParams, watch } from "@/app/(bkpsdm)/desk";
import { PageHead } from "@/components/layout/page-head";
import { WithoutAddressTable } from "@/components/reminders/without-address";
import { formatNip } from "@/lib/employees/nip";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { findPlan } from "@/lib/reminders/find-plan";
import { listWithoutAddress } from "@/lib/reminders/round-queries";

export const metadata: Metadata = { title: "Tanpa email" };

export default async function WithoutAddressPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch("/pengingat/tanpa-email", searchParams);
  if (!campaign || !(await findPlan(actor, campaign.id))) notFound();
  const people = await listWithoutAddress(actor, campaign.id, query.unit);
  return (
    <>
      <PageHead
        title="Belum menandatangani, tanpa email"
        lead={`${formatCount(people.length)} pegawai · ${campaign.name}`}
        crumbs={[
          { href: withQuery("/pengingat", { kegiatan: query.kegiatan }), label: "Pengingat" },
          { label: "Tanpa email" },
        ]}
      />
      <p className="pt-4 text-quiet">
        Alamat email berasal dari data SIASN. Lengkapi di sana, lalu muat ulang datanya.
      </p>
      <WithoutAddressTable
        people={people.map(({ pactId, nip, phone, ...person }) => ({
          ...person,
          id: pactId,
          nip: formatNip(nip),
          phone: phone ?? "-",
        }))}
      />
    </>
  );
}
