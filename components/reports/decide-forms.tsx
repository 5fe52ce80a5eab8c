"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type Action = (before: FormState, form: FormData) => Promise<FormState>;

type DecideFormsProps = {
  readonly accept: Action;
  readonly sendBack: Action;
  readonly reportId: string;
  readonly campaignId: string;
  readonly unitName: string;
};

/** Accept in one press, or return with what to mend. */
export function DecideForms({ accept, sendBack, reportId, campaignId, unitName }: DecideFormsProps) {
  const [accepted, sendAccept] = useActionState(accept, untouched);
  const [returned, sendReturn] = useActionState(sendBack, untouched);
  const problem = accepted.problem ?? returned.problem;
  const ids = (
    <>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="campaignId" value={campaignId} />
    </>
  );
  return (
    <section aria-labelledby="putusan" className="mt-6 border-y border-line py-4 print:hidden">
      <h2 id="putusan" className="pb-3 text-16 font-bold">
        Putusan
      </h2>
      {problem && (
        <div className="pb-3">
          <ErrorSummary title={problem.sentence} fields={problem.fields} />
        </div>
      )}
      <div className="grid gap-x-10 gap-y-5 desk:grid-cols-2">
        <form action={sendAccept}>
          {ids}
          <p className="pb-3 text-quiet">Angka dan nama {unitName} berlaku sebagai laporan resmi unit.</p>
          <SubmitButton pendingLabel="Menyimpan">Terima laporan</SubmitButton>
        </form>
        <form action={sendReturn} noValidate className="grid gap-3">
          {ids}
          <Textarea
            key={typed(returned, "note")}
            name="note"
            label="Yang perlu diperbaiki"
            hint="Dibaca oleh kepala unit. Laporan baru dapat dikirim setelah dikembalikan."
            rows={3}
            maxLength={1000}
            defaultValue={typed(returned, "note")}
            error={returned.problem?.fields.note}
          />
          <div>
            <SubmitButton look="outline" icon="turn-back" pendingLabel="Menyimpan">
              Kembalikan
            </SubmitButton>
          </div>
        </form>
      </div>
    </section>
  );
}
