"use client";

import { type ComponentProps, useActionState } from "react";
import { FieldError } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FormState, untouched } from "@/lib/http/form-state";

type ActionButtonProps = Pick<ComponentProps<typeof SubmitButton>, "look" | "icon" | "wide" | "size"> & {
  readonly action: (before: FormState, form: FormData) => Promise<FormState>;
  /** What the act concerns, sent along unseen. */
  readonly fields: Readonly<Record<string, string>>;
  readonly label: string;
  readonly pendingLabel: string;
  /** Says for those who listen which row it belongs to. */
  readonly about?: string;
};

/** One act on one thing, a form of its own; a refusal is told beside the button. */
export function ActionButton({ action, fields, label, pendingLabel, about, ...style }: ActionButtonProps) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem && (
        <div role="alert">
          <FieldError id={Object.values(fields).join("-")} message={state.problem.sentence} />
        </div>
      )}
      <SubmitButton look="outline" {...style} pendingLabel={pendingLabel}>
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </SubmitButton>
    </form>
  );
}
