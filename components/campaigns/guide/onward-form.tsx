"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type OnwardFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
};

/** On to the next step, having looked at this one. */
export function OnwardForm({ action, campaignId }: OnwardFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} className="contents">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <SubmitButton pendingLabel="Melanjutkan">Lanjut</SubmitButton>
    </form>
  );
}
