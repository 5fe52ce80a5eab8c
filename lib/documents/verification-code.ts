import { normaliseCode, randomCode } from "./spoken-code";

const LENGTH = 12;

/** A fresh code of 60 random bits in its stored form, without hyphens ("K7QM4RTX9D2H"). */
export function newVerificationCode(): string {
  return randomCode(LENGTH);
}

/** What a person typed, in stored form; O reads as 0, I and L as 1. `null` if it cannot be a code. */
export function normaliseVerificationCode(text: string): string | null {
  return normaliseCode(text, LENGTH);
}

/** Stored form -> printed form in three groups ("K7QM-4RTX-9D2H"). */
export function formatVerificationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
