"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type ArchiveFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly label: string;
};

/** Asks for an archive. Works without script. */
export function ArchiveForm({ action, campaignId, label }: ArchiveFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} className="grid gap-3 print:hidden">
      {state.problem && <ErrorSummary title={state.problem.sentence} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <div>
        <SubmitButton look="outline" icon="shield" pendingLabel="Meminta arsip">
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
