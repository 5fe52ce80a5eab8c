"use client";

import { useActionState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type ActivationFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly code: string;
  /** For the password manager; left out where the page must not print it whole. */
  readonly username?: string;
  /** On a shared tablet the browser must keep nothing. */
  readonly atTablet?: boolean;
};

/** Chooses the password that a code allows to set. */
export function ActivationForm({ action, code, username, atTablet = false }: ActivationFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  const keeps = atTablet ? "one-time-code" : "new-password";
  return (
    <form action={send} noValidate autoComplete={atTablet ? "off" : undefined} className="grid gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="code" value={code} />
      {atTablet && <input type="hidden" name="tablet" value="1" />}
      {username && !atTablet && (
        <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      )}
      <PasswordInput
        name="password"
        label="Kata sandi baru"
        hint="Sedikitnya 10 karakter, bukan NIP, nama, atau tanggal lahir Anda. Beberapa kata yang mudah Anda ingat sudah cukup."
        error={fields.password}
        autoComplete={keeps}
        required
      />
      <PasswordInput
        name="repeated"
        label="Ulangi kata sandi baru"
        error={fields.repeated}
        autoComplete={keeps}
        required
      />
      <SubmitButton size="large" wide pendingLabel="Menyimpan">
        Simpan dan masuk
      </SubmitButton>
    </form>
  );
}
