/** Five classes of completion, from nobody to everybody; `none` when nobody is obligated. */
export const heatLevels = [
  { level: "0", words: "0%" },
  { level: "1", words: "di bawah 50%" },
  { level: "2", words: "50-79%" },
  { level: "3", words: "80-99%" },
  { level: "4", words: "100%" },
  { level: "none", words: "tanpa kewajiban" },
] as const;

export type HeatLevel = (typeof heatLevels)[number]["level"];

/** The class of a rate (0..1 or `null`); the outer ones are exact: one person missing is not "100%". */
export function heatLevel(rate: number | null): HeatLevel {
  if (rate === null) return "none";
  if (rate <= 0) return "0";
  if (rate >= 1) return "4";
  if (rate < 0.5) return "1";
  return rate < 0.8 ? "2" : "3";
}

/** How many fall into each class, in the order of the legend, empty classes left out. */
export function heatCounts(rates: readonly (number | null)[]): { level: HeatLevel; words: string; count: number }[] {
  const levels = rates.map(heatLevel);
  return heatLevels
    .map((entry) => ({ ...entry, count: levels.filter((level) => level === entry.level).length }))
    .filter((entry) => entry.count > 0);
}
