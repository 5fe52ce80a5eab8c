"use client";

import { type ReactNode, useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type ConfirmFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  /** What the tick says, in the first person: the consequence with its figures. */
  readonly label: ReactNode;
  readonly button: string;
  readonly pendingLabel: string;
  readonly look?: "go" | "danger";
};

/** A step that cannot be taken back: the consequence is ticked before the button counts. */
export function ConfirmForm({ action, campaignId, label, button, pendingLabel, look = "go" }: ConfirmFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-2">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <Checkbox name="understood" label={label} error={state.problem?.fields.understood} />
      <div>
        <SubmitButton look={look} pendingLabel={pendingLabel}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
