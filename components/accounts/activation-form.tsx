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
};

/** Chooses the password that a code allows to set. */
export function ActivationForm({ action, code, username }: ActivationFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="code" value={code} />
      {username && <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />}
      <PasswordInput
        name="password"
        label="Kata sandi baru"
        hint="Sedikitnya 10 karakter, bukan NIP, nama, atau tanggal lahir Anda. Beberapa kata yang mudah Anda ingat sudah cukup."
        error={fields.password}
        autoComplete="new-password"
        required
      />
      <PasswordInput
        name="repeated"
        label="Ulangi kata sandi baru"
        error={fields.repeated}
        autoComplete="new-password"
        required
      />
      <SubmitButton size="large" wide pendingLabel="Menyimpan">
        Simpan dan masuk
      </SubmitButton>
    </form>
  );
}
