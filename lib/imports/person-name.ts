const LOWER_CASE = new Set(["bin", "binti", "bte"]);

/**
 * A person's name as it will be printed. SIASN writes capitals: those become title case ("MA'RUF AL-FATIH BIN M. NUR"
 * is Ma'ruf Al-Fatih bin M. Nur; Roman numerals stay). A name in mixed case, or one that looks like a formula, is kept.
 */
export function printedName(typed: string): string {
  if (/^[=+@]/.test(typed) || typed !== typed.toUpperCase() || !/\p{L}/u.test(typed)) return typed;
  return typed
    .split(" ")
    .map((word, at) => printedWord(word, at === 0))
    .join(" ");
}

function printedWord(word: string, first: boolean): string {
  if (!first && /^(I{2,3}|IV|VI{0,3}|IX|XI{0,3})$/.test(word)) return word;
  const lower = word.toLowerCase();
  if (!first && LOWER_CASE.has(lower.replace(/\.$/, ""))) return lower;
  // After a dot, hyphen or slash a new word begins; after an apostrophe (Ma'ruf, Nur'aini) it does not.
  return lower.replace(
    /(^['’‘]?|[.\-/(,])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
