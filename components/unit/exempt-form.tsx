"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { FoldedDeed } from "@/components/unit/folded-deed";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type ExemptFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly pactId: string;
  readonly name: string;
  readonly reasons: readonly { readonly value: string; readonly label: string }[];
};

/** Records why a person need not sign. */
export function ExemptForm({ action, pactId, name, reasons }: ExemptFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const { problem } = state;
  return (
    <FoldedDeed title="Kecualikan dari kewajiban" icon="info" open={problem !== null}>
      <form action={submit} className="grid gap-3" noValidate>
        {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
        <p>{name} tidak lagi dihitung sebagai yang belum menandatangani. Alasannya tampil dalam laporan unit.</p>
        <input type="hidden" name="pactId" value={pactId} />
        <Select
          name="reason"
          label="Alasan"
          error={problem?.fields.reason}
          defaultValue={typed(state, "reason")}
          options={[{ value: "", label: "Pilih alasan" }, ...reasons]}
        />
        <Textarea
          name="note"
          label="Keterangan"
          hint="Nomor surat, atau penjelasan bila alasannya lain. Jangan menulis penyakit."
          optional
          rows={2}
          maxLength={500}
          error={problem?.fields.note}
          defaultValue={typed(state, "note")}
        />
        <SubmitButton look="outline" pendingLabel="Mencatat...">
          Catat pengecualian
        </SubmitButton>
      </form>
    </FoldedDeed>
  );
}
