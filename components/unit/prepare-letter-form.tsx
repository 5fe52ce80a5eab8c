"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { LetterFields, type LetterValues } from "@/components/unit/letter-fields";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type PrepareLetterFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly kept: Readonly<Record<"unitId" | "campaignId", string>>;
  readonly values: LetterValues;
};

/** The covering letter, laid ready for the head: the operator types it, the head checks and sends it. */
export function PrepareLetterForm({ action, kept, values }: PrepareLetterFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { letterNumber, letterDate, note, copies } = state.problem?.fields ?? {};
  const errors = { nomor: letterNumber, tanggal: letterDate, catatan: note, tembusan: copies };
  const told = Object.fromEntries(Object.entries(errors).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const shown = state.problem
    ? {
        nomor: typed(state, "nomor"),
        tanggal: typed(state, "tanggal"),
        catatan: typed(state, "catatan"),
        tembusan: typed(state, "tembusan"),
      }
    : values;
  return (
    <form action={send} noValidate className="grid gap-4 pt-4">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={told} />}
      <input type="hidden" name="unitId" value={kept.unitId} />
      <input type="hidden" name="campaignId" value={kept.campaignId} />
      <LetterFields values={shown} errors={told} />
      <SubmitButton pendingLabel="Menyimpan" className="sm:justify-self-start">
        Simpan untuk kepala unit
      </SubmitButton>
    </form>
  );
}
