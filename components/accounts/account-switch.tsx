"use client";

import { type ComponentProps, useActionState } from "react";
import { ActionButton } from "@/components/accounts/action-button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { typed, untouched } from "@/lib/http/form-state";

type Action = ComponentProps<typeof ActionButton>["action"];

type AccountSwitchProps = {
  readonly accountId: string;
  readonly disabled: boolean;
  readonly disableAction: Action;
  readonly enableAction: Action;
};

/** Closes an account, with the reason, or opens it again. */
export function AccountSwitch({ accountId, disabled, disableAction, enableAction }: AccountSwitchProps) {
  const [state, send] = useActionState(disableAction, untouched);
  if (disabled) {
    return (
      <section aria-labelledby="tutup">
        <h2 id="tutup" className="pb-3 text-18 font-bold">
          Akun ini dinonaktifkan
        </h2>
        <ActionButton
          action={enableAction}
          fields={{ accountId }}
          label="Aktifkan kembali"
          pendingLabel="Mengaktifkan"
        />
      </section>
    );
  }
  const fields = state.problem?.fields ?? {};
  return (
    <section aria-labelledby="tutup" className="border-t border-line pt-5">
      <h2 id="tutup" className="text-18 font-bold">
        Nonaktifkan akun
      </h2>
      <p className="pt-1 pb-3 text-quiet">
        Orang ini langsung keluar dari semua perangkat dan tidak dapat masuk lagi. Pakta dan catatan lamanya tetap
        tersimpan.
      </p>
      <form action={send} noValidate className="grid max-w-112 gap-4">
        {state.problem && <ErrorSummary title={state.problem.sentence} fields={fields} />}
        <input type="hidden" name="accountId" value={accountId} />
        <TextInput
          name="reason"
          label="Alasan"
          hint="Tersimpan dalam jejak audit."
          error={fields.reason}
          defaultValue={typed(state, "reason")}
          maxLength={300}
          required
        />
        <div>
          <SubmitButton look="danger" icon="lock" pendingLabel="Menonaktifkan">
            Nonaktifkan
          </SubmitButton>
        </div>
      </form>
    </section>
  );
}
