import { StepMark } from "@/components/campaigns/guide/guide-frame";
import { ButtonLink } from "@/components/ui/button";
import { RowLink } from "@/components/ui/row-link";
import {
  type GuideStep,
  guideStepNames,
  guideSteps,
  type StepState,
  stepPath,
  stepStateNames,
} from "@/lib/campaigns/guide";

type GuideListProps = {
  readonly campaignId: string;
  readonly states: Readonly<Record<GuideStep, StepState>>;
  /** What stands in each step, in a few words. */
  readonly notes: Readonly<Record<GuideStep, string>>;
};

/** All steps of a draft with their state, and the way on: to the first that is not done. */
export function GuideList({ campaignId, states, notes }: GuideListProps) {
  const next = guideSteps.find((step) => states[step] === "todo") ?? "buka";
  const first = next === "buka" ? "pratinjau" : next;
  return (
    <>
      <ol className="max-w-200">
        {guideSteps.map((step, index) => (
          <li
            key={step}
            className="relative grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 border-b border-line py-2.5 hover:bg-sunk"
          >
            <StepMark state={states[step]} />
            <span className="min-w-0">
              <span className="font-semibold">
                <RowLink href={stepPath(campaignId, step)}>
                  {index + 1}. {guideStepNames[step]}
                </RowLink>
              </span>
              <span className="block text-14 wrap-break-word text-quiet tabular-nums">{notes[step]}</span>
            </span>
            <span className="max-w-24 text-right text-13 text-quiet sm:max-w-none">{stepStateNames[states[step]]}</span>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-3 pt-4">
        <ButtonLink look="go" href={stepPath(campaignId, first)}>
          {first === "pratinjau" ? "Periksa dan buka" : `Lengkapi ${guideStepNames[first].toLowerCase()}`}
        </ButtonLink>
      </p>
    </>
  );
}
