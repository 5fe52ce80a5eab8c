"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type TypedNameFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly campaignName: string;
  readonly button: string;
  readonly pendingLabel: string;
};

/** An act without a way back: the campaign's name is typed out before the button counts. */
export function TypedNameForm({ action, campaignId, campaignName, button, pendingLabel }: TypedNameFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextInput
        key={typed(state, "typedName")}
        name="typedName"
        label="Ketik nama kegiatan"
        hint={campaignName}
        autoComplete="off"
        defaultValue={typed(state, "typedName")}
        error={state.problem?.fields.typedName}
      />
      <div>
        <SubmitButton look="danger" pendingLabel={pendingLabel}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
