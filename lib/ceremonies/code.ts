// Crockford base 32, as in lib/documents/verification-code.ts: it survives being read aloud in a hall.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 5;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A fresh code of a ceremony, 25 random bits ("7K2PM"). It is a name, not a key: who types it must still sign in. */
export function newCeremonyCode(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte & 31]).join("");
}

/** What a person typed, as it is stored; O reads as 0, I and L as 1. Null when it cannot be a code. */
export function normaliseCeremonyCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return SHAPE.test(code) ? code : null;
}
