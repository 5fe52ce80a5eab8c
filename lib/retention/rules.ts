/** How long people are kept after a campaign's closing, where nobody chose otherwise. */
export const DEFAULT_YEARS = 5;
export const MOST_YEARS = 30;

/**
 * The last day on which a campaign's people are kept.
 * @param closedOn the day of its closing (ISO day); null while it is not closed, and then so is the answer
 */
export function retainUntil(closedOn: string | null, years: number): string | null {
  if (closedOn === null) return null;
  const [year = "", month = "", day = ""] = closedOn.split("-");
  // A leap day has no anniversary: the day before it, so that nothing is kept longer than promised.
  const kept = month === "02" && day === "29" ? "28" : day;
  return `${Number(year) + years}-${month}-${kept}`;
}

/** Whether the time has come: the day after the last one that was promised. */
export function retentionIsOver(until: string | null, today: string): boolean {
  return until !== null && today > until;
}

/** Whether what was typed is the campaign's name: letter by letter, spaces at the ends and runs of them aside. */
export function isTypedName(typed: string, name: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ");
  return plain(typed) === plain(name);
}
