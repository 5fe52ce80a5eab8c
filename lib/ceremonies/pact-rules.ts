import type { CheckInState } from "@/lib/ceremonies/rules";

/** The own pact as a ceremony speaks of it: what a person in the hall can do with it now. */
export type PactHere = {
  readonly id: string;
  readonly done: boolean;
  /** Nobody signs any more in this campaign. */
  readonly closed: boolean;
  /** The own wave and its first day, while that is still to come: the words may be read, not signed. */
  readonly turn: { readonly wave: string; readonly day: string } | null;
};

/** Whether the pact can be signed at this moment. */
export function canSign(pact: PactHere): boolean {
  return !pact.done && !pact.closed && pact.turn === null;
}

/** What the hall's QR for signing comes to: the question whether one is there, the hall's own page, or straight on. */
export type SigningWay = "ask" | "check-in" | "pact";

/**
 * While check-in is open whoever comes by the hall's QR is asked to be written down as being there: with the pact in
 * one press when it can be signed, else apart.
 */
export function signingWay(attended: boolean, state: CheckInState, pact: PactHere | null): SigningWay {
  if (attended || state !== "open") return "pact";
  return pact && canSign(pact) ? "ask" : "check-in";
}
