"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type DeclineFormProps = {
  readonly pactId: string;
  readonly campaignName: string;
  readonly bkpsdmName: string;
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
};

/** Says who will read the reason before asking for it. */
export function DeclineForm({ pactId, campaignName, bkpsdmName, action }: DeclineFormProps) {
  const [state, dispatch] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={dispatch} className="grid gap-4" noValidate>
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <div>
        <h1 className="text-24 font-bold">Anda tidak bersedia menandatangani</h1>
        <p className="pt-1 text-quiet">{campaignName}</p>
      </div>
      <Notice tone="info" icon="lock" title="Rahasia.">
        Alasan Anda hanya dibaca petugas {bkpsdmName}, yang akan menghubungi Anda. Kepala unit dan rekan kerja tidak
        melihatnya. Anda tetap dapat menandatangani kapan saja selama kegiatan dibuka.
      </Notice>
      <input type="hidden" name="pactId" value={pactId} />
      <Textarea
        name="reason"
        label="Alasan Anda"
        hint="Sedikitnya 10 huruf."
        rows={5}
        maxLength={2000}
        required
        error={fields.reason}
        defaultValue={typed(state, "reason")}
      />
      <div className="grid gap-2">
        <SubmitButton look="danger" size="large" wide pendingLabel="Mengirim...">
          Nyatakan tidak bersedia
        </SubmitButton>
        <ButtonLink href={`/pakta/${pactId}`} size="large" wide>
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}
