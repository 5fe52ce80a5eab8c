"use client";

import { useActionState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type SignInFormProps = {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** The page that asked for signing in. */
  readonly next: string;
};

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate className="grid gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <input type="hidden" name="lanjut" value={next} />
      <TextInput
        name="username"
        label="NIP"
        hint="18 angka, boleh dengan spasi. Tanpa NIP, tulis nama pengguna Anda."
        error={fields.username}
        defaultValue={typed(state, "username")}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={80}
        required
      />
      <PasswordInput
        name="password"
        label="Kata sandi"
        error={fields.password}
        autoComplete="current-password"
        required
      />
      <SubmitButton size="large" wide pendingLabel="Memeriksa">
        Masuk
      </SubmitButton>
    </form>
  );
}
