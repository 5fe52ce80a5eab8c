"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type ReopenFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
};

/** Opens a closed campaign again; why is kept in the trail. */
export function ReopenForm({ action, campaignId }: ReopenFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <Textarea
        key={typed(state, "reason")}
        name="reason"
        label="Alasan"
        hint="Tercatat dalam jejak audit. Pegawai yang belum selesai dapat menandatangani lagi."
        rows={2}
        maxLength={500}
        defaultValue={typed(state, "reason")}
        error={state.problem?.fields.reason}
      />
      <div>
        <SubmitButton look="outline" pendingLabel="Membuka kembali">
          Buka kembali
        </SubmitButton>
      </div>
    </form>
  );
}
