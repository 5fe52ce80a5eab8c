"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type ExportFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What is asked for, and where the page is to come back to. */
  readonly values: Readonly<Record<string, string>>;
  readonly formats: readonly { readonly value: string; readonly label: string }[];
};

/** Asks the worker for a file, one button a format. Works without script. */
export function ExportForm({ action, values, formats }: ExportFormProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} className="grid gap-3 print:hidden">
      {state.problem && <ErrorSummary title={state.problem.sentence} />}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        {formats.map(({ value, label }) => (
          <SubmitButton
            key={value}
            name="format"
            value={value}
            look="outline"
            icon="download"
            pendingLabel="Meminta berkas"
          >
            {label}
          </SubmitButton>
        ))}
      </div>
    </form>
  );
}
