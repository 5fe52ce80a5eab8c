/** A text as part of a file's name: small letters, digits and hyphens, "unit" when nothing else is left. */
export function fileSlug(text: string, longest = 60): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, longest).replace(/^-+|-+$/g, "") || "unit";
}
