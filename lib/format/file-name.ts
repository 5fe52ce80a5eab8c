/** A text as part of a file's name: small letters, digits and hyphens, "unit" when nothing else is left. */
export function fileSlug(text: string, longest = 60): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, longest).replace(/^-+|-+$/g, "") || "unit";
}

const LONGEST = 60;
const END = 15;

/** A file's name of at most sixty letters: what is left out is left out of its middle, since the end says the kind. */
export function shortFileName(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  return `${letters.slice(0, LONGEST - END - 1).join("")}…${letters.slice(-END).join("")}`;
}
