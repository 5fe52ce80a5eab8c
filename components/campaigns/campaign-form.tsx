"use client";

import { useActionState } from "react";
import { BasisFields } from "@/components/campaigns/basis-fields";
import { ContestFields } from "@/components/campaigns/contest-fields";
import { FormSection } from "@/components/campaigns/form-section";
import type { PopulationFigures } from "@/components/campaigns/population-facts";
import { PopulationFields } from "@/components/campaigns/population-fields";
import type { RuleUnits } from "@/components/campaigns/rule-fields";
import { TextFields } from "@/components/campaigns/text-fields";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { type AnswerState, untouched } from "@/lib/http/form-state";

type CampaignFormProps = {
  readonly action: (before: AnswerState<DraftAnswer>, form: FormData) => Promise<AnswerState<DraftAnswer>>;
  readonly campaignId?: string;
  readonly agencyId: string;
  readonly values: DraftValues;
  readonly units: RuleUnits;
  readonly standings: readonly string[];
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
  readonly cancelHref: string;
};

/** What a step before saving answers: the figures of the rule, or units that were looked for. */
export type DraftAnswer = { readonly figures: PopulationFigures | null; readonly units: RuleUnits };

/** A draft campaign in six matters. Everything can be sent without script. */
export function CampaignForm({
  action,
  campaignId,
  agencyId,
  values: start,
  units,
  standings,
  terms,
  cancelHref,
}: CampaignFormProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const values = state.problem || state.answer ? state.values : start;
  const errors = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate>
      <DefaultSubmit />
      {state.problem && (
        <div className="pt-4">
          <ErrorSummary title={state.problem.sentence} fields={errors} />
        </div>
      )}
      <input type="hidden" name="agencyId" value={agencyId} />
      {firstOf(values, "copiedFrom") && <input type="hidden" name="copiedFrom" value={firstOf(values, "copiedFrom")} />}
      {campaignId && <input type="hidden" name="campaignId" value={campaignId} />}
      {/* What was typed comes back as the rows' new start. */}
      <div key={JSON.stringify(values)}>
        <FormSection id="umum" title="Nama dan tenggat">
          <TextInput
            name="name"
            label="Nama kegiatan"
            hint="Seperti akan dibaca pegawai, misalnya Pakta Netralitas Pemilu 2029"
            error={errors.name}
            defaultValue={firstOf(values, "name")}
            maxLength={160}
          />
          <TextInput
            name="deadline"
            type="date"
            label="Tenggat"
            hint="Hari terakhir, terhitung penuh. Tanda tangan yang terlambat tetap diterima sampai kegiatan ditutup."
            error={errors.deadline}
            defaultValue={firstOf(values, "deadline")}
            className="max-w-48"
          />
        </FormSection>
        <ContestFields values={values} errors={errors} />
        <BasisFields values={values} errors={errors} />
        <TextFields values={values} errors={errors} />
        <PopulationFields
          values={values}
          errors={errors}
          units={units}
          found={state.answer?.units ?? []}
          standings={standings}
          terms={terms}
          figures={state.answer?.figures ?? null}
        />
        <FormSection id="pilihan" title="Pilihan">
          <Checkbox
            name="votingRightNotice"
            label="Tampilkan pengingat hak pilih"
            hint="Netral bukan berarti tidak memilih: ditampilkan di halaman penandatanganan dan pada dokumen."
            defaultChecked={firstOf(values, "votingRightNotice") !== ""}
          />
          <Checkbox
            name="witnessBlock"
            label="Cantumkan blok Mengetahui"
            hint="Nama dan jabatan kepala unit pada lembar cetak dan dokumen PDF."
            defaultChecked={firstOf(values, "witnessBlock") !== ""}
          />
        </FormSection>
      </div>
      <div className="sticky bottom-0 flex flex-wrap gap-3 border-t border-line bg-surface py-3">
        <SubmitButton pendingLabel="Menyimpan">Simpan draf</SubmitButton>
        <ButtonLink look="quiet" href={cancelHref}>
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}
