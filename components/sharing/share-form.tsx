"use client";

import { useActionState } from "react";
import { CopyButton } from "@/components/accounts/copy-button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type AnswerState, typed, untouched } from "@/lib/http/form-state";
import { shareDays } from "@/lib/sharing/schema";

export type MadeLink = { readonly url: string; readonly label: string; readonly until: string };

type ShareFormProps = {
  readonly action: (before: AnswerState<MadeLink>, form: FormData) => Promise<AnswerState<MadeLink>>;
  readonly campaignId: string;
};

/** Makes a link for somebody; its address stands here once. */
export function ShareForm({ action, campaignId }: ShareFormProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const fields = state.problem?.fields ?? {};
  const days = typed(state, "days") || "7";
  return (
    <section aria-labelledby="tautan-baru" className="pt-6">
      <h2 id="tautan-baru" className="pb-2 text-16 font-bold">
        Buat tautan
      </h2>
      {state.answer && (
        <div className="max-w-160 pb-4">
          <Notice tone="ok" title={`Tautan untuk ${state.answer.label}`}>
            <p className="pt-1 font-medium break-all select-all">{state.answer.url}</p>
            <p className="text-14">
              Berlaku sampai {state.answer.until}. Salin sekarang: alamat ini tidak dapat ditampilkan lagi.
            </p>
            <p className="pt-3">
              <CopyButton text={state.answer.url} label="Salin alamat" />
            </p>
          </Notice>
        </div>
      )}
      <form action={send} noValidate className="grid max-w-160 gap-4">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
        <input type="hidden" name="campaignId" value={campaignId} />
        <TextInput
          name="label"
          label="Untuk siapa"
          hint="Misalnya Bawaslu Kabupaten Contoh. Tercantum pada halaman yang dibuka."
          error={fields.label}
          defaultValue={state.answer ? "" : typed(state, "label")}
          maxLength={80}
          autoComplete="off"
        />
        <Select
          key={days}
          name="days"
          label="Masa berlaku"
          error={fields.days}
          defaultValue={days}
          options={shareDays.map((n) => ({ value: String(n), label: `${n} hari` }))}
        />
        <div>
          <SubmitButton icon="share" pendingLabel="Membuat tautan">
            Buat tautan
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
