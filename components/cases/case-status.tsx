import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { type CaseOutcome, type CaseState, caseOutcomeNames, caseStateNames } from "@/lib/cases/schema";

const tones: Record<CaseState, Tone> = {
  open: "wait",
  closed: "none",
  unreviewed: "wait",
  confirmed: "ok",
  ended: "none",
};

/** Where a case stands; a closed one says how it ended. */
export function CaseStatus({ state, outcome }: { readonly state: CaseState; readonly outcome: CaseOutcome | null }) {
  const isSettled = outcome === "signed" || outcome === "willing" || outcome === "sheet";
  return (
    <StatusLabel
      tone={isSettled ? "ok" : tones[state]}
      icon={tones[state] === "none" && !isSettled ? "info" : undefined}
    >
      {outcome ? caseOutcomeNames[outcome] : caseStateNames[state]}
    </StatusLabel>
  );
}
