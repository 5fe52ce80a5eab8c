import { z } from "zod";

export const sealStates = ["waiting", "sealing", "sealed", "failed", "unknown"] as const;
export type SealState = (typeof sealStates)[number];

export const sealMethods = ["own", "p12", "bsre"] as const;
export type SealMethod = (typeof sealMethods)[number];

/** PAdES: without, and with a time stamp. */
export const sealLevels = ["B-B", "B-T"] as const;
export type SealLevel = (typeof sealLevels)[number];

/** Why a document is not sealed. Stored: add, never rename. None says anything about a person. */
export const sealProblems = [
  /** The record contradicts its own hashes: what would be drawn is false. */
  "evidence",
  /** The letters of the record cannot be drawn, or drawing broke down. */
  "drawing",
  "storage",
  /** The private key in the database was made under another EVIDENCE_SECRET. */
  "key",
  "internal",
  /** Whoever had it in hand died, again and again. */
  "interrupted",
  "bsre_unreachable",
  "bsre_credentials",
  "bsre_refused",
  "bsre_broken",
  "bsre_unknown",
  /** BSrE sealed it, and what it gave back could not be kept here. */
  "bsre_unkept",
] as const;
export type SealProblem = (typeof sealProblems)[number];

export const retrySealInput = z.object({ signatureId: z.uuid() });
export const settleSealInput = z.object({ signatureId: z.uuid(), decision: z.enum(["again", "own"]) });
