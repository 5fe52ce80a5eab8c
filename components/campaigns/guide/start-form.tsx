"use client";

import { FormSection } from "@/components/campaigns/form-section";
import { ElectionFields } from "@/components/campaigns/guide/election-fields";
import { type StepAction, StepForm } from "@/components/campaigns/guide/step-form";
import { Checkbox } from "@/components/ui/checkbox";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";

type StartFormProps = {
  readonly action: StepAction<true>;
  readonly start: DraftValues;
  readonly agencyId: string;
  readonly today: string;
  /** The campaign that the rest is copied from. */
  readonly source: { readonly id: string; readonly name: string } | null;
};

/** All that a draft needs to exist. */
export function StartForm({ action, start, agencyId, today, source }: StartFormProps) {
  return (
    <StepForm
      action={action}
      start={start}
      about={{ agencyId, ...(source && { copiedFrom: source.id }) }}
      go="Buat draf"
      stays={false}
      back={{ href: "/kegiatan", label: "Batal" }}
    >
      {({ values, live, errors }) => (
        <>
          <ElectionFields values={values} live={live} errors={errors} today={today} />
          {source && (
            <FormSection
              id="salinan"
              title="Salinan"
              lead={`Naskah, dasar hukum, gelombang, dan pilihan disalin dari ${source.name}.`}
            >
              <Checkbox
                name="copyPopulation"
                id="population.unitIds"
                label="Salin juga sasarannya"
                hint="Syaratnya disalin, orangnya dihitung dari data pegawai hari ini; kelompok tambahan tidak ikut. Tanpa centang, sasaran draf ini semua ASN instansi."
                error={errors["population.unitIds"]}
                defaultChecked={firstOf(values, "copyPopulation") !== ""}
              />
            </FormSection>
          )}
        </>
      )}
    </StepForm>
  );
}
