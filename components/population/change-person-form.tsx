"use client";

import { useActionState } from "react";
import { EffectiveFields } from "@/components/population/effective-fields";
import { buttonClass } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { LEGAL_STANDINGS, legalStandingLabel } from "@/lib/employees/legal-standing";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type ChangePersonFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly person: { readonly employeeId: string; readonly unitId: string; readonly legalStanding: string };
  readonly units: readonly { readonly unitId: string; readonly name: string; readonly depth: number }[];
};

const standings = LEGAL_STANDINGS.filter((code) => code !== "LAINNYA").map((code) => ({
  value: code as string,
  label: legalStandingLabel(code),
}));
const idOf = (name: string) => `ubah-${name}`;

/** Another unit or legal standing, ahead of SIASN. */
export function ChangePersonForm({ action, person, units }: ChangePersonFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const known = standings.find(({ label }) => label === person.legalStanding)?.value ?? "";
  return (
    <details open={state.problem !== null || undefined}>
      <summary className={buttonClass({ look: "outline" })}>Ubah unit atau kedudukan hukum</summary>
      <form action={send} noValidate className="grid gap-4 pt-4">
        {state.problem && (
          <ErrorSummary
            title={state.problem.sentence}
            fields={Object.fromEntries(Object.entries(errors).map(([name, words]) => [idOf(name), words]))}
          />
        )}
        <input type="hidden" name="employeeId" value={person.employeeId} />
        <Select
          name="unitId"
          id={idOf("unitId")}
          label="Unit"
          error={errors.unitId}
          defaultValue={typed(state, "unitId") || person.unitId}
          options={units.map(({ unitId, name, depth }) => ({
            value: unitId,
            label: `${"\u2007\u2007".repeat(depth)}${name}`,
          }))}
        />
        <Select
          name="legalStanding"
          id={idOf("legalStanding")}
          label="Kedudukan hukum"
          error={errors.legalStanding}
          defaultValue={typed(state, "legalStanding") || known}
          options={known ? standings : [{ value: "", label: person.legalStanding }, ...standings]}
        />
        <EffectiveFields state={state} idOf={idOf} />
        <p className="max-w-[64ch] text-13 text-quiet">
          Pakta yang belum ditandatangani ikut pindah, dan kedudukan hukum langsung berlaku pada kegiatan yang sedang
          dibuka. Perbaiki juga di SIASN: berkas yang dimuat kemudian menggantikan isian ini.
        </p>
        <div>
          <SubmitButton pendingLabel="Menyimpan">Simpan perubahan</SubmitButton>
        </div>
      </form>
    </details>
  );
}
