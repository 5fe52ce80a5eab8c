"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type RenameUnitFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly unit: { readonly unitId: string; readonly name: string };
};

/** A unit's name as it is printed. */
export function RenameUnitForm({ action, unit }: RenameUnitFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  return (
    <section aria-labelledby="nama-unit">
      <h2 id="nama-unit" className="pb-2 text-16 font-bold">
        Nama unit
      </h2>
      <form action={send} noValidate className="grid gap-3">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
        <input type="hidden" name="unitId" value={unit.unitId} />
        <TextInput
          name="name"
          label="Nama"
          hint="Ditulis seperti pada surat. Bila susunan unit dimuat lagi, nama dari berkas yang berlaku."
          error={errors.name}
          defaultValue={state.problem ? typed(state, "name") : unit.name}
          maxLength={200}
        />
        <div>
          <SubmitButton look="outline" pendingLabel="Menyimpan">
            Simpan nama
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
