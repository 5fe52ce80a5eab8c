"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { REASON_MOST } from "@/lib/rights/schema";

type CorrectionDecisionProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly correctionId: string;
  /** Still to be decided; once it is, only what was typed too late is left to show. */
  readonly open: boolean;
  /** Nothing can be compared: the officer says that the change was made. */
  readonly asksTick: boolean;
};

/** Accepts a request once the change was made, or refuses it; either way with words for the person. */
export function CorrectionDecision({ action, correctionId, open, asksTick }: CorrectionDecisionProps) {
  const [state, send] = useActionState(action, untouched);
  const { problem } = state;
  const late = !open || problem?.code === "correction_decided";
  if (late) return problem && <TooLate title={problem.sentence} answer={typed(state, "answer")} />;
  const idOf = (name: string) => `${name}-${correctionId}`;
  const ticks = asksTick || problem?.code === "correction_unconfirmed";
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {problem && (
        <ErrorSummary
          title={problem.sentence}
          fields={Object.fromEntries(Object.entries(problem.fields).map(([name, words]) => [idOf(name), words]))}
        />
      )}
      <input type="hidden" name="correctionId" value={correctionId} />
      <Textarea
        key={typed(state, "answer")}
        id={idOf("answer")}
        name="answer"
        label="Jawaban untuk pegawai"
        hint={`Apa yang diubah, atau alasan penolakan. Paling banyak ${REASON_MOST} huruf.`}
        rows={2}
        defaultValue={typed(state, "answer")}
        error={problem?.fields.answer}
      />
      {ticks && (
        <Checkbox
          id={idOf("made")}
          name="made"
          label="Data sudah diubah"
          hint="Yang diminta tidak dapat dibandingkan sendiri dengan data sekarang. Centang sebelum menerima."
          defaultChecked={typed(state, "made") === "on"}
          error={problem?.fields.made}
        />
      )}
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

/** Somebody else was first: what was typed stays to be read and copied. */
function TooLate({ title, answer }: { readonly title: string; readonly answer: string }) {
  return (
    <div className="grid max-w-160 gap-2">
      <ErrorSummary title={title} />
      {answer && (
        <p className="text-14">
          Yang Anda ketik: <q>{answer}</q>
        </p>
      )}
    </div>
  );
}
