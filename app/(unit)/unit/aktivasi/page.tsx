import type { Metadata } from "next";
import { issueCodeAction, resetCodeAction } from "@/app/(unit)/unit/aktivasi/actions";
import { openDesk } from "@/app/(unit)/unit/desk";
import type { SearchParams } from "@/app/signed-in";
import { ActivationRoom } from "@/components/accounts/activation-room";
import { DeskHead } from "@/components/unit/desk-head";
import { activationOverview, LISTED_PEOPLE } from "@/lib/accounts/activation-overview";
import { withQuery } from "@/lib/format/query-string";
import { allows } from "@/lib/policy";

export const metadata: Metadata = { title: "Kode aktivasi" };

export default async function UnitActivationPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, units, unit, href } = await openDesk("/unit/aktivasi", searchParams);
  const { q = "", galat } = query;
  const here = "/unit/aktivasi";
  const { figures, smaller, lastSlips, people, refused, localAddress } = await activationOverview(actor, {
    unitId: unit.id,
    q,
    zone: unit.zone,
    refusedCode: galat,
  });
  return (
    <>
      <DeskHead
        path={unit.path.map(({ id, name }) => ({ href: withQuery(here, { unit: id }), name }))}
        head={null}
        campaignName={null}
        units={units.map(({ id, name }) => ({
          href: withQuery(here, { unit: id }),
          label: name,
          current: id === unit.id,
        }))}
        campaigns={[]}
      />
      <h1 className="pt-4 text-20 font-bold desk:text-24">Kode aktivasi</h1>
      <ActivationRoom
        figures={figures}
        refused={refused}
        slips={{
          action: "/unit/aktivasi/lembar",
          unitId: unit.id,
          unitName: unit.name,
          localAddress,
          lastSlips,
          smaller: smaller?.map((sub) => ({ ...sub, href: withQuery(here, { unit: sub.id }) })) ?? null,
          back: href(here),
        }}
        list={{
          people,
          unitId: unit.id,
          q,
          kept: { unit: query.unit },
          action: issueCodeAction,
          resetAction: allows("activation.reset", actor, unit) ? resetCodeAction : null,
          bkpsdmName: unit.bkpsdmName,
          limit: LISTED_PEOPLE,
        }}
      />
    </>
  );
}
