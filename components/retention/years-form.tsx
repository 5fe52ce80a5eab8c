"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type YearsFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly years: number;
};

/** For how many years after its closing a campaign's people are kept. */
export function YearsForm({ action, campaignId, years }: YearsFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextInput
        key={typed(state, "years")}
        name="years"
        inputMode="numeric"
        label="Masa simpan (tahun sejak ditutup)"
        hint="Ikuti jadwal retensi arsip instansi Anda. Bila tidak ada, lima tahun."
        className="max-w-24"
        defaultValue={typed(state, "years") || years}
        error={state.problem?.fields.years}
      />
      <div>
        <SubmitButton look="outline" pendingLabel="Menyimpan">
          Simpan masa simpan
        </SubmitButton>
      </div>
    </form>
  );
}
