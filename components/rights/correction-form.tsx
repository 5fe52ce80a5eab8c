"use client";

import { useActionState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { type CorrectionField, correctionNames, REASON_MOST, WANTED_MOST } from "@/lib/rights/schema";

type CorrectionFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly field: CorrectionField;
  /** As it stands now; empty where nothing does. */
  readonly held: string;
  /** The values that the field can have; null where it is written freely. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
};

/** Says what is right instead of what stands in one field. */
export function CorrectionForm({ action, field, held, choices }: CorrectionFormProps) {
  const [state, send] = useActionState(action, untouched);
  const name = correctionNames[field];
  const wanted = {
    ...{ name: "wanted", label: field === "other" ? "Data lain yang keliru, dan yang benar" : `${name} yang benar` },
    ...{ defaultValue: typed(state, "wanted"), error: state.problem?.fields.wanted },
  };
  const key = `benar-${typed(state, "wanted")}`;
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />}
      <input type="hidden" name="field" value={field} />
      {field !== "other" && (
        <p className="wrap-anywhere">
          <strong className="font-semibold">{name}</strong>, sekarang tercatat: {held || "kosong"}
        </p>
      )}
      {choices ? (
        <Select {...wanted} options={[{ value: "", label: `Pilih ${name.toLowerCase()}` }, ...choices]} />
      ) : field === "other" ? (
        <Textarea
          {...wanted}
          key={key}
          rows={3}
          hint={`Bila ada beberapa, tulis semuanya di sini. Paling banyak ${WANTED_MOST} huruf.`}
        />
      ) : (
        <TextInput {...wanted} key={key} />
      )}
      <Textarea
        key={`alasan-${typed(state, "reason")}`}
        name="reason"
        label="Keterangan"
        hint={`Misalnya nomor dan tanggal surat keputusan. Paling banyak ${REASON_MOST} huruf.`}
        optional
        rows={2}
        defaultValue={typed(state, "reason")}
        error={state.problem?.fields.reason}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton look="go" pendingLabel="Mengirim">
          Kirim permintaan
        </SubmitButton>
        <ButtonLink href="/akun/data-saya#koreksi" look="quiet">
          Kembali ke pilihan
        </ButtonLink>
      </div>
    </form>
  );
}
