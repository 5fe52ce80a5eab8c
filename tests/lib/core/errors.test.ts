import { expect, test } from "vitest";
import { Refusal, type RefusalCode, refusals } from "@/lib/core/errors";

const rows = Object.entries(refusals) as [RefusalCode, readonly [number, string]][];
const ENGLISH = /\b(the|is|not|please|error|invalid|must|your|already|failed)\b/i;

test.each(rows)(
  "%s has a status that tells whose turn it is and a calm Indonesian sentence",
  (code, [status, sentence]) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect([400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 503]).toContain(status);
    if (sentence === "{sentence}") return; // The sentence is made where what it tells is known.
    expect(sentence).toMatch(/^[A-Z].*[.]$/s);
    expect(sentence).not.toMatch(/!/);
    expect(sentence).not.toMatch(ENGLISH);
    // Formal address, and never the word that means electioneering.
    expect(sentence).not.toMatch(/\b(kamu|anda|kampanye)\b/);
  },
);

test("sentences are not repeated: two codes mean two things", () => {
  const sentences = rows.map(([, [, sentence]]) => sentence).filter((sentence) => sentence !== "{sentence}");
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("parameters fill the sentence", () => {
  const refusal = new Refusal("too_many_attempts", { params: { minutes: 15 } });
  expect(refusal.sentence).toBe("Terlalu banyak percobaan. Tunggu 15 menit, lalu coba lagi.");
  expect(refusal.status).toBe(429);
  expect(refusal.fields).toEqual({});
});

test("a refusal carries its fields and says its code to the log", () => {
  const refusal = new Refusal("invalid_input", { fields: { nip: "Tulis NIP" } });
  expect(refusal.fields).toEqual({ nip: "Tulis NIP" });
  expect(refusal.message).toMatch(/^invalid_input: /);
});
