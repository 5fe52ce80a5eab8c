import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { watch } from "@/app/(bkpsdm)/desk";
import type { SearchParams } from "@/app/signed-in";
import { PageHead } from "@/components/layout/page-head";
import { WithoutAddressList } from "@/components/reminders/without-address";
import { isoDay } from "@/lib/format/date";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";
import { findPlan } from "@/lib/reminders/find-plan";
import { listWithoutAddress, PAGE } from "@/lib/reminders/without-address";

export const metadata: Metadata = { title: "Tanpa email" };

export default async function WithoutAddressPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign } = await watch("/pengingat/tanpa-email", searchParams);
  if (!campaign || !(await findPlan(actor, campaign.id))) notFound();
  const { kegiatan, unit, q = "", hal } = query;
  const { items, total, page } = await listWithoutAddress(
    actor,
    { campaignId: campaign.id, unit, q, hal },
    isoDay(new Date(), campaign.zone),
  );
  return (
    <>
      <PageHead
        title="Belum menandatangani, tanpa email"
        lead={`${formatCount(total)} pegawai${q ? " yang cocok" : ""} · ${campaign.name}`}
        crumbs={[
          { href: withQuery("/pengingat", { kegiatan: query.kegiatan }), label: "Pengingat" },
          { label: "Tanpa email" },
        ]}
      />
      <p className="pt-4 text-quiet">
        Alamat email berasal dari data SIASN. Lengkapi di sana, lalu muat ulang datanya.
      </p>
      <WithoutAddressList
        people={items}
        total={total}
        page={page}
        pageSize={PAGE}
        typed={q}
        kept={{ kegiatan, unit }}
        pageHref={(to) => withQuery("/pengingat/tanpa-email", { kegiatan, unit, q, hal: to })}
      />
    </>
  );
}
