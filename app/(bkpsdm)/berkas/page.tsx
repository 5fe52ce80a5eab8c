import type { Metadata } from "next";
import { openSheetsDesk } from "@/app/(bkpsdm)/berkas/sheets-desk";
import type { SearchParams } from "@/app/signed-in";
import { StackList } from "@/components/batches/stack-list";
import { UnitForm } from "@/components/batches/unit-form";
import { PageHead } from "@/components/layout/page-head";
import { AnonymisedNotice } from "@/components/retention/anonymised-notice";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { listBatches } from "@/lib/batches/list-batches";

export const metadata: Metadata = { title: "Berkas lembar" };

const PATH = "/berkas";
const FEW = 50;

/** Paper at the personnel agency's desk: forms to print and stacks handed in, of any unit. */
export default async function SheetsPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const { actor, query, campaign, units, unit, href } = await openSheetsDesk(PATH, searchParams);
  if (!campaign) {
    return (
      <>
        <PageHead title="Berkas lembar" />
        <EmptyState title="Belum ada kegiatan yang dibuka">
          Lembar dicetak dan tumpukan diunggah begitu kegiatan pertama dibuka.
        </EmptyState>
      </>
    );
  }
  if (campaign.anonymisation) {
    return (
      <>
        <PageHead title="Berkas lembar" lead={campaign.name} />
        <AnonymisedNotice campaign={campaign} />
      </>
    );
  }
  const limit = query.tumpukan ? 500 : FEW + 1;
  const stacks = await listBatches(actor, { campaignId: campaign.id, unitId: unit.id, limit });
  const shown = query.tumpukan ? stacks : stacks.slice(0, FEW);
  return (
    <>
      <PageHead
        title="Berkas lembar"
        lead={campaign.name}
        actions={
          <>
            <ButtonLink href={href("/berkas/cetak")} icon="printer">
              Cetak lembar
            </ButtonLink>
            <ButtonLink href={href("/berkas/unggah")} icon="upload" look="go">
              Unggah tumpukan
            </ButtonLink>
          </>
        }
      />
      <UnitForm
        action={PATH}
        // A province has thousands of schools: those are reached from their own pages, whose link names them.
        units={units.filter(({ unitId, depth, reporting }) => depth === 0 || reporting || unitId === unit.id)}
        unitId={unit.id}
        kegiatan={query.kegiatan}
      />
      <section aria-labelledby="tumpukan" className="max-w-240 pt-5">
        <h2 id="tumpukan" className="pb-2 text-16 font-bold">
          Tumpukan
        </h2>
        {shown.length > 0 ? (
          <StackList stacks={shown} zone={campaign.zone} withUnit />
        ) : (
          <EmptyState title="Belum ada tumpukan">
            Cetak lembar untuk {unit.name}, kumpulkan tanda tangannya, lalu unggah pindaiannya sekaligus.
          </EmptyState>
        )}
        {stacks.length > shown.length && (
          <p className="pt-3">
            <TextLink href={href(PATH, { tumpukan: "semua" })}>Semua tumpukan</TextLink>
          </p>
        )}
      </section>
    </>
  );
}
