import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type ProofStep = {
  readonly title: string;
  /** What is checked, as the sentence above the steps names it while it waits. */
  readonly subject?: string;
  readonly explanation: ReactNode;
  /** A fingerprint or number one can compare oneself. */
  readonly evidence?: string;
  /** `unknown`: the check waits for something (the seal, the next checkpoint). `fact`: nothing that is checked. */
  readonly outcome: Outcome | "fact";
};

/** What became of one check. */
export type Outcome = "passed" | "failed" | "unknown";

const outcomes = {
  passed: ["border-ok text-ok", "tick", "Cocok"],
  failed: ["border-bad text-bad", "close", "Tidak cocok"],
  unknown: ["border-line-control text-quiet", "clock", "Belum dapat diperiksa"],
  fact: ["border-line-control text-quiet", "info", "Keterangan"],
} as const;

/** The checks just run, one under the other, each with what it shows. */
export function ProofSteps({ steps }: { readonly steps: readonly ProofStep[] }) {
  return (
    <ol className="pt-3">
      {steps.map((step) => {
        const [look, icon, word] = outcomes[step.outcome];
        return (
          <li key={step.title} className="group relative grid grid-cols-[1.75rem_1fr] gap-3 pb-4">
            <span
              aria-hidden="true"
              className="absolute top-7.5 bottom-0.5 left-3.25 border-l border-line-strong group-last:hidden"
            />
            <span className={`grid size-7 place-items-center rounded-full border-[1.5px] bg-surface ${look}`}>
              <Icon name={icon} size={16} label={word} />
            </span>
            <div className="min-w-0">
              <h3 className="text-16 font-semibold">{step.title}</h3>
              <p className="text-14 text-quiet tabular-nums">{step.explanation}</p>
              {step.evidence && <p className="text-13 font-medium tabular-nums">{step.evidence}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
