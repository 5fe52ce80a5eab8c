"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { READING_STATEMENT } from "@/lib/circulars/rules";
import { type FormState, untouched } from "@/lib/http/form-state";

type ConfirmReadingFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly circularId: string;
  /** Of what this page shows. */
  readonly contentSha256: string;
};

/** One tick and one button. Works without script. */
export function ConfirmReadingForm({ action, circularId, contentSha256 }: ConfirmReadingFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="circularId" value={circularId} />
      <input type="hidden" name="contentSha256" value={contentSha256} />
      <Checkbox name="read" label={READING_STATEMENT} error={fields.read} />
      <SubmitButton size="large" wide pendingLabel="Mencatat">
        Nyatakan telah membaca
      </SubmitButton>
    </form>
  );
}
