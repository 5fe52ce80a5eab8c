"use client";

import { type ReactNode, useActionState } from "react";
import { FieldError } from "@/components/ui/field";
import { SignInAgain } from "@/components/ui/sign-in-again";
import { SIGN_IN_FIRST } from "@/lib/core/signed-out";
import { type FormState, untouched } from "@/lib/http/form-state";

export type FormSend = (before: FormState, form: FormData) => Promise<FormState>;

type SmallFormProps = {
  /** For controls that stand elsewhere on the page (`form="..."`). */
  readonly id?: string;
  readonly action: FormSend;
  readonly fields: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A form of a button or two, with what it sends along hidden; a refusal is said above the button. */
export function SmallForm({ id, action, fields, className, children }: SmallFormProps) {
  const [state, send] = useActionState(action, untouched);
  const sentences = state.problem && [...new Set([...Object.values(state.problem.fields), state.problem.sentence])];
  return (
    <form id={id} action={send} className={className}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {sentences && (
        <div role="alert" className="basis-full">
          <FieldError id={Object.values(fields).join("-")} message={sentences[0] ?? ""} />
          {sentences[0] === SIGN_IN_FIRST && <SignInAgain />}
        </div>
      )}
      {children}
    </form>
  );
}
