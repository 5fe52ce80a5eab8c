import { StatusLabel, type Tone } from "@/components/ui/status-label";
import { correctionStateNames, type CorrectionState as State } from "@/lib/rights/schema";

const tones: Record<State, Tone> = { waiting: "wait", accepted: "ok", refused: "bad", withdrawn: "none" };

/** How a request for correction stands. */
export function CorrectionState({ state }: { readonly state: State }) {
  return <StatusLabel tone={tones[state]}>{correctionStateNames[state]}</StatusLabel>;
}
