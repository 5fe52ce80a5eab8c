"use client";

import { useActionState } from "react";
import { ArchiveFirst } from "@/components/retention/archive-first";
import { yearsProblem } from "@/components/retention/years-problem";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { ArchiveStanding } from "@/lib/archives/standing";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type YearsFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly years: number;
  readonly archive: ArchiveStanding;
  /** What was just saved, as a sentence; null when nothing was. */
  readonly saved: string | null;
};

/** For how many years after its closing a campaign's people are kept; fewer than before are asked for twice. */
export function YearsForm({ action, campaignId, years, archive, saved }: YearsFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { problem: refusal } = state;
  const problem = yearsProblem(state);
  const asked = typed(state, "years");
  const shortens = refusal?.code === "retention_shortened";
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {!problem && saved && (
        <Notice tone="ok" title="Masa simpan tersimpan.">
          {saved}
        </Notice>
      )}
      {problem && <ErrorSummary title={problem.title} fields={problem.fields} />}
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextInput
        key={asked}
        name="years"
        inputMode="numeric"
        label="Masa simpan (tahun sejak ditutup)"
        hint="Ikuti jadwal retensi arsip instansi Anda. Bila tidak ada, lima tahun."
        className="max-w-24"
        defaultValue={asked || years}
        error={problem?.fields.years}
      />
      {shortens && (
        <>
          {problem?.consequence && <p className="text-14">{problem.consequence}</p>}
          <input type="hidden" name="shown" value={asked} />
          <Checkbox
            key={asked}
            error={problem?.fields.confirmedYears}
            name="confirmedYears"
            value={asked}
            label={`Saya memahami akibatnya: masa simpan dipersingkat menjadi ${asked} tahun.`}
            hint="Centang, lalu simpan sekali lagi."
          />
          <ArchiveFirst archive={archive} />
        </>
      )}
      <div>
        <SubmitButton look={shortens ? "danger" : "outline"} pendingLabel="Menyimpan">
          {shortens ? "Persingkat masa simpan" : "Simpan masa simpan"}
        </SubmitButton>
      </div>
    </form>
  );
}
