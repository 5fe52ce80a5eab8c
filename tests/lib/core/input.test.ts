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

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, "Isi kolom ini"],
  [z.uuid(), null, "Isi kolom ini"],
  [z.string(), 7, "Isi dengan teks"],
  [z.number(), "7", "Isi dengan angka"],
  [z.int(), 1.5, "Isi dengan bilangan bulat"],
  [z.array(z.string()), "a", "Isi dengan daftar"],
  [z.string().max(2000), "a".repeat(2001), "Paling panjang 2.000 huruf"],
  [z.string().min(1), "", "Isi kolom ini"],
  [z.string().min(3), "ab", "Paling pendek 3 huruf"],
  [z.array(z.string()).max(1), ["a", "b"], "Paling banyak 1 butir"],
  [z.array(z.string()).min(1), [], "Pilih sedikitnya satu"],
  [z.number().max(12), 13, "Isi dengan angka yang tidak lebih dari 12"],
  [z.number().min(1), 0, "Isi dengan angka yang tidak kurang dari 1"],
  [z.enum(["a", "b"]), "c", "Pilih salah satu: a, b"],
  [z.literal(true), false, "Isian ini belum benar. Periksa kembali"],
  [z.iso.date(), "kemarin", "Isi dengan tanggal yang ada, misalnya 2028-10-13"],
  [z.strictObject({}), { x: 1 }, "Isian ini tidak dikenal: x"],
  [z.string().regex(/^x$/), "y", "Isian ini belum benar. Periksa kembali"],
  [z.union([z.string(), z.number()]), true, "Isian ini belum benar. Periksa kembali"],
])("without a message of its own a field is told in a plain sentence (%#)", (schema, value, sentence) => {
  expect(fieldsOf(z.object({ isian: schema }), { isian: value }).isian).toBe(sentence);
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
