"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { correctionFields, correctionNames } from "@/lib/rights/schema";

type CorrectionFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What was just done here, as a sentence; null when nothing was. */
  readonly done: string | null;
};

const options = [
  { value: "", label: "Pilih data" },
  ...correctionFields.map((value) => ({ value, label: correctionNames[value] })),
];

/** Says what is wrong and what is right. */
export function CorrectionForm({ action, done }: CorrectionFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {!state.problem && done && <Notice tone="ok" title={done} />}
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <Select
        name="field"
        label="Data yang keliru"
        options={options}
        defaultValue={typed(state, "field")}
        error={state.problem?.fields.field}
      />
      <TextInput
        key={`benar-${typed(state, "wanted")}`}
        name="wanted"
        label="Data yang benar"
        maxLength={300}
        defaultValue={typed(state, "wanted")}
        error={state.problem?.fields.wanted}
      />
      <Textarea
        key={`alasan-${typed(state, "reason")}`}
        name="reason"
        label="Keterangan"
        hint="Misalnya nomor dan tanggal surat keputusan."
        optional
        rows={2}
        maxLength={500}
        defaultValue={typed(state, "reason")}
        error={state.problem?.fields.reason}
      />
      <div>
        <SubmitButton look="go" pendingLabel="Mengirim">
          Kirim permintaan
        </SubmitButton>
      </div>
    </form>
  );
}
