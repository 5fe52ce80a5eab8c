import { PrintForm } from "@/components/forms/print-form";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { MOST_FORMS } from "@/lib/forms/schema";

type PrintPageProps = {
  readonly campaign: { readonly id: string; readonly status: string };
  readonly unit: { readonly id: string; readonly name: string; readonly hasChildren: boolean };
  readonly counts: { readonly missing: number; readonly everyone: number };
  /** The page with the sheets. */
  readonly sheets: string;
};

/** Where the forms of a unit and all below it are printed. */
export function PrintPage({ campaign, unit, counts, sheets }: PrintPageProps) {
  return (
    <div className="max-w-160">
      <p className="pt-2 text-14">
        <TextLink className="inline-flex min-h-11 items-center" href={sheets}>
          Berkas lembar
        </TextLink>
      </p>
      <h1 className="text-20 font-bold desk:text-24">Cetak lembar</h1>
      {isSigningOpen(campaign) ? (
        <PrintForm
          action={`/api/v1/campaigns/${campaign.id}/forms`}
          unitId={unit.id}
          unitName={unit.name}
          withSubUnits={unit.hasChildren}
          {...counts}
          most={MOST_FORMS}
        />
      ) : (
        <EmptyState title="Kegiatan ini tidak sedang dibuka">
          <p>Lembar baru dicetak selama penandatanganan dibuka.</p>
        </EmptyState>
      )}
    </div>
  );
}
