import type { ReactNode } from "react";
import { Stepper } from "@/components/ui/stepper";

type StepHeadProps = {
  readonly title: string;
  /** Left out where there is nothing to step through. */
  readonly step?: 1 | 2 | 3;
  /** Where the arrow leads; none at the last step. */
  readonly back?: { readonly href: string; readonly label: string; readonly icon: ReactNode };
};

/** Where am I, and step n of 3. Stays on top, so that a long pledge never hides it. */
export function StepHead({ title, step, back }: StepHeadProps) {
  return (
    <header className="[@media(min-height:30rem)]:sticky top-0 z-10 bg-surface">
      <div
        className={`flex min-h-14 items-center gap-1 border-b border-line pr-4 font-semibold ${back ? "pl-1" : "pl-4"}`}
      >
        {back && (
          <a
            href={back.href}
            aria-label={back.label}
            className="grid size-11 shrink-0 place-items-center rounded-control"
          >
            {back.icon}
          </a>
        )}
        <span>{title}</span>
        {step && (
          <span className="ml-auto text-14 font-medium whitespace-nowrap text-quiet tabular-nums">{step} dari 3</span>
        )}
      </div>
      {step && (
        <div className="-mt-px">
          <Stepper step={step} of={3} />
        </div>
      )}
    </header>
  );
}
