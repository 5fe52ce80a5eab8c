"use client";

import { useActionState } from "react";
import { FormSection } from "@/components/campaigns/form-section";
import { OwnTextFields } from "@/components/campaigns/own-text-fields";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import type { DraftValues } from "@/lib/campaigns/form-draft";
import { formatCount } from "@/lib/format/number";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type TextVersionFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  /** The version that the words would become. */
  readonly version: number;
  readonly words: DraftValues;
  /** Whom a change concerns, as of now. */
  readonly standing: { signed: number; sheets: number; unsigned: number; everSigned: boolean };
  readonly cancelHref: string;
};

/** New words for an open campaign: what changes, what that means for those who had signed, why. */
export function TextVersionForm({ action, campaignId, version, words, standing, cancelHref }: TextVersionFormProps) {
  const [state, send] = useActionState(action, untouched);
  const errors = state.problem?.fields ?? {};
  const values: DraftValues = state.problem ? state.values : words;
  const { signed, sheets, unsigned, everSigned } = standing;
  const people = formatCount;
  const waiting = sheets > 0 ? ` ${people(sheets)} lembar yang menunggu verifikasi tetap dapat diterima.` : "";
  const aside = sheets > 0 ? `, dan ${people(sheets)} lembar yang menunggu verifikasi dikesampingkan` : "";
  return (
    <form action={send} noValidate>
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <div key={JSON.stringify(values)}>
        <FormSection
          id="text"
          title={`Naskah versi ${version}`}
          lead="Isian {kontestasi}, {tahun}, {instansi}, dan {unit} diganti untuk setiap pegawai."
          error={errors.text}
        >
          <OwnTextFields values={values} errors={errors} />
        </FormSection>
        <FormSection id="akibat" title="Akibat" lead="Bukti yang sudah ada tidak pernah diubah atau dihapus.">
          {everSigned ? (
            <RadioGroup
              name="change"
              label="Jenis perubahan"
              error={errors.change}
              defaultValue={typed(state, "change")}
              options={[
                {
                  value: "editorial",
                  label: "Redaksional: maknanya tetap",
                  hint: `${people(signed)} orang yang sudah menandatangani tetap sah untuk naskah yang mereka tanda tangani.${waiting} ${people(unsigned)} orang yang belum akan menandatangani versi ${version}.`,
                },
                {
                  value: "material",
                  label: "Isi berubah: perlu tanda tangan lagi",
                  hint: `${people(signed)} orang yang sudah menandatangani wajib menandatangani versi ${version}${aside}. Bukti mereka berlaku sampai tanda tangan yang baru. Laporan unit yang sudah dikirim tidak berubah.`,
                },
              ]}
            />
          ) : (
            <p>
              Belum ada yang menandatangani. {people(unsigned)} orang akan menandatangani versi {version}, dan tidak ada
              yang perlu mengulang.
            </p>
          )}
          <Textarea
            name="reason"
            label="Alasan perubahan"
            hint="Terbaca oleh pegawai yang diminta menandatangani lagi, dan tercatat dalam jejak audit."
            rows={2}
            maxLength={500}
            defaultValue={typed(state, "reason")}
            error={errors.reason}
          />
          <Checkbox
            name="understood"
            label={
              everSigned
                ? `Saya memahami akibat pilihan di atas bagi ${people(signed + sheets)} orang yang sudah dan ${people(unsigned)} orang yang belum menandatangani`
                : `Saya memahami bahwa naskah versi ${version} langsung berlaku bagi ${people(unsigned)} orang`
            }
            hint="Lembar yang dicetak dengan naskah lama dikenali saat dipindai, dan perlu dicetak ulang bila belum diserahkan."
            error={errors.understood}
          />
        </FormSection>
      </div>
      <div className="flex flex-wrap gap-3 border-t border-line py-3">
        <SubmitButton pendingLabel="Menetapkan naskah">Tetapkan versi {version}</SubmitButton>
        <ButtonLink look="quiet" href={cancelHref}>
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}
