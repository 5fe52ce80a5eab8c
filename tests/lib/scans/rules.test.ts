import { expect, test } from "vitest";
import { isReversible, isVerificationOpen, returnNote, returnReasons, scanStateName } from "@/lib/scans/rules";
import { scanStates } from "@/lib/scans/schema";

const verifiedAt = new Date("2028-10-12T02:00:00Z");
const after = (seconds: number) => new Date(verifiedAt.getTime() + seconds * 1000);

test.each([
  ["own, at once", "wati", 0, true],
  ["own, to the second", "wati", 15 * 60, true],
  ["own, a second later", "wati", 15 * 60 + 1, false],
  ["a colleague's", "adi", 0, false],
  ["no account", null, 0, false],
])("taking back: %s", (_what, account, seconds, expected) => {
  expect(isReversible({ verifiedById: "wati", verifiedAt }, account, after(seconds))).toBe(expected);
});

test.each([
  ["wrong_person", "NIP kurang satu angka.", "Nama atau NIP tidak sesuai. NIP kurang satu angka."],
  ["unsigned", "  ", "Tanda tangan tidak ada."],
  [null, " Salah lembar. ", "Salah lembar."],
  ["invented", "", ""],
])("the note of %s and %j", (reason, words, note) => {
  expect(returnNote(reason, words)).toBe(note);
});

test("every usual reason alone is enough of a note", () => {
  for (const { value } of returnReasons) expect(returnNote(value, "").length).toBeGreaterThanOrEqual(5);
});

test("sheets that came in time are decided after closing too, not before opening and not in the archive", () => {
  expect(["draft", "open", "closed", "archived"].map(isVerificationOpen)).toEqual([false, true, true, false]);
});

test("every state has a name of its own", () => {
  expect(new Set(scanStates.map(scanStateName)).size).toBe(scanStates.length);
});
