"use client";

import { useActionState } from "react";
import { FormSection } from "@/components/campaigns/form-section";
import { RuleFields, type RuleUnits } from "@/components/campaigns/rule-fields";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FactsStrip } from "@/components/ui/facts-strip";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Textarea } from "@/components/ui/textarea";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { formatCount } from "@/lib/format/number";
import { type AnswerState, typed, untouched } from "@/lib/http/form-state";
import type { CohortPreview } from "@/lib/population/add-cohort";

/** What a step before adding answers: what it would do, or units that were looked for. */
export type CohortAnswer = { readonly preview: CohortPreview | null; readonly units: RuleUnits };

type CohortFormProps = {
  readonly action: (before: AnswerState<CohortAnswer>, form: FormData) => Promise<AnswerState<CohortAnswer>>;
  readonly campaignId: string;
  readonly units: RuleUnits;
  readonly standings: readonly string[];
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
  readonly cancelHref: string;
};

const start: DraftValues = { units: "all" };

/** Who joins a campaign that runs: a name and a reason, a rule, the figures, and a tick beneath them. */
export function CohortForm({ action, campaignId, units, standings, terms, cancelHref }: CohortFormProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const sent = state.problem !== null || state.answer !== null;
  const values = sent ? state.values : start;
  const errors = state.problem?.fields ?? {};
  const preview = state.answer?.preview;
  // After a refused tick the figures stand as they were seen.
  const seen = preview ? String(preview.joining) : firstOf(values, "expected");
  const maySend = preview ? preview.joining > 0 : state.problem !== null && seen !== "" && "understood" in errors;
  return (
    <form action={send} noValidate>
      <DefaultSubmit />
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <div key={JSON.stringify(values)}>
        <FormSection id="umum" title="Kelompok" lead="Nama kelompok menjadi alasan masuk dalam riwayat sasaran.">
          <TextInput
            name="name"
            label="Nama kelompok"
            hint="Misalnya PPPK Formasi 2028"
            defaultValue={typed(state, "name")}
            maxLength={120}
            error={errors.name}
          />
          <Textarea
            name="reason"
            label="Alasan penambahan"
            hint="Misalnya dasar pengangkatannya. Tercatat dalam jejak audit."
            rows={2}
            maxLength={300}
            defaultValue={typed(state, "reason")}
            error={errors.reason}
          />
          <TextInput
            name="effectiveOn"
            type="date"
            label="Berlaku sejak"
            optional
            className="max-w-48"
            defaultValue={typed(state, "effectiveOn")}
            error={errors.effectiveOn}
          />
        </FormSection>
        <FormSection
          id="syarat"
          title="Syarat"
          lead="Yang memenuhi semua syarat ini dan belum termasuk sasaran akan bergabung. Yang sudah termasuk tetap."
        >
          <RuleFields
            values={values}
            errors={errors}
            path="rule"
            units={units}
            found={state.answer?.units ?? []}
            standings={standings}
            terms={terms}
          />
          <div>
            <SubmitButton name="langkah" value="hitung" look="outline" pendingLabel="Menghitung">
              Hitung kelompok
            </SubmitButton>
          </div>
          {preview && <Figures preview={preview} />}
        </FormSection>
        {maySend && (
          <FormSection id="akibat" title="Akibat">
            <input type="hidden" name="expected" value={seen} />
            <Checkbox
              name="understood"
              label={`Saya memahami bahwa ${formatCount(Number(seen))} pegawai langsung masuk sasaran, dan bahwa aturan ini ikut menentukan usulan perubahan sasaran berikutnya`}
              error={errors.understood}
            />
            <div>
              <SubmitButton name="langkah" value="tambah" pendingLabel="Menambahkan">
                Tambahkan kelompok
              </SubmitButton>
            </div>
          </FormSection>
        )}
      </div>
      <div className="border-t border-line py-3">
        <ButtonLink look="quiet" href={cancelHref}>
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}

function Figures({
  preview: { meant, already, joining, exempt, keptOut, undated },
}: {
  readonly preview: CohortPreview;
}) {
  const aside = [
    already > 0 && `${formatCount(already)} sudah termasuk sasaran`,
    keptOut > 0 && `${formatCount(keptOut)} pernah dikeluarkan atau ditolak petugas dan tetap di luar`,
    undated > 0 &&
      `${formatCount(undated)} tidak terhitung karena tanggal pengangkatannya belum tercatat (isi kolom TMT CPNS pada berkas pegawai)`,
  ].filter(Boolean);
  return (
    <div role="status">
      <FactsStrip
        facts={[
          { label: "Memenuhi syarat", value: formatCount(meant) },
          { label: "Akan bergabung", value: formatCount(joining) },
          { label: "Dikecualikan sejak awal", value: formatCount(exempt), note: "menurut kedudukan hukum" },
        ]}
      />
      {aside.length > 0 && <p className="pt-2 text-14 text-quiet tabular-nums">{aside.join("; ")}.</p>}
    </div>
  );
}
