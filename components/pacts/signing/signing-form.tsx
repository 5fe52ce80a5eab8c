"use client";

import { type ReactNode, useActionState, useRef, useState } from "react";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { type FormState, typed, untouched } from "@/lib/http/form-state";
import { DeliveryBand } from "./delivery-band";
import { PledgePoints } from "./pledge-points";
import { missingPoints } from "./point-count";
import { ProblemBox } from "./problem-box";
import { SignSection } from "./sign-section";
import { StepHead } from "./step-head";
import { useSigning } from "./use-signing";
import { SIGN_ANCHOR, useStep } from "./use-step";

export type SigningFormProps = {
  readonly pactId: string;
  readonly textHash: string;
  readonly pledge: PledgeText;
  readonly ownName: string;
  /** At a shared tablet: nothing is kept in the browser, and the ways out lead back to its own pages. */
  readonly tablet?: boolean;
  /** Null for a specimen: everything can be tried, nothing is sent, and no link leads to a pact. */
  readonly action: ((before: FormState, form: FormData) => Promise<FormState>) | null;
  /** Drawn on the server, so that their code need not travel. */
  readonly slots: {
    readonly standing: ReactNode;
    readonly signer: ReactNode;
    readonly notice: ReactNode;
    /** Classes of the big button, ready and resting. */
    readonly looks: { readonly go: string; readonly resting: string };
    readonly icons: { readonly back: ReactNode; readonly undo: ReactNode; readonly offline: ReactNode };
  };
};

const unsent = async () => untouched;

const foot = "mt-auto border-t border-line bg-surface px-4 pt-3 pb-4";

/** One form: read and tick, sign, send. Without script all of it stands one under another and the name is typed. */
export function SigningForm({ pactId, textHash, pledge, ownName, tablet = false, action, slots }: SigningFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [returned, dispatch] = useActionState(action ?? unsent, untouched);
  const specimen = action === null;
  const declineHref = specimen ? undefined : `/pakta/${pactId}/tidak-bersedia`;
  const points = pledge.points.length;
  const signing = useSigning({ pactId, textHash, points, form, tablet: tablet || specimen });
  const { live, ticked, complete, state, locked } = signing;
  const step = useStep(complete);
  const problem = signing.problem ?? (live ? null : returned.problem);
  const kept = returned.values.acknowledged ?? [];

  const [asked, setAsked] = useState<number | null>(null);
  function toFirstUnticked(): void {
    const box = form.current?.querySelector<HTMLInputElement>("[name=acknowledged]:not(:checked)");
    box?.focus();
    setAsked(box ? Number(box.value) : null);
  }

  return (
    <form
      ref={form}
      action={specimen ? undefined : dispatch}
      // A form of a dialog, outside of one, goes nowhere: also before the page wakes up, and without script.
      method={specimen ? "dialog" : undefined}
      noValidate={live}
      onChange={signing.change}
      onSubmit={(event) => {
        if (!live) return;
        event.preventDefault();
        if (specimen) return;
        if (step === 2) signing.submit();
        else toFirstUnticked();
      }}
      className="mx-auto flex min-h-dvh max-w-160 flex-col text-16"
    >
      <input type="hidden" name="pactId" value={pactId} />
      <input type="hidden" name="textHash" value={textHash} />
      <StepHead
        title={`${specimen ? "Pratinjau: " : ""}${step === 1 ? "Pakta Integritas" : "Tanda tangan"}`}
        step={step}
        back={
          step === 1 && !specimen
            ? {
                href: tablet ? "/tablet" : "/pakta",
                label: tablet ? "Kembali" : "Kembali ke daftar pakta",
                icon: slots.icons.back,
              }
            : { href: "#baca", label: "Kembali ke naskah", icon: slots.icons.back }
        }
      />
      {state.kind === "waiting" && <DeliveryBand seconds={state.seconds} icon={slots.icons.offline} tablet={tablet} />}
      <main className="flex grow flex-col">
        <section id="baca" tabIndex={-1} hidden={live && step !== 1} aria-label="Naskah pakta" className="px-4 pt-5">
          {problem && step === 1 && <ProblemBox problem={problem} pactId={pactId} mended={signing.mended} />}
          {slots.standing}
          <PledgePoints
            declineHref={declineHref}
            pledge={pledge}
            ticked={typeof kept === "string" ? [kept] : kept}
            asked={asked}
            tablet={tablet}
          />
        </section>
        {step === 1 && (
          <div className={`[@media(min-height:30rem)]:sticky bottom-0 ${foot}`}>
            <p
              role="status"
              className="flex flex-wrap justify-between gap-x-4 pb-2 text-14 font-medium text-quiet tabular-nums"
            >
              {live && (
                <>
                  <span>
                    {ticked.length} dari {points} butir dicentang
                  </span>
                  <span>{missingPoints(points, ticked)}</span>
                </>
              )}
            </p>
            <a
              href={`#${SIGN_ANCHOR}`}
              className={live && !complete ? slots.looks.resting : slots.looks.go}
              onClick={(event) => {
                if (!live || complete) return;
                event.preventDefault();
                toFirstUnticked();
              }}
            >
              Lanjut ke tanda tangan
            </a>
          </div>
        )}
        <section
          id={SIGN_ANCHOR}
          tabIndex={-1}
          hidden={live && step !== 2}
          aria-label="Tanda tangan"
          className="scroll-mt-16 px-4 pt-4 pb-4"
        >
          {problem && step === 2 && <ProblemBox problem={problem} pactId={pactId} mended={signing.mended} />}
          {slots.signer}
          <SignSection
            signing={signing}
            declineHref={declineHref}
            statement={pledge.statement}
            ownName={ownName}
            fields={problem?.fields ?? {}}
            typedBefore={typed(returned, "typedName")}
            agreedBefore={typed(returned, "agreed") !== ""}
            undoIcon={slots.icons.undo}
            tablet={tablet}
          />
          {!locked && slots.notice}
        </section>
        {(!live || step === 2) && (
          <div className={`${live ? "[@media(min-height:30rem)]:sticky bottom-0" : ""} ${foot}`}>
            {specimen && <p className="pb-2 text-14 text-quiet">Ini pratinjau: tidak ada yang dikirim atau dicatat.</p>}
            <button
              type={specimen ? "button" : "submit"}
              aria-disabled={state.kind === "sending" || undefined}
              className={specimen ? slots.looks.resting : slots.looks.go}
            >
              {state.kind === "waiting" ? "Kirim sekarang" : locked ? "Mengirim..." : "Tanda Tangani"}
            </button>
          </div>
        )}
      </main>
    </form>
  );
}
