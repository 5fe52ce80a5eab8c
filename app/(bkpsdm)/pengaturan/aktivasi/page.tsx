import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { adminDesk } from "@/app/(bkpsdm)/pengaturan/admin-desk";
import { issueCodeAction, resetCodeAction } from "@/app/(unit)/unit/aktivasi/actions";
import type { SearchParams } from "@/app/signed-in";
import { ActivationRoom } from "@/components/accounts/activation-room";
import { UnitSearch } from "@/components/accounts/unit-search";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { activationOverview, LISTED_PEOPLE } from "@/lib/accounts/activation-overview";
import { findAccountUnit, MOST_UNITS, searchAccountUnits } from "@/lib/accounts/activation-queries";
import { findUnitPath } from "@/lib/agencies/queries";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Kode aktivasi" };

export default async function AgencyActivationPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const here = "/pengaturan/aktivasi";
  const { actor, query, agency } = await adminDesk(here, searchParams);
  const { q = "", galat } = query;
  const typed = query.cari?.trim() ?? "";
  const [unit, found] = await Promise.all([
    findAccountUnit(actor, agency.agencyId, query.unit || undefined),
    typed ? searchAccountUnits(actor, agency.agencyId, typed) : null,
  ]);
  if (query.unit && !unit) notFound();
  const head = (
    <PageHead
      title="Kode aktivasi"
      lead="Kode bagi pegawai yang belum dapat masuk, per unit dengan seluruh unit di bawahnya"
      crumbs={[{ href: "/pengaturan", label: "Petugas dan peran" }, { label: "Kode aktivasi" }]}
    />
  );
  if (!unit) {
    return (
      <>
        {head}
        <EmptyState title="Belum ada unit">Muat data unit dan pegawai lebih dahulu.</EmptyState>
      </>
    );
  }
  const href = (id: string) => withQuery(here, { unit: id });
  const search = (
    <UnitSearch
      unit={unit}
      path={await findUnitPath(actor, unit.id).then((above) => above.map(({ unitId: id, name }) => ({ id, name })))}
      typed={typed}
      found={found}
      more={found?.length === MOST_UNITS}
      href={href}
    />
  );
  if (found) {
    return (
      <>
        {head}
        {search}
      </>
    );
  }
  const { figures, smaller, lastSlips, people, refused, localAddress } = await activationOverview(actor, {
    unitId: unit.id,
    q,
    zone: agency.zone,
    refusedCode: galat,
  });
  return (
    <>
      {head}
      {search}
      <ActivationRoom
        figures={figures}
        refused={refused}
        slips={{
          action: "/unit/aktivasi/lembar",
          unitId: unit.id,
          unitName: unit.name,
          localAddress,
          lastSlips,
          smaller: smaller?.map((sub) => ({ ...sub, href: href(sub.id) })) ?? null,
          back: withQuery(here, { unit: query.unit }),
        }}
        list={{
          people,
          unitId: unit.id,
          q,
          kept: { unit: query.unit },
          action: issueCodeAction,
          resetAction: allows("activation.reset", actor, unit) ? resetCodeAction : null,
          bkpsdmName: agency.bkpsdmName,
          limit: LISTED_PEOPLE,
        }}
      />
    </>
  );
}
