"use client";

import { useActionState, useRef } from "react";
import { StepButtons } from "@/components/campaigns/guide/step-form";
import { Rows } from "@/components/campaigns/rows";
import type { RuleUnits } from "@/components/campaigns/rule-fields";
import { UnitSearch } from "@/components/campaigns/unit-search";
import { WaveFields } from "@/components/campaigns/wave-fields";
import { type PlannedWave, Waveless } from "@/components/campaigns/waveless";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import type { AgencyTerms } from "@/lib/agencies/terms";
import { firstOf } from "@/lib/campaigns/form-draft";
import { blankWave, type WaveRow, waveRows } from "@/lib/campaigns/wave-form";
import { formatCount } from "@/lib/format/number";
import { type AnswerState, untouched } from "@/lib/http/form-state";

/** What a step before saving answers: how the list would divide people, or units that were looked for. */
export type WavesAnswer = {
  readonly plan: readonly PlannedWave[] | null;
  readonly units: RuleUnits;
};

type WavesFormProps = {
  readonly action: (before: AnswerState<WavesAnswer>, form: FormData) => Promise<AnswerState<WavesAnswer>>;
  readonly campaignId: string;
  readonly revision: string;
  readonly rows: readonly WaveRow[];
  /** Units that the waves name already. */
  readonly units: RuleUnits;
  /** The agency's words for places and for those who report. */
  readonly terms: AgencyTerms;
  /** Where the form leads back to. */
  readonly back: { readonly href: string; readonly label: string };
  /** As a step of the guide: on to the next one. */
  readonly guided?: boolean;
};

/** How many rows stand open without script. */
const ROOM = 6;

/** The waves in their order; whoever several mean belongs to the first. */
export function WavesForm(props: WavesFormProps) {
  const { action, campaignId, revision, rows: start, units, terms, back, guided = false } = props;
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const form = useRef<HTMLFormElement>(null);
  useUnsavedWarning(form, state);
  const sent = state.problem !== null || state.answer !== null;
  const rows = sent ? waveRows(state.values) : start;
  const errors = state.problem?.fields ?? {};
  const found = state.answer?.units ?? [];
  const offered = [...found, ...units.filter(({ id }) => found.every((unit) => unit.id !== id))];
  const plan = state.answer?.plan;
  return (
    <form ref={form} action={send} noValidate>
      <DefaultSubmit />
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={errors} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <input type="hidden" name="revision" value={revision} />
      {guided && <input type="hidden" name="panduan" value="1" />}
      <noscript>
        <input type="hidden" name="plain" value="1" />
      </noscript>
      <div key={JSON.stringify([rows, found])}>
        <Rows
          start={rows.length > 0 ? rows : [blankWave]}
          blank={blankWave}
          most={Math.max(ROOM, rows.length)}
          noun="gelombang"
          ordered
        >
          {(row, index) => (
            <WaveFields
              row={row}
              index={index}
              errors={errors}
              units={offered}
              terms={terms}
              people={plan?.find((wave) => wave.index === index)?.people ?? null}
            />
          )}
        </Rows>
        <div className="max-w-160 py-4">
          <UnitSearch
            value={firstOf(state.values, "unitSearch")}
            hint="Untuk gelombang bagi unit tertentu. Hasilnya muncul sebagai pilihan di setiap gelombang."
          />
        </div>
      </div>
      {plan && (
        <p role="status" className="pb-3 tabular-nums">
          {plan
            .map(
              ({ index, name, people }) =>
                `${index === null ? "Tanpa gelombang" : `${index + 1} · ${name}`}: ${formatCount(people)} pegawai`,
            )
            .join(", ")}
          .
        </p>
      )}
      {plan && <Waveless waves={plan} />}
      <StepButtons go={guided ? "Simpan dan lanjut" : "Simpan gelombang"} stays={guided} back={back}>
        <SubmitButton name="langkah" value="hitung" look="outline" pendingLabel="Menghitung">
          Hitung
        </SubmitButton>
      </StepButtons>
    </form>
  );
}
