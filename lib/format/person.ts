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
