"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { TextLink } from "@/components/ui/text-link";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type YearsFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly campaignId: string;
  readonly years: number;
  /** Whether all evidence can be fetched as an archive just now. */
  readonly archived: boolean;
  /** What was just saved, as a sentence; null when nothing was. */
  readonly saved: string | null;
};

/** For how many years after its closing a campaign's people are kept; fewer than before are asked for twice. */
export function YearsForm({ action, campaignId, years, archived, saved }: YearsFormProps) {
  const [state, send] = useActionState(action, untouched);
  const { problem } = state;
  const asked = typed(state, "years");
  const shortens = problem?.code === "retention_shortened";
  return (
    <form action={send} noValidate className="grid max-w-160 gap-3">
      {!problem && saved && (
        <Notice tone="ok" title="Masa simpan tersimpan.">
          {saved}
        </Notice>
      )}
      {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
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
          <Checkbox
            key={asked}
            name="confirmedYears"
            value={asked}
            label={`Saya memahami akibatnya: masa simpan dipersingkat menjadi ${asked} tahun.`}
            hint="Centang, lalu simpan sekali lagi."
          />
          {!archived && (
            <p className="text-14">
              Belum ada arsip bukti yang siap diunduh. <TextLink href="#arsip-bukti">Buat arsip bukti</TextLink> lebih
              dahulu.
            </p>
          )}
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
