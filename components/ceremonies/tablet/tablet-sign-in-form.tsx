"use client";

import { useActionState } from "react";
import { PasswordInput } from "@/components/accounts/password-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { type FormState, typed, untouched } from "@/lib/http/form-state";

type TabletSignInFormProps = { readonly action: (before: FormState, form: FormData) => Promise<FormState> };

/**
 * NIP and password where the next person stands behind: the browser offers nothing of whoever was here before, and
 * keeps nothing. "one-time-code" is what password managers leave alone.
 */
export function TabletSignInForm({ action }: TabletSignInFormProps) {
  const [state, send] = useActionState(action, untouched);
  const fields = state.problem?.fields ?? {};
  return (
    <form action={send} noValidate autoComplete="off" className="grid gap-5">
      {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
      <TextInput
        name="username"
        label="NIP"
        hint="18 angka, boleh dengan spasi. Tanpa NIP, tulis nama pengguna Anda."
        error={fields.username}
        defaultValue={typed(state, "username")}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={80}
        required
      />
      <PasswordInput name="password" label="Kata sandi" error={fields.password} autoComplete="one-time-code" required />
      <SubmitButton size="large" wide pendingLabel="Memeriksa">
        Masuk
      </SubmitButton>
    </form>
  );
}
