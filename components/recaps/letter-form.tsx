"use client";

import { useActionState } from "react";
import { FormSection } from "@/components/campaigns/form-section";
import { SignerFields } from "@/components/recaps/signer-fields";
import { ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { papers, type RecapLetter, urgencies } from "@/lib/recaps/schema";

type LetterFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly letter: RecapLetter;
  /** Stands in the example of a number. */
  readonly bkpsdmName: string;
  readonly cancelHref: string;
};

const bases = [
  { value: "now", label: "Keadaan saat ini" },
  { value: "reported", label: "Menurut laporan unit" },
];
const orders = [
  { value: "official", label: "Urutan resmi" },
  { value: "lowest", label: "Capaian terendah lebih dahulu" },
];
const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** What the letter says besides its figures. Everything can be sent without script. */
export function LetterForm({ action, campaignId, letter, bkpsdmName, cancelHref }: LetterFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const field = (name: keyof RecapLetter) => ({
    name,
    error: errors[name],
    defaultValue: state.problem ? typed(state, name) : (letter[name] ?? ""),
  });
  return (
    <form action={send} noValidate>
      {state.problem && (
        <div className="py-4">
          <ErrorSummary title={state.problem.sentence} fields={errors} />
        </div>
      )}
      <input type="hidden" name="campaignId" value={campaignId} />
      {/* What was typed comes back as the fields' new start. */}
      <div key={JSON.stringify(state.values)}>
        <FormSection id="kepala" title="Kepala surat">
          <TextInput
            {...field("letterNumber")}
            label="Nomor"
            hint={`Ditulis persis seperti akan tercetak, misalnya 800.1.10/214/${bkpsdmName}/X/2028`}
            autoComplete="off"
          />
          <TextInput {...field("letterDate")} type="date" label="Tanggal" className="max-w-48" />
          <Select {...field("urgency")} label="Sifat" options={same(urgencies)} className="max-w-48" />
          <TextInput {...field("subject")} label="Hal" />
        </FormSection>
        <FormSection id="tujuan" title="Tujuan">
          <Textarea {...field("recipients")} label="Kepada (Yth.)" hint="Satu penerima setiap baris" rows={2} />
          <TextInput {...field("recipientPlace")} label="di" hint="Tempat penerima" className="max-w-80" />
          <Textarea {...field("copies")} label="Tembusan" hint="Satu setiap baris" optional rows={3} />
        </FormSection>
        <SignerFields field={field} />
        <FormSection id="lampiran" title="Lampiran" lead="Tabel rekapitulasi seluruh unit, ditandatangani pula.">
          <Select {...field("basis")} label="Angka" options={bases} className="max-w-80" />
          <Select {...field("order")} label="Urutan unit" options={orders} className="max-w-80" />
          <Select {...field("paper")} label="Kertas" options={same(papers)} className="max-w-32" />
        </FormSection>
      </div>
      <div className="sticky bottom-0 flex flex-wrap gap-3 border-t border-line bg-surface py-3">
        <SubmitButton pendingLabel="Menyiapkan">Siapkan surat</SubmitButton>
        <ButtonLink look="quiet" href={cancelHref}>
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}
