import { expect, test } from "vitest";
import { reminderText } from "@/lib/pacts/reminder";

const facts = {
  campaignName: "Pakta Netralitas Pemilu 2029",
  deadline: "20 Oktober 2028",
  overdue: false,
  siteUrl: "https://ikrar.contoh.go.id",
  sender: "Kecamatan Sumberjati",
};
const wulandari = { name: "Wulandari, A.Md.", nip: "199001012015022001", activated: true, returnedNote: null };

test("a reminder names the person, the pact, the deadline, the address and the sender", () => {
  expect(reminderText(facts, wulandari)).toBe(
    "Yth. Ibu Wulandari, A.Md., Pakta Netralitas Pemilu 2029 Anda belum ditandatangani. Mohon diselesaikan paling " +
      "lambat 20 Oktober 2028 melalui https://ikrar.contoh.go.id/pakta. Terima kasih. Kecamatan Sumberjati",
  );
});

test.each([
  ["199001012015021001", "Yth. Bapak Wulandari"],
  ["NON-ASN-17", "Yth. Bapak/Ibu Wulandari"],
])("NIP %s is addressed as %s", (nip, opening) => {
  expect(reminderText(facts, { ...wulandari, nip })).toContain(opening);
});

test("who has no password yet is led to the activation, whose sheet came back reads why", () => {
  expect(reminderText(facts, { ...wulandari, activated: false })).toContain(
    "https://ikrar.contoh.go.id/aktivasi dengan kode aktivasi dari operator unit",
  );
  expect(reminderText(facts, { ...wulandari, returnedNote: "Pindaian buram" })).toContain(
    "lembar Pakta Netralitas Pemilu 2029 Anda dikembalikan (Pindaian buram).",
  );
});

test("after the deadline the words say so", () => {
  expect(reminderText({ ...facts, overdue: true }, wulandari)).toContain("Tenggat 20 Oktober 2028 telah lewat");
});
