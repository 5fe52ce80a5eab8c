"use client";

import { type ReactNode, useActionState, useRef, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DefaultSubmit } from "@/components/ui/default-submit";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { useUnsavedWarning } from "@/components/ui/use-unsaved-warning";
import { type DraftValues, firstOf } from "@/lib/campaigns/form-draft";
import { type AnswerState, untouched } from "@/lib/http/form-state";

export type StepAction<A> = (before: AnswerState<A>, form: FormData) => Promise<AnswerState<A>>;

/** What the fields of a step are drawn from. */
export type StepFields<A> = {
  /** As saved, or as sent. */
  readonly values: DraftValues;
  /** As it stands at this moment; without script as `values`. */
  readonly live: DraftValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly answer: A | null;
};

type StepFormProps<A> = {
  readonly action: StepAction<A>;
  readonly start: DraftValues;
  /** Hidden values: which campaign, which agency. */
  readonly about: Readonly<Record<string, string>>;
  /** The words of the main button; "Simpan" stands beside it where the step may also be stayed at. */
  readonly go: string;
  readonly stays: boolean;
  readonly back: { readonly href: string; readonly label: string };
  readonly children: (fields: StepFields<A>) => ReactNode;
};

/** One short form of the guide. Everything can be sent without script, and what was refused comes back as typed. */
export function StepForm<A>({ action, start, about, go, stays, back, children }: StepFormProps<A>) {
  const [state, send] = useActionState(action, { ...untouched, answer: null });
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<{ state: unknown; values: DraftValues } | null>(null);
  useUnsavedWarning(form, state);
  const sent = state.problem !== null || state.answer !== null;
  const values = sent ? state.values : start;
  // What the fields were read as stays what it was, even when the page around them is drawn anew.
  const [held] = useState(about);
  const live = typed?.state === state ? typed.values : values;
  const read = () => {
    if (form.current) setTyped({ state, values: valuesOfForm(new FormData(form.current)) });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press of a row's button, which the keyboard makes as well
    <form
      ref={form}
      action={send}
      noValidate
      onChange={read}
      // Rows that are added, moved or taken away change no field by themselves.
      onClick={() => setTimeout(read)}
    >
      <DefaultSubmit />
      {state.problem && (
        <div className="pt-4">
          <ErrorSummary title={state.problem.sentence} fields={state.problem.fields} />
        </div>
      )}
      {Object.entries(held).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={(sent && firstOf(values, name)) || value} />
      ))}
      {/* What was typed comes back as the rows' new start. */}
      <div key={JSON.stringify(values)}>
        {children({ values, live, errors: state.problem?.fields ?? {}, answer: state.answer })}
      </div>
      <StepButtons go={go} stays={stays} back={back} />
    </form>
  );
}

/** Onward, stay, or back. */
export function StepButtons({
  go,
  stays,
  back,
  children,
}: Pick<StepFormProps<unknown>, "go" | "stays" | "back"> & { readonly children?: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap gap-x-2 gap-y-2 border-t border-line bg-surface py-3">
      <SubmitButton pendingLabel="Menyimpan">{go}</SubmitButton>
      {stays && (
        <SubmitButton name="tujuan" value="tetap" look="outline" pendingLabel="Menyimpan">
          Simpan
        </SubmitButton>
      )}
      {children}
      <ButtonLink look="quiet" href={back.href} className="max-sm:px-1.5">
        {back.label}
      </ButtonLink>
    </div>
  );
}

function valuesOfForm(form: FormData): DraftValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => [name, form.getAll(name).filter((value) => typeof value === "string")]),
  );
}
