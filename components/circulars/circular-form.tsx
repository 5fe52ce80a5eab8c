"use client";

import { useActionState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

export type CircularDraft = {
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  readonly title: string;
  readonly asksReading: boolean;
  readonly readBy: string;
};

type CircularFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly draft: CircularDraft;
  /** What the form is about, sent along hidden: the campaign of a new circular, or the circular. */
  readonly about: Readonly<Record<string, string>>;
  /** Somebody has read it: only the day until when may still move. */
  readonly locked?: boolean;
  readonly button: string;
};

/** A circular as its letter has it. Works without script. */
export function CircularForm({ action, draft, about, locked = false, button }: CircularFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  const value = (name: Exclude<keyof CircularDraft, "asksReading">) =>
    name in state.values ? typed(state, name) : draft[name];
  const asks = state.problem ? typed(state, "asksReading") === "on" : draft.asksReading;
  return (
    <form action={send} noValidate className="grid max-w-176 gap-4">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      {Object.entries(about).map(([name, id]) => (
        <input key={name} type="hidden" name={name} value={id} />
      ))}
      {!locked && (
        <>
          <TextInput
            key={`issuer ${value("issuer")}`}
            name="issuer"
            label="Penerbit"
            hint="Misalnya Bupati Contoh, atau Sekretaris Daerah"
            defaultValue={value("issuer")}
            error={fields.issuer}
          />
          <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
            <TextInput
              key={`number ${value("number")}`}
              name="number"
              label="Nomor"
              hint="Disimpan persis seperti diketik, termasuk spasinya."
              autoComplete="off"
              spellCheck={false}
              defaultValue={value("number")}
              error={fields.number}
            />
            <TextInput
              key={`date ${value("date")}`}
              name="date"
              type="date"
              label="Tanggal"
              hint="Seperti pada suratnya"
              defaultValue={value("date")}
              error={fields.date}
            />
          </div>
          <TextInput
            key={`title ${value("title")}`}
            name="title"
            label="Perihal"
            defaultValue={value("title")}
            error={fields.title}
          />
          <Checkbox
            name="asksReading"
            label="Setiap pegawai wajib menyatakan telah membaca"
            hint="Pernyataan membaca dihitung tersendiri dan bukan tanda tangan pakta."
            defaultChecked={asks}
            error={fields.asksReading}
          />
        </>
      )}
      <TextInput
        key={`readBy ${value("readBy")}`}
        name="readBy"
        type="date"
        label="Batas membaca"
        optional
        hint="Sesudahnya pegawai tetap dapat menyatakan membaca."
        className="max-w-48"
        defaultValue={value("readBy")}
        error={fields.readBy}
      />
      <div>
        <SubmitButton pendingLabel="Menyimpan">{button}</SubmitButton>
      </div>
    </form>
  );
}
