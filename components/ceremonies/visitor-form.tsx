"use client";

import { useActionState } from "react";
import type { FormSend } from "@/components/ceremonies/small-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { typed, untouched } from "@/lib/http/form-state";

/** Somebody who is not in the roster: non-ASN staff, Bawaslu, a village head. */
export function VisitorForm({ ceremonyId, action }: { readonly ceremonyId: string; readonly action: FormSend }) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid content-start gap-3">
      <h2 className="text-16 font-bold">Tamu dan non-ASN</h2>
      {state.problem && <ErrorSummary title={state.problem.sentence} />}
      <input type="hidden" name="ceremonyId" value={ceremonyId} />
      <input type="hidden" name="who" value="tamu" />
      <TextInput
        name="visitorName"
        label="Nama lengkap"
        defaultValue={typed(state, "visitorName")}
        error={fields["visitors.0.name"]}
      />
      <TextInput
        name="visitorOffice"
        label="Jabatan atau lembaga"
        optional
        defaultValue={typed(state, "visitorOffice")}
        error={fields["visitors.0.office"]}
      />
      <div>
        <SubmitButton look="outline" pendingLabel="Mencatat">
          Catat tamu
        </SubmitButton>
      </div>
    </form>
  );
}
