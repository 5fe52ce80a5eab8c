"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type UnitKindFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly unit: { readonly unitId: string; readonly kind: string; readonly kindSetByHand: boolean };
  /** Every kind with its name in the agency's words. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  /** What the name alone says. */
  readonly guessed: string;
};

/** What kind of unit this is: waves and the rules of a population are written in kinds. */
export function UnitKindForm({ action, unit, kinds, guessed }: UnitKindFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  return (
    <section aria-labelledby="jenis-unit">
      <h2 id="jenis-unit" className="pb-2 text-16 font-bold">
        Jenis unit
      </h2>
      <form action={send} noValidate className="grid gap-3">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
        <input type="hidden" name="unitId" value={unit.unitId} />
        <Select
          name="kind"
          label="Jenis"
          hint={`${unit.kindSetByHand ? "Ditetapkan petugas." : "Ditebak dari nama unit."} Sasaran dan gelombang yang memilih menurut jenis unit memakainya; pegawai kegiatan yang sedang dibuka langsung mengikuti gelombang yang sesuai.`}
          error={errors.kind}
          defaultValue={state.problem ? typed(state, "kind") : unit.kindSetByHand ? unit.kind : ""}
          options={[{ value: "", label: `Menurut nama (${guessed})` }, ...kinds]}
        />
        <div>
          <SubmitButton look="outline" pendingLabel="Menyimpan">
            Simpan jenis
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
