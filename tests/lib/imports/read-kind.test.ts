import { expect, test } from "vitest";
import { readKind } from "@/lib/imports/read-kind";

const people = Buffer.from("NIP,NAMA,JABATAN NAMA,UNOR ID,UNOR NAMA\n198504122010011001,SITI,GURU,u1,SDN 1\n");
const units = Buffer.from("ID,NAMA_UNOR,ID_ATASAN\nu1,SDN 1,\n");

test("a file of the right kind is read", async () => {
  expect((await readKind(people, "employees")).rows).toHaveLength(1);
  expect((await readKind(units, "units")).rows).toHaveLength(1);
});

test.each([
  ["people among the units", people, "units", "wrong_kind", /^Ini berkas data pegawai.*langkah Data pegawai/],
  ["units among the people", units, "employees", "wrong_kind", /^Ini berkas susunan unit.*langkah Susunan unit/],
  ["people without a row", Buffer.from("NIP,NAMA\n"), "units", "wrong_kind", /^Ini berkas data pegawai/],
  ["units without a parent", Buffer.from("ID,NAMA_UNOR\nu1,SDN 1\n"), "units", "missing_columns", /ID_ATASAN/],
  ["something else", Buffer.from("Barang,Harga\nMeja,100\n"), "employees", "no_header", /NIP, NAMA/],
] as const)("%s: told what the file is, or what it lacks", async (_words, bytes, kind, code, sentence) => {
  await expect(readKind(bytes, kind)).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
});
