import type { Metadata } from "next";
import { openDesk, type SearchParams } from "@/app/(unit)/unit/desk";
import { UnitRoom } from "@/app/(unit)/unit/unit-room";
import { PrintForm } from "@/components/forms/print-form";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { MOST_FORMS } from "@/lib/forms/schema";
import { listPacts } from "@/lib/pacts/queries";

export const metadata: Metadata = { title: "Cetak lembar" };

const PATH = "/unit/berkas/cetak";

export default async function PrintPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const desk = await openDesk(PATH, searchParams);
  const { actor, unit, href } = desk;
  return (
    <UnitRoom desk={desk} path={PATH}>
      {async (campaign) => {
        const count = async (status?: string) =>
          (await listPacts(actor, { campaign: campaign.id, unit: unit.id, status, limit: 1 })).total;
        const [all, exempt, missing] = await Promise.all([count(), count("exempt"), count("belum")]);
        return (
          <div className="max-w-160">
            <p className="pt-4 text-14">
              <TextLink href={href("/unit/berkas")}>Berkas lembar</TextLink>
            </p>
            <h1 className="text-20 font-bold desk:text-24">Cetak lembar</h1>
            {isSigningOpen(campaign) ? (
              <PrintForm
                action={`/api/v1/campaigns/${campaign.id}/forms`}
                unitId={unit.id}
                unitName={unit.name}
                withSubUnits={unit.right - unit.left > 1}
                missing={missing}
                everyone={all - exempt}
                most={MOST_FORMS}
              />
            ) : (
              <EmptyState title="Kegiatan ini tidak sedang dibuka">
                <p>Lembar baru dicetak selama penandatanganan dibuka.</p>
              </EmptyState>
            )}
          </div>
        );
      }}
    </UnitRoom>
  );
}
