"use client";

import { useActionState } from "react";
import type { HandedCode } from "@/components/accounts/issued-code";
import { ButtonAnchor } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { FoldedDeed } from "@/components/unit/folded-deed";
import type { AnswerState } from "@/lib/http/form-state";

type State = AnswerState<HandedCode>;

type CodeFormProps = {
  readonly action: (before: State, form: FormData) => Promise<State>;
  readonly unitId: string;
  readonly employeeId: string;
  readonly name: string;
  /** Has a password already: the code sets a new one. */
  readonly active: boolean;
  /** A code was made before. */
  readonly again: boolean;
};

/** A fresh activation code for one person, shown once. */
export function CodeForm({ action, unitId, employeeId, name, active, again }: CodeFormProps) {
  const [{ problem, answer }, submit] = useActionState(action, { problem: null, values: {}, answer: null });
  return (
    <FoldedDeed
      title={again ? "Buat kode aktivasi baru" : "Buat kode aktivasi"}
      icon="key"
      open={problem !== null || answer !== null}
    >
      {problem && <ErrorSummary title={problem.sentence} />}
      {answer && (
        <Notice tone="ok" title={answer.code}>
          Kode untuk {name}, berlaku sampai {answer.until}. Kode hanya ditampilkan sekali.
        </Notice>
      )}
      {answer && (
        <ButtonAnchor href={answer.sendHref} target="_blank" rel="noopener noreferrer" icon="chat">
          Kirim lewat WhatsApp
        </ButtonAnchor>
      )}
      <form action={submit} className="grid gap-3">
        <p>
          Serahkan kode hanya kepada {name}: dengan kode ini ia {active ? "mengganti" : "membuat"} kata sandinya.
          {again && " Kode yang dibuat sebelumnya tidak berlaku lagi."}
        </p>
        <input type="hidden" name="unitId" value={unitId} />
        <input type="hidden" name="employeeId" value={employeeId} />
        <SubmitButton look="outline" pendingLabel="Membuat kode...">
          {answer ? "Buat kode lagi" : "Buat kode"}
        </SubmitButton>
      </form>
    </FoldedDeed>
  );
}
