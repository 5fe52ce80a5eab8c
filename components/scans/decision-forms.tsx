"use client";

import { type FormEvent, useActionState, useEffect, useRef } from "react";
import type { DeskAction } from "@/components/scans/desk-action";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FieldError } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { SubmitButton } from "@/components/ui/submit-button";
import { returnReasons } from "@/lib/scans/rules";
import type { SheetView } from "@/lib/scans/schema";

type DecisionFormsProps = {
  readonly sheet: SheetView;
  readonly action: DeskAction;
  /** Where a browser without script goes afterwards. */
  readonly next: string;
  readonly onAccept: () => void;
  readonly onReturn: (form: FormData) => void;
  readonly onSkip: () => void;
  /** Something was chosen or written among the reasons. */
  readonly onMend: () => void;
  /** What kept a return from being sent, found out before sending. */
  readonly missing: string | null;
};

export const ACCEPT_BUTTON = "terima";
export const RETURN_FORM = "kembalikan";

/**
 * Two forms, so that Enter among the reasons can never accept. Without script each is posted to the server action; with
 * script the decision goes the quick way and the next sheet opens.
 */
export function DecisionForms(props: DecisionFormsProps) {
  return (
    <>
      <AcceptForm {...props} />
      <ReturnForm {...props} />
    </>
  );
}

function Hidden({ sheet, next, decision }: { sheet: SheetView; next: string; decision: string }) {
  const fields = { pactId: sheet.pactId, scanId: sheet.id, nama: sheet.personName, putusan: decision, lanjut: next };
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function AcceptForm({ sheet, action, next, onAccept }: DecisionFormsProps) {
  const [state, post] = useActionState(action, { problem: null, values: {} });
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sheet that opens takes the focus to its first act
  useEffect(() => {
    if (!window.matchMedia("(width >= 68.75rem)").matches) return;
    form.current?.querySelector<HTMLButtonElement>(`#${ACCEPT_BUTTON}`)?.focus({ preventScroll: true });
  }, [sheet.id]);
  return (
    <form
      ref={form}
      action={post}
      onSubmit={(event) => {
        event.preventDefault();
        onAccept();
      }}
      className="z-10 py-3 max-desk:fixed max-desk:inset-x-0 max-desk:bottom-0 max-desk:flex max-desk:gap-2 max-desk:border-t max-desk:border-line max-desk:bg-surface max-desk:px-4 max-desk:pb-[max(0.75rem,env(safe-area-inset-bottom))]"
    >
      {state.problem && (
        <div className="pb-3 max-desk:fixed max-desk:inset-x-4 max-desk:bottom-24 max-desk:bg-surface">
          <ErrorSummary title={state.problem.sentence} />
        </div>
      )}
      <Hidden sheet={sheet} next={next} decision="terima" />
      <a
        href={`#${RETURN_FORM}`}
        className="inline-flex min-h-13 flex-1 items-center justify-center rounded-control border border-line-strong px-3 text-16 font-semibold desk:hidden"
      >
        Kembalikan
      </a>
      <SubmitButton
        id={ACCEPT_BUTTON}
        pendingLabel="Menyimpan"
        size="large"
        icon="tick"
        className="max-desk:flex-[1.6] desk:w-full desk:justify-start"
      >
        <span className="desk:flex-1 desk:text-left">
          Terima<span className="max-sm:sr-only"> dan lanjut</span>
        </span>
        <span className="max-desk:hidden">
          <Kbd onAccent>T</Kbd>
        </span>
      </SubmitButton>
    </form>
  );
}

function ReturnForm({ sheet, action, next, onReturn, onSkip, onMend, missing }: DecisionFormsProps) {
  const [state, post] = useActionState(action, { problem: null, values: {} });
  const error = missing ?? state.problem?.fields.note ?? state.problem?.sentence;
  return (
    <form
      id={RETURN_FORM}
      key={sheet.id}
      action={post}
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        onReturn(new FormData(event.currentTarget));
      }}
      onChange={onMend}
      className="scroll-mt-4 border-t border-line-strong pt-2.5"
    >
      <Hidden sheet={sheet} next={next} decision="kembalikan" />
      <fieldset aria-describedby={error ? "alasan-galat" : undefined}>
        <legend className="pb-1 font-bold">Kembalikan dengan alasan</legend>
        {error && <FieldError id="alasan" message={error} />}
        {returnReasons.map(({ value, label }, index) => (
          <label key={value} className="flex min-h-11 items-center gap-3 border-b border-line font-medium">
            <input
              type="radio"
              name="alasan"
              value={value}
              data-key={index + 1}
              defaultChecked={state.values.alasan === value}
              className="tick"
            />
            <span className="min-w-0 flex-1">{label}</span>
            <span className="max-desk:hidden">
              <Kbd>{String(index + 1)}</Kbd>
            </span>
          </label>
        ))}
      </fieldset>
      <label htmlFor="catatan" className="mt-2.5 block pb-1 text-13 text-quiet">
        Catatan perbaikan, bila perlu
      </label>
      <textarea
        id="catatan"
        name="catatan"
        rows={2}
        maxLength={400}
        defaultValue={String(state.values.catatan ?? "")}
        className="control min-h-11"
      />
      <div className="grid grid-cols-2 gap-2 bg-surface py-2 desk:sticky desk:bottom-0 desk:border-t desk:border-line">
        <SubmitButton pendingLabel="Menyimpan" look="outline">
          <span className="desk:flex-1 desk:text-left">Kembalikan</span>
          <span className="max-desk:hidden">
            <Kbd>K</Kbd>
          </span>
        </SubmitButton>
        <a
          href={next}
          onClick={(event) => {
            event.preventDefault();
            onSkip();
          }}
          className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line-strong px-4 font-semibold hover:bg-sunk max-desk:justify-center desk:justify-between"
        >
          Lewati
          <span className="max-desk:hidden">
            <Kbd>S</Kbd>
          </span>
        </a>
      </div>
    </form>
  );
}
