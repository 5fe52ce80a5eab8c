"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatCount } from "@/lib/format/number";
import { type FormState, untouched } from "@/lib/http/form-state";

type SendFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly unitId?: string;
  readonly people: number;
  readonly mailSent: boolean;
};

/** Sends reminders once the consequence is ticked. */
export function SendForm({ action, campaignId, unitId, people, mailSent }: SendFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} noValidate className="grid max-w-160 gap-2">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      {unitId && <input type="hidden" name="unitId" value={unitId} />}
      <Checkbox
        name="understood"
        label={
          mailSent
            ? `Saya telah membaca contohnya dan mengirim email kepada ${formatCount(people)} orang sekarang.`
            : `Saya telah membaca contohnya. Surat elektronik untuk ${formatCount(people)} orang ditulis ke berkas dan tidak dikirim.`
        }
        error={state.problem?.fields.understood}
      />
      <div>
        <SubmitButton icon={mailSent ? "send" : "file-text"} pendingLabel={mailSent ? "Mengirim" : "Menulis"}>
          {mailSent ? "Kirim pengingat" : "Tulis pengingat ke berkas"}
        </SubmitButton>
      </div>
    </form>
  );
}
