/** What came of a run: how many sheets, and those that were left as they are, each with the reason. */
export type RunAnswer = {
  did: "accepted" | "reversed";
  done: number;
  left: { scanId: string; name: string; sentence: string }[];
};

export type RunState = {
  problem: { sentence: string; code: string; fields: Readonly<Record<string, string>> } | null;
  values: Record<string, string | string[]>;
  answer: RunAnswer | null;
};
export type RunAction = (before: RunState, form: FormData) => Promise<RunState>;
