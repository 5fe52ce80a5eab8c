"use client";

import { useActionState } from "react";
import type { FormSend } from "@/components/ceremonies/small-form";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatCount } from "@/lib/format/number";
import { typed, untouched } from "@/lib/http/form-state";

type MinutesFormProps = {
  readonly ceremonyId: string;
  readonly today: string;
  /** People with a part who are not recorded as having been there. */
  readonly unrecorded: number;
  readonly action: FormSend;
};

/** The last step of a ceremony: number and date of its minutes, and the tick that nothing is missing. */
export function MinutesForm({ ceremonyId, today, unrecorded, action }: MinutesFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="ceremonyId" value={ceremonyId} />
      <TextInput
        key={`n${typed(state, "number")}`}
        name="number"
        label="Nomor berita acara"
        hint="Disimpan persis seperti yang ditulis"
        defaultValue={typed(state, "number")}
        error={fields.number}
      />
      <TextInput
        key={`d${typed(state, "date")}`}
        name="date"
        type="date"
        label="Tanggal berita acara"
        className="max-w-48"
        defaultValue={typed(state, "date") || today}
        error={fields.date}
      />
      <Checkbox
        name="understood"
        label={`Data acara, daftar hadir, dan foto sudah benar${unrecorded > 0 ? `, juga bahwa ${formatCount(unrecorded)} petugas acara tidak tercatat hadir` : ""}. Setelah terbit semuanya tidak dapat diubah lagi.`}
        error={fields.understood}
      />
      <div>
        <SubmitButton look="outline" pendingLabel="Menerbitkan">
          Terbitkan berita acara
        </SubmitButton>
      </div>
    </form>
  );
}
