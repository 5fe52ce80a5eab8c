import type { Metadata } from "next";
import { openDesk } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import type { SearchParams } from "@/app/signed-in";
import { PrintPage } from "@/components/forms/print-page";
import { countForms } from "@/lib/forms/count-forms";

export const metadata: Metadata = { title: "Cetak lembar" };

const PATH = "/unit/berkas/cetak";

export default async function PrintRoom({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, href } = desk;
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        const counts = await countForms(actor, { campaignId: campaign.id, unitId: unit.id });
        return (
          <PrintPage
            campaign={campaign}
            unit={{ ...unit, hasChildren: unit.right - unit.left > 1 }}
            counts={counts}
            sheets={href("/unit/berkas")}
          />
        );
      }}
    </UnitRoom>
  );
}
