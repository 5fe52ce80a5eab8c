/** What somebody typed, as far as it can be repeated in a heading or sentence. */
export function shortText(typed: string, longest = 80): string {
  const letters = [...typed.trim()];
  return letters.length > longest ? `${letters.slice(0, longest).join("").trimEnd()}…` : letters.join("");
}
