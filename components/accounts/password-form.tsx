"use client";

import { useActionState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type PasswordFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  readonly username: string;
};

/** Changes the own password. */
export function PasswordForm({ action, username }: PasswordFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid max-w-112 gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <PasswordInput
        name="current"
        label="Kata sandi sekarang"
        error={fields.current}
        autoComplete="current-password"
        required
      />
      <PasswordInput
        name="password"
        label="Kata sandi baru"
        hint="Sedikitnya 10 karakter, bukan NIP, nama, atau tanggal lahir Anda."
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
      <div>
        <SubmitButton pendingLabel="Menyimpan">Ganti kata sandi</SubmitButton>
      </div>
    </form>
  );
}
