import type { Contest, ContestType } from "@/lib/campaigns/schema";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { jointPledge, pemiluPledge, pilkadaPledge } from "@/lib/documents/standard-pledges";

/** The words that are offered: for candidates, for pairs of candidates, or for both. */
export const standardTexts = { pemilu: pemiluPledge, pilkada: pilkadaPledge, keduanya: jointPledge } as const;
export type StandardText = keyof typeof standardTexts;
export const standardTextNames: Record<StandardText, string> = {
  pemilu: "Naskah standar Pemilu",
  pilkada: "Naskah standar Pilkada",
  keduanya: "Naskah standar Pemilu dan Pilkada",
};

// A regional election fills councils and elects heads of regions; a re-vote may be of either.
const textOf = {
  PEMILU: "pemilu",
  PEMILU_NASIONAL: "pemilu",
  PEMILU_DAERAH: "keduanya",
  PILKADA: "pilkada",
  PSU: "keduanya",
} as const satisfies Record<ContestType, StandardText>;

/** The standard words that fit the contests. */
export function proposedText(contests: readonly Pick<Contest, "type">[]): StandardText {
  const fitting = new Set(contests.map(({ type }) => textOf[type]));
  const [only] = fitting;
  return fitting.size > 1 ? "keduanya" : (only ?? "pemilu");
}

/** Which of the standard texts these words are, to the letter; null for words of one's own. */
export function standardOf(text: PledgeText): StandardText | null {
  const same = (Object.keys(standardTexts) as StandardText[]).filter((name) =>
    (["title", "opening", "closing", "statement"] as const).every((part) => standardTexts[name][part] === text[part]),
  );
  return same.find((name) => standardTexts[name].points.join("\n") === text.points.join("\n")) ?? null;
}
