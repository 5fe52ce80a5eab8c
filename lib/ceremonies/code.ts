import { normaliseCode, randomCode } from "@/lib/documents/spoken-code";

const LENGTH = 5;

/** A fresh code of a ceremony, 25 random bits ("7K2PM"). It is a name, not a key: who types it must still sign in. */
export function newCeremonyCode(): string {
  return randomCode(LENGTH);
}

/** What a person typed, as it is stored; O reads as 0, I and L as 1. Null when it cannot be a code. */
export function normaliseCeremonyCode(text: string): string | null {
  return normaliseCode(text, LENGTH);
}
