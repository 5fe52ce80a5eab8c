import { expect, test } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";

function fieldsOf(schema: z.ZodType, raw: unknown) {
  try {
    parseInput(schema, raw);
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
  throw new Error("was accepted");
}

test("returns what the schema makes of the input, unknown keys dropped", () => {
  expect(parseInput(z.object({ n: z.coerce.number() }), { n: "4", extra: true })).toEqual({ n: 4 });
});

test("names each field by its path and keeps the first sentence of each", () => {
  const schema = z.object({
    letterNumber: z.string().min(3, { error: "Tulis nomor surat" }).regex(/\d/, { error: "Nomor surat memuat angka" }),
    points: z.array(z.string().min(1, { error: "Butir tidak boleh kosong" })),
  });
  expect(fieldsOf(schema, { letterNumber: "-", points: ["a", "b", ""] })).toEqual({
    letterNumber: "Tulis nomor surat",
    "points.2": "Butir tidak boleh kosong",
  });
});

test.each([
  ["a missing field", z.object({ nip: z.string() }), {}],
  ["a wrong type", z.object({ nip: z.string() }), { nip: 7 }],
  ["a wrong id", z.object({ nip: z.uuid() }), { nip: "bukan-uuid" }],
  ["a wrong choice", z.object({ nip: z.enum(["a", "b"]) }), { nip: "c" }],
  ["too many", z.object({ nip: z.array(z.string()).max(1) }), { nip: ["a", "b"] }],
])("%s without a message of its own is told in Indonesian", (_what, schema, raw) => {
  expect(fieldsOf(schema, raw).nip).toMatch(/tidak valid|Pilihan|Nilai|Terlalu/);
});

test("something that is no object at all is told under one name", () => {
  expect(Object.keys(fieldsOf(z.object({ nip: z.string() }), "teks"))).toEqual(["_"]);
});

test("what the database cannot keep is refused where it stands, however deep", () => {
  const schema = z.object({ note: z.string(), points: z.array(z.object({ text: z.string() })) });
  const sound = { note: "Dr. Siti \u{1f469}\u200d\u{1f393}", points: [{ text: "baris\nbaru" }] };
  expect(parseInput(schema, sound)).toEqual(sound);
  const fields = fieldsOf(schema, { note: "a\0", points: [{ text: "b" }, { text: "\ud800" }] });
  expect(Object.keys(fields).sort()).toEqual(["note", "points.1.text"]);
  expect(fields.note).toMatch(/tidak dapat disimpan/);
});
