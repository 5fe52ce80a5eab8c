"use client";

import { type ComponentProps, useActionState } from "react";
import { type HandedCode, IssuedCode } from "@/components/accounts/issued-code";
import { FieldError } from "@/components/ui/field";
import { SignInAgain } from "@/components/ui/sign-in-again";
import { SubmitButton } from "@/components/ui/submit-button";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";
import { type AnswerState, untouched } from "@/lib/http/form-state";

export type CodeAction = (before: AnswerState<HandedCode>, form: FormData) => Promise<AnswerState<HandedCode>>;

type CodeButtonProps = Pick<ComponentProps<typeof SubmitButton>, "look"> & {
  readonly action: CodeAction;
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly about?: string;
};

/** Makes one person's code and shows it in place, this once. */
export function CodeButton({ action, fields, label, about, look = "outline" }: CodeButtonProps) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  if (state.answer) return <IssuedCode {...state.answer} />;
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem && (
        <div role="alert">
          <FieldError id={Object.values(fields).join("-")} message={state.problem.sentence} />
          {state.problem.sentence === SIGN_IN_FIRST && <SignInAgain />}
        </div>
      )}
      <SubmitButton look={look} icon="key" pendingLabel="Membuat kode">
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </SubmitButton>
    </form>
  );
}
