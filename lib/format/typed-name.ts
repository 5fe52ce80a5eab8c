/** How many letters a text holds; titles' dots, spaces and marks are not letters. */
export function letterCount(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Of what was typed, the part that must be the person's own words; the rest may be titles that nobody put a dot to. */
const OWN_SHARE = 2 / 3;

/** Of a name of two words or more, one alone is shared by hundreds: so many of the own ones must be there. */
const OWN_WORDS = 2;

/** How many words of this name, titles apart, must be typed: two, or the only one. */
export function wordsToType(name: string): number {
  return Math.min(nameWords(name).length, OWN_WORDS);
}

/**
 * Whether a typed name is the person's own: titles, capitals, dots and spaces do not matter, nor do one or two slips
 * of the key or a name left out, as long as two words are there. Somebody else's name is refused even when it shares a
 * word.
 */
export function resemblesName(typed: string, name: string): boolean {
  const own = nameWords(name);
  if (own.length === 0) return true;
  const said = nameWords(typed);
  const [together, ownTogether] = [said.join(""), own.join("")];
  if (together.length > 0 && distance(together, ownTogether) <= slips(ownTogether)) return true;
  const letters = (words: string[]) => words.join("").length;
  const shortened = abbreviations(name);
  const isMine = (word: string, mine: string) => distance(word, mine) <= slips(mine);
  const isLong = (word: string, letters: string) => word.startsWith(letters);
  const known = said.filter((word) => own.some((mine) => isMine(word, mine)) || shortened.some((a) => isLong(word, a)));
  // Of the name's own words, each once: "Dewi Dewi" is one.
  const found = [
    ...own.filter((mine) => said.some((word) => isMine(word, mine))),
    ...shortened.filter((a) => said.some((word) => isLong(word, a))),
  ];
  const enough = found.length >= Math.min(own.length, OWN_WORDS) && known.some((word) => word.length > 2);
  return enough && letters(known) >= letters(said) * OWN_SHARE;
}

const DOTTED = /(?<!\p{L})\p{L}{1,5}\.(\p{L}{1,3}\.)*/gu;
const TITLES = /^(h|hj|dr|drs|dra|ir|prof|r|rr|ra|kh|tn|ny)\./;

/** Without marks, capitals, and the titles behind the comma. */
const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/,.*/s, "");

/** Titles before a name that were written without their dot. */
const UNDOTTED = new Set(["dr", "drs", "dra", "ir", "prof", "hj"]);

/** The words of a name; those with a dot are titles or abbreviations, which nobody need type. */
function nameWords(text: string): string[] {
  const words =
    bare(text)
      .replace(DOTTED, " ")
      .match(/\p{L}{2,}/gu) ?? [];
  const first = words.findIndex((word) => !UNDOTTED.has(word));
  return words.slice(Math.max(first, 0));
}

/** "M. Yusuf" may be typed as "Muhammad Yusuf". */
const abbreviations = (name: string): string[] =>
  (bare(name).match(DOTTED) ?? []).filter((word) => !TITLES.test(word)).map((word) => word.replaceAll(".", ""));

/** Slips of the key that a word of this length may have. */
function slips(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 6 ? 1 : 2;
}

/** Letters put in, left out, mistaken or swapped with their neighbour between two words (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const table = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, at: number) => table[row]?.[at] ?? 0;
  for (let row = 1; row <= a.length; row++) {
    table.push([row]);
    for (let at = 1; at <= b.length; at++) {
      const change = cell(row - 1, at - 1) + (a[row - 1] === b[at - 1] ? 0 : 1);
      const swapped = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      const swap = swapped ? cell(row - 2, at - 2) + 1 : change;
      table[row]?.push(Math.min(change, swap, cell(row - 1, at) + 1, cell(row, at - 1) + 1));
    }
  }
  return cell(a.length, b.length);
}
