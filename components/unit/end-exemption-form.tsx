"use client";

import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { FoldedDeed } from "@/components/unit/folded-deed";
import { type FormState, untouched } from "@/lib/http/form-state";

type EndExemptionFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly pactId: string;
  readonly name: string;
};

/** The person owes a signature again. */
export function EndExemptionForm({ action, pactId, name }: EndExemptionFormProps) {
  const [{ problem }, submit] = useActionState(action, untouched);
  return (
    <FoldedDeed title="Akhiri pengecualian" icon="refresh" open={problem !== null}>
      <form action={submit} className="grid gap-3">
        {problem && <ErrorSummary title={problem.sentence} fields={problem.fields} />}
        <p>{name} akan wajib menandatangani lagi dan dihitung sebagai belum.</p>
        <input type="hidden" name="pactId" value={pactId} />
        <SubmitButton look="outline" pendingLabel="Mengakhiri...">
          Ya, akhiri pengecualian
        </SubmitButton>
      </form>
    </FoldedDeed>
  );
}
