"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type WithdrawFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly circularId: string;
  readonly campaignId: string;
};

/** Takes a circular out of force: the reason is typed, the consequence ticked. */
export function WithdrawForm({ action, circularId, campaignId }: WithdrawFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="circularId" value={circularId} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <Textarea
        key={typed(state, "reason")}
        name="reason"
        label="Alasan penarikan"
        hint="Terbaca oleh pegawai yang membuka surat ini."
        rows={2}
        maxLength={500}
        defaultValue={typed(state, "reason")}
        error={fields.reason}
      />
      <Checkbox
        name="understood"
        label="Saya memahami bahwa surat edaran ini tidak lagi diminta dibaca, dan bahwa penarikan tidak dapat dibatalkan"
        error={fields.understood}
      />
      <div>
        <SubmitButton look="danger" pendingLabel="Menarik">
          Tarik surat edaran
        </SubmitButton>
      </div>
    </form>
  );
}
