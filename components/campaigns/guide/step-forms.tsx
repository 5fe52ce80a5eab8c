"use client";

import type { ComponentProps } from "react";
import { BasisFields } from "@/components/campaigns/basis-fields";
import { FormSection } from "@/components/campaigns/form-section";
import { ElectionFields } from "@/components/campaigns/guide/election-fields";
import { type StepAction, StepForm } from "@/components/campaigns/guide/step-form";
import type { PopulationFigures } from "@/components/campaigns/population-facts";
import { PopulationFields } from "@/components/campaigns/population-fields";
import type { RuleUnits } from "@/components/campaigns/rule-fields";
import { TextFields } from "@/components/campaigns/text-fields";
import { Checkbox } from "@/components/ui/checkbox";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";

/** What a step before saving answers: the figures of the rule, or units that were looked for. */
export type DraftAnswer = { readonly figures: PopulationFigures | null; readonly units: RuleUnits };

type StepProps = {
  readonly action: StepAction<DraftAnswer>;
  readonly start: DraftValues;
  readonly about: Readonly<Record<string, string>>;
  readonly back: { readonly href: string; readonly label: string };
};

const onward = { go: "Simpan dan lanjut", stays: true };

export function ElectionStepForm({ today, ...step }: StepProps & { readonly today: string }) {
  return (
    <StepForm {...step} {...onward}>
      {(fields) => <ElectionFields {...fields} today={today} />}
    </StepForm>
  );
}

export function BasisStepForm(step: StepProps) {
  return (
    <StepForm {...step} {...onward}>
      {(fields) => <BasisFields {...fields} />}
    </StepForm>
  );
}

type TextExtras = Pick<ComponentProps<typeof TextFields>, "example" | "fitting">;

export function TextStepForm({ example, fitting, ...step }: StepProps & TextExtras) {
  return (
    <StepForm {...step} {...onward}>
      {({ values, live, errors }) => (
        <TextFields values={values} live={live} errors={errors} example={example} fitting={fitting} />
      )}
    </StepForm>
  );
}

type PopulationExtras = {
  readonly units: RuleUnits;
  readonly standings: readonly string[];
  readonly terms: AgencyTerms;
  /** Of the rule as saved. */
  readonly figures: PopulationFigures | null;
};

export function PopulationStepForm({ units, standings, figures, terms, ...step }: StepProps & PopulationExtras) {
  return (
    <StepForm {...step} {...onward}>
      {({ values, errors, answer }) => (
        <PopulationFields
          values={values}
          errors={errors}
          units={units}
          found={answer?.units ?? []}
          standings={standings}
          terms={terms}
          figures={answer ? answer.figures : values === step.start ? figures : null}
        />
      )}
    </StepForm>
  );
}

export function OptionsStepForm(step: StepProps) {
  return (
    <StepForm {...step} {...onward}>
      {({ values }) => (
        <FormSection id="pilihan" title="Pilihan" lead="Berlaku untuk halaman penandatanganan, lembar, dan bukti.">
          <Checkbox
            name="votingRightNotice"
            label="Tampilkan pengingat hak pilih"
            hint="Netral bukan berarti tidak memilih: ditampilkan di halaman penandatanganan dan pada dokumen."
            defaultChecked={firstOf(values, "votingRightNotice") !== ""}
          />
          <Checkbox
            name="witnessBlock"
            label="Cantumkan blok Mengetahui"
            hint="Nama dan jabatan kepala unit pada lembar cetak dan dokumen PDF."
            defaultChecked={firstOf(values, "witnessBlock") !== ""}
          />
        </FormSection>
      )}
    </StepForm>
  );
}
