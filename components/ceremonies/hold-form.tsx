"use client";

import { useActionState } from "react";
import type { FormSend } from "@/components/ceremonies/small-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { type CeremonyStatus, type IkrarMode, ikrarModes, ikrarNames } from "@/lib/ceremonies/schema";
import { typed, untouched } from "@/lib/http/form-state";

type HoldFormProps = {
  readonly ceremonyId: string;
  readonly status: CeremonyStatus;
  readonly ikrar: IkrarMode | null;
  readonly begun: boolean;
  readonly action: FormSend;
};

/** That it took place, and whether the pledge was spoken: apart from anybody's signature. */
export function HoldForm({ ceremonyId, status, ikrar, begun, action }: HoldFormProps) {
  const [state, send] = useActionState(action, untouched);
  if (!begun)
    return <p className="text-quiet">Pelaksanaan dan kehadiran dapat dicatat sejak dua jam sebelum jam mulai.</p>;
  const chosen = typed(state, "ikrar") || (ikrar ?? "");
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="ceremonyId" value={ceremonyId} />
      <RadioGroup
        key={chosen}
        name="ikrar"
        label="Apakah ikrar netralitas diucapkan?"
        hint="Ikrar lisan dicatat terpisah dari penandatanganan pakta."
        options={ikrarModes.map((value) => ({ value, label: ikrarNames[value] }))}
        defaultValue={chosen}
        error={state.problem?.fields.ikrar}
      />
      <div>
        <SubmitButton look={status === "planned" ? "go" : "outline"} pendingLabel="Menyimpan">
          {status === "planned" ? "Nyatakan terlaksana" : "Simpan keterangan ikrar"}
        </SubmitButton>
      </div>
    </form>
  );
}
