import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { findCeremony } from "@/lib/ceremonies/queries";
import { takeAttendanceFile } from "@/lib/ceremonies/take-attendance-file";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { type World, world } from "@/tests/support/world";
import { planned } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
/** In the past: a file is handed in after the hour. */
const past = { day: "2026-01-15" };

const take = (actor: Actor, ceremonyId: string, bytes: Buffer) =>
  takeAttendanceFile(actor, { ceremonyId }, ({ storage, maxBytes }) => storage.put(bytes, { maxBytes }));

async function workbook(rows: (string | number)[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Daftar hadir").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("Kendari: 1,246 PPPK in one list, three bad rows told by row; the same file again adds nobody", async () => {
  const ceremonyId = await planned(w, null, { ...past, audience: { employmentTypes: ["PPPK"] } });
  const people = Array.from({ length: 1_246 }, (_, at) => ({
    agencyId: w.agencyId,
    unitId: w.units.health,
    nip: `${1970 + Math.floor(at / 900)}04122021211${String((at % 900) + 1).padStart(3, "0")}`,
    name: `Peserta ${at + 1}`,
    employmentType: "PPPK" as const,
    tier: "FUNGSIONAL" as const,
  }));
  await db.employee.createMany({ data: people });
  const rows = people.map(({ nip, name }, at) => [at + 1, name, nip]);
  const list = await workbook([
    ["DAFTAR HADIR PENANDATANGANAN PAKTA"],
    ["No", "Nama", "NI PPPK"],
    ...rows,
    ["", "Orang Lain", "199001012020121999"],
    ["", "Salah Ketik", "1990010120201219"],
    ["", "Seorang PNS", w.maya.username],
  ]);
  const first = await take(w.wati, ceremonyId, list);
  expect(first).toMatchObject({ added: 1_246, already: 0 });
  expect(first.rejected).toEqual([
    {
      ...{ row: 1_249, sheet: "Daftar hadir", nip: "199001012020121999", column: "NIP" },
      reason:
        "NIP ini tidak ditemukan di unit penyelenggara acara. Periksa NIP, atau muat data pegawainya lebih dahulu.",
    },
    {
      ...{ row: 1_250, sheet: "Daftar hadir", nip: "1990010120201219", column: "NIP" },
      reason: "NIP berisi 16 angka, seharusnya 18. Lengkapi NIP.",
    },
    {
      ...{ row: 1_251, sheet: "Daftar hadir", nip: w.maya.username, column: "NIP" },
      reason: "Pegawai ini tidak termasuk undangan acara. Periksa jenis atau jenjang undangannya.",
    },
  ]);
  expect(await take(w.wati, ceremonyId, list)).toEqual({ ...first, added: 0, already: 1_246 });
  expect(await findCeremony(w.wati, ceremonyId)).toMatchObject({ attended: 1_246 });
});

test("a NIP kept as a number still names the one person who begins like it; of two nobody is guessed", async () => {
  const ceremonyId = await planned(w, w.units.education, past);
  const nip = (tail: string) => `198001012005011${tail}`;
  const place = {
    agencyId: w.agencyId,
    unitId: w.units.school,
    employmentType: "PNS" as const,
    tier: "FUNGSIONAL" as const,
  };
  await db.employee.create({ data: { ...place, nip: nip("007"), name: "Wawan" } });
  const list = await workbook([["NIP"], [Number(nip("007"))], [Number(w.siti.username)]]);
  expect(await take(w.ratna, ceremonyId, list)).toMatchObject({
    added: 1,
    rejected: [
      {
        row: 3,
        reason:
          "NIP tersimpan sebagai angka sehingga digit terakhirnya hilang. Ubah kolom NIP menjadi format Teks, isi ulang NIP dari sumber aslinya, lalu unggah kembali.",
      },
    ],
  });
});

test("CSV with a row written twice and a blank line", async () => {
  const ceremonyId = await planned(w, w.units.school, past);
  const list = Buffer.from(`nama;nip\nBudi;${w.budi.username}\n;\nBudi lagi;'${w.budi.username}\nTanpa NIP;\n`);
  expect(await take(w.joko, ceremonyId, list)).toMatchObject({
    ...{ added: 1, already: 1 },
    rejected: [{ row: 5, nip: null, reason: "NIP kosong. Isi 18 angka NIP atau NI PPPK." }],
  });
});

test("what is no list is refused in words, and a stranger's is not even read", async () => {
  const ceremonyId = await planned(w, w.units.school, past);
  const words = { code: "file_unreadable", sentence: expect.stringContaining("judul kolom NIP") };
  await expect(take(w.joko, ceremonyId, Buffer.from("satu;dua\n1;2\n"))).rejects.toMatchObject(words);
  let asked = false;
  const receive = async () => {
    asked = true;
  };
  await expect(takeAttendanceFile(w.laras, { ceremonyId }, receive)).rejects.toEqual(code("not_found"));
  expect(asked).toBe(false);
});
