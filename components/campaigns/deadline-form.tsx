"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type DeadlineFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  /** Calendar day, "2028-10-20". */
  readonly deadline: string;
};

/** Moves the last day of signing; all that is left to change once a campaign is open. */
export function DeadlineForm({ action, campaignId, deadline }: DeadlineFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextInput
        key={typed(state, "deadline")}
        name="deadline"
        type="date"
        label="Tenggat"
        hint="Laju yang diperlukan dihitung ulang untuk semua unit."
        className="max-w-48"
        defaultValue={typed(state, "deadline") || deadline}
        error={state.problem?.fields.deadline}
      />
      <div>
        <SubmitButton look="outline" pendingLabel="Menyimpan">
          Simpan tenggat
        </SubmitButton>
      </div>
    </form>
  );
}
