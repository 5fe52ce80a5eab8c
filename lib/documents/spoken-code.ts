// Crockford base 32: no I, L, O, U, so that a code survives being read aloud or copied by hand.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A fresh code of so many letters, each five random bits. */
export function randomCode(length: number): string {
  // 256 is a multiple of 32: the low five bits of a random byte are evenly spread.
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => ALPHABET[byte & 31]).join("");
}

/** What a person typed, in stored form; O reads as 0, I and L as 1. `null` if it cannot be a code of that length. */
export function normaliseCode(text: string, length: number): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}
