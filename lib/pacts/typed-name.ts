/** How many letters a text holds, titles, dots and spaces not counted. */
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
