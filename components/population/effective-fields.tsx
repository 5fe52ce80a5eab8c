import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed } from "@/lib/http/form-state";

type EffectiveFieldsProps = { readonly state: FormState; readonly idOf: (name: string) => string };

/** From which day a change holds, and on what basis. */
export function EffectiveFields({ state, idOf }: EffectiveFieldsProps) {
  const errors = state.problem?.fields ?? {};
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextInput
        name="effectiveOn"
        id={idOf("effectiveOn")}
        type="date"
        label="Berlaku sejak"
        optional
        error={errors.effectiveOn}
        defaultValue={typed(state, "effectiveOn")}
      />
      <TextInput
        name="note"
        id={idOf("note")}
        label="Dasar atau keterangan"
        optional
        error={errors.note}
        defaultValue={typed(state, "note")}
      />
    </div>
  );
}
