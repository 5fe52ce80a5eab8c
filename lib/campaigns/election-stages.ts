import { contestName } from "@/lib/campaigns/rules";
import type { Contest, ContestType } from "@/lib/campaigns/schema";

type Stage = { readonly name: string; readonly daysBeforeVoting: number };

const voting: Stage = { name: "Pemungutan suara", daysBeforeVoting: 0 };
/** Three days before the vote, for general (UU 7/2017) and local elections (UU 10/2016). */
const quiet: Stage = { name: "Masa tenang", daysBeforeVoting: 3 };

/** What of an election a deadline is measured by. The day of the vote is typed, so that later elections need no code. */
const stagesOf = {
  PEMILU: [quiet, voting],
  PEMILU_NASIONAL: [quiet, voting],
  PEMILU_DAERAH: [quiet, voting],
  PILKADA: [quiet, voting],
  PSU: [voting],
} as const satisfies Record<ContestType, readonly Stage[]>;

export type StageHint = {
  /** "Masa tenang Pemilihan Umum 2029" */
  name: string;
  /** ISO day on which it begins. */
  day: string;
  /** Whole days from the deadline to it; 0 or less: the deadline is not before it. */
  daysAhead: number;
};

const DAY = 86_400_000;

/** The stages of the contests whose voting day is known, the earliest first, seen from a deadline. Hints, never rules. */
export function stageHints(contests: readonly Contest[], deadline: string): StageHint[] {
  return contests
    .flatMap(({ type, title, year, votingOn }) =>
      votingOn
        ? stagesOf[type].map(({ name, daysBeforeVoting }) => {
            const at = Date.parse(votingOn) - daysBeforeVoting * DAY;
            const daysAhead = Math.round((at - Date.parse(deadline)) / DAY);
            const day = new Date(at).toISOString().slice(0, 10);
            // A re-vote is named by its own voting.
            const what = type === "PSU" ? contestName({ type, title }) : `${name} ${contestName({ type, title })}`;
            return { name: `${what} ${year}`, day, daysAhead };
          })
        : [],
    )
    .sort((a, b) => a.daysAhead - b.daysAhead);
}

/** "30 hari sesudah tenggat", "pada hari tenggat", "2 hari sebelum tenggat". */
export function aheadWords(daysAhead: number): string {
  if (daysAhead === 0) return "pada hari tenggat";
  return daysAhead > 0 ? `${daysAhead} hari sesudah tenggat` : `${-daysAhead} hari sebelum tenggat`;
}
