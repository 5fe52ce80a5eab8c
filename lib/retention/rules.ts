import type { ErasureState } from "@/lib/retention/schema";

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

/** Days before its people would be due, within which nobody may shorten a retention in passing. */
const NOTICE_DAYS = 30;

/** How soon people would be due under a retention that ends on this day. */
export function dueWithin(until: string | null, today: string): "now" | "soon" | "later" {
  if (until === null) return "later";
  if (retentionIsOver(until, today)) return "now";
  return Date.parse(until) - Date.parse(today) <= NOTICE_DAYS * 86_400_000 ? "soon" : "later";
}

/** Whether two people have agreed to an anonymisation: from then on nothing of the campaign is gathered or given out. */
export function isErasing(state: ErasureState | undefined): boolean {
  return state === "confirmed" || state === "told" || state === "finished";
}

/** Whether what was typed is the campaign's name: letter by letter, spaces at the ends and runs of them aside. */
export function isTypedName(typed: string, name: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ");
  return plain(typed) === plain(name);
}
