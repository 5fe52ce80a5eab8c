"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type UnitAddressFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly unit: { readonly unitId: string; readonly address: string };
};

/** The address under the unit's name on its letters. */
export function UnitAddressForm({ action, unit }: UnitAddressFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  return (
    <section aria-labelledby="alamat-unit">
      <h2 id="alamat-unit" className="pb-2 text-16 font-bold">
        Alamat untuk kop surat
      </h2>
      <form action={send} noValidate className="grid gap-3">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
        <input type="hidden" name="unitId" value={unit.unitId} />
        <Textarea
          name="address"
          label="Alamat"
          hint="Alamat, telepon, dan laman, paling banyak tiga baris. Bila kosong, kop unit ini tanpa alamat."
          optional
          rows={3}
          maxLength={400}
          defaultValue={state.problem ? typed(state, "address") : unit.address}
          error={errors.address}
        />
        <div>
          <SubmitButton look="outline" pendingLabel="Menyimpan">
            Simpan alamat
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
