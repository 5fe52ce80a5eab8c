"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type CorrectionDecisionProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly correctionId: string;
};

/** Accepts a request once the change was made, or refuses it; either way with words for the person. */
export function CorrectionDecision({ action, correctionId }: CorrectionDecisionProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && (
        <ErrorSummary
          title={state.problem.sentence}
          fields={Object.fromEntries(
            Object.entries(state.problem.fields).map(([name, words]) => [`${name}-${correctionId}`, words]),
          )}
        />
      )}
      <input type="hidden" name="correctionId" value={correctionId} />
      <Textarea
        key={typed(state, "answer")}
        id={`answer-${correctionId}`}
        name="answer"
        label="Jawaban untuk pegawai"
        hint="Apa yang diubah, atau alasan penolakan."
        rows={2}
        maxLength={500}
        defaultValue={typed(state, "answer")}
        error={state.problem?.fields.answer}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="go" name="decision" value="accept" pendingLabel="Menyimpan">
          Terima, data sudah diubah
        </SubmitButton>
        <SubmitButton look="outline" name="decision" value="refuse" pendingLabel="Menyimpan">
          Tolak
        </SubmitButton>
      </div>
    </form>
  );
}
