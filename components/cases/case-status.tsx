import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { type CaseOutcome, type CaseState, caseOutcomeNames, caseStateNames } from "@/lib/cases/schema";

const tones: Record<CaseState, Tone> = {
  open: "wait",
  closed: "none",
  unreviewed: "wait",
  confirmed: "ok",
  ended: "none",
};

type CaseStatusProps = {
  readonly state: CaseState;
  readonly outcome: CaseOutcome | null;
  /** How often somebody followed it up: an open case that nobody touched is not in anybody's hands. */
  readonly followUps: number;
};

/** Where a case stands; a closed one says how it ended. */
export function CaseStatus({ state, outcome, followUps }: CaseStatusProps) {
  const isSettled = outcome === "signed" || outcome === "willing" || outcome === "sheet";
  return (
    <StatusLabel
      tone={isSettled ? "ok" : tones[state]}
      icon={tones[state] === "none" && !isSettled ? "info" : undefined}
    >
      {outcome ? caseOutcomeNames[outcome] : state === "open" ? openWords(followUps) : caseStateNames[state]}
    </StatusLabel>
  );
}

const openWords = (followUps: number) => (followUps > 0 ? "Ditangani" : "Belum ditindaklanjuti");
