/** The name as printed on letters: front titles, name, back titles (domain: "gelarDepan Nama, gelarBelakang"). */
export function fullName(person: { name: string; titleFront?: string | null; titleBack?: string | null }): string {
  const front = person.titleFront?.trim();
  const back = person.titleBack?.trim();
  return `${front ? `${front} ` : ""}${person.name}${back ? `, ${back}` : ""}`;
}

/**
 * A name for public pages: first letter of each word, the rest as dots, titles kept ("D••• A•••••••, S.Pd.").
 * Enough to recognise one's own document, too little to collect people (UU 27/2022).
 */
export function maskName(printed: string): string {
  const [name = "", ...titles] = printed.split(",");
  const masked = name
    .trim()
    .split(/\s+/)
    .map((word) => (word.endsWith(".") ? word : `${word.slice(0, 1)}${"•".repeat(Math.max(word.length - 1, 1))}`))
    .join(" ");
  return [masked, ...titles.map((title) => title.trim())].join(", ");
}

/** How many letters a text holds; titles' dots, spaces and marks are not letters. */
export function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/**
 * Whether a typed name could be the person's own: shares a whole word with it, titles and capitals aside. Loose on
 * purpose, since people shorten their names; it warns and never refuses.
 */
export function resemblesName(typed: string, name: string): boolean {
  const words = (text: string): string[] =>
    text
      .replace(/,.*/, "")
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const own = words(name);
  return own.length === 0 || words(typed).some((word) => own.includes(word));
}
