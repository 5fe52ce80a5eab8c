// Crockford base 32: no I, L, O, U, so that a code survives being read aloud or copied by hand.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** A fresh code of 60 random bits in its stored form, without hyphens ("K7QM4RTX9D2H"). */
export function newVerificationCode(): string {
  // 256 is a multiple of 32: the low five bits of a random byte are evenly spread.
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte & 31]).join("");
}

/** What a person typed, in stored form; O reads as 0, I and L as 1. `null` if it cannot be a code. */
export function normaliseVerificationCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return SHAPE.test(code) ? code : null;
}

/** Stored form -> printed form in three groups ("K7QM-4RTX-9D2H"). */
export function formatVerificationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
