import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Stepper } from "@/components/ui/stepper";
import {
  type GuideStep,
  guideStepNames,
  guideSteps,
  type StepState,
  stepPath,
  stepStateNames,
} from "@/lib/campaigns/guide";

type GuideFrameProps = {
  readonly campaignId: string;
  readonly step: GuideStep;
  readonly states: Readonly<Record<GuideStep, StepState>>;
  readonly children: ReactNode;
};

/** A step with its place among the others: a rail at the side on a desk, "Langkah 3 dari 8" on a phone. */
export function GuideFrame({ campaignId, step, states, children }: GuideFrameProps) {
  const number = guideSteps.indexOf(step) + 1;
  return (
    <div className="desk:grid desk:grid-cols-[14rem_minmax(0,1fr)] desk:gap-x-8">
      <div className="pt-3 desk:hidden">
        <p className="pb-1.5 text-14 font-semibold text-quiet tabular-nums">
          Langkah {number} dari {guideSteps.length}
        </p>
        <Stepper step={number} of={guideSteps.length} />
      </div>
      <nav aria-label="Langkah penyusunan" className="hidden pt-4 desk:block">
        <ol className="sticky top-4 border-l border-line">
          {guideSteps.map((each) => (
            <li key={each}>
              <Link
                href={stepPath(campaignId, each)}
                aria-current={each === step ? "step" : undefined}
                className="-ml-px flex min-h-11 items-start gap-2.5 border-l-3 border-transparent py-2 pl-3 text-14 hover:bg-sunk aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold"
              >
                <StepMark state={states[each]} />
                <span>
                  {guideStepNames[each]}
                  {states[each] !== "done" && (
                    <span className="block text-13 font-normal text-quiet">{stepStateNames[states[each]]}</span>
                  )}
                  {states[each] === "done" && <span className="sr-only">, {stepStateNames.done}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-labelledby="langkah" className="min-w-0 pt-4">
        <h2 id="langkah" className="pb-2 text-20 font-bold">
          {guideStepNames[step]}
        </h2>
        {children}
      </section>
    </div>
  );
}

/** Done, to do, or may be left out. */
export function StepMark({ state }: { readonly state: StepState }) {
  return (
    <Icon
      name={state === "done" ? "tick-circle" : "ring"}
      className={`mt-px ${state === "done" ? "text-ok" : state === "todo" ? "text-ink" : "text-faint"}`}
    />
  );
}
