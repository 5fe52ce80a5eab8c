import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { renameUnitAction, reportingAction, unitAddressAction, unitKindAction } from "@/app/(bkpsdm)/instansi/actions";
import { enterAgencyRoom } from "@/app/(bkpsdm)/instansi/room";
import type { SearchParams } from "@/app/signed-in";
import { RenameUnitForm } from "@/components/agencies/rename-unit-form";
import { ReportingForm } from "@/components/agencies/reporting-form";
import { UnitAddressForm } from "@/components/agencies/unit-address-form";
import { UnitKindForm } from "@/components/agencies/unit-kind-form";
import { UnitSaved } from "@/components/agencies/unit-saved";
import { UnitTree } from "@/components/agencies/unit-tree";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { unitKindName } from "@/lib/agencies/place-kind";
import { findUnit, findUnitPath, listUnits } from "@/lib/agencies/queries";
import { guessKind, UNIT_KINDS, type UnitKind } from "@/lib/agencies/unit-kind";
import { formatCount } from "@/lib/format/number";
import { withQuery } from "@/lib/format/query-string";

export const metadata: Metadata = { title: "Unit" };

type Props = { readonly params: Promise<{ unitId: string }>; readonly searchParams: SearchParams };

export default async function UnitPage({ params, searchParams }: Props) {
  const { unitId } = await params;
  const { actor, query, agency } = await enterAgencyRoom(`/instansi/${unitId}`, searchParams);
  const unit = await findUnit(actor, unitId);
  if (!unit || unit.agencyId !== agency.agencyId) notFound();
  const [above, children] = await Promise.all([findUnitPath(actor, unitId), listUnits(actor, { parent: unitId })]);
  const kindName = (kind: UnitKind) => unitKindName(kind, agency.terms);
  const reporter = [...above].reverse().find(({ reporting }) => reporting);
  return (
    <>
      <PageHead
        title={unit.name}
        lead={`${kindName(unit.kind)} · ${formatCount(unit.peopleBelow)} pegawai${unit.hasChildren ? ` bersama unit di bawahnya, ${formatCount(unit.people)} di unit ini` : ""}`}
        crumbs={[
          { href: "/instansi", label: agency.name },
          ...above.slice(1).map(({ unitId: id, name }) => ({ href: `/instansi/${id}`, label: name })),
          { label: unit.name },
        ]}
        actions={<ButtonLink href={withQuery("/pegawai", { unit: unitId })}>Lihat pegawai</ButtonLink>}
      />
      <UnitSaved
        saved={query.disimpan}
        unit={unit}
        reporterName={reporter?.name ?? null}
        kindName={kindName(unit.kind)}
      />
      <div className="grid gap-x-12 gap-y-8 pt-6 desk:grid-cols-2">
        <ReportingForm
          action={reportingAction}
          unit={unit}
          reporterName={reporter?.name ?? null}
          bkpsdmName={agency.bkpsdmName}
        />
        <div className="grid content-start gap-8">
          <RenameUnitForm action={renameUnitAction} unit={unit} />
          <UnitKindForm
            key={`${unit.kind} ${unit.kindSetByHand}`}
            action={unitKindAction}
            unit={unit}
            kinds={UNIT_KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
            guessed={kindName(guessKind(unit.name))}
          />
          <UnitAddressForm action={unitAddressAction} unit={unit} />
        </div>
      </div>
      {children.length > 0 && (
        <section className="pt-8">
          <h2 className="pb-2 text-16 font-bold">Unit di bawahnya</h2>
          <UnitTree
            units={children.map((child) => ({ ...child, kindName: kindName(child.kind) }))}
            opened={undefined}
            openHref={(id) => withQuery("/instansi", { buka: id ?? undefined })}
          />
        </section>
      )}
    </>
  );
}
