import { expect, test } from "vitest";
import {
  hindranceWords,
  isReversible,
  isVerificationOpen,
  type RunHindrance,
  returnNote,
  returnReasons,
  runHindrance,
  scanStateName,
} from "@/lib/scans/rules";
import { type SheetView, type StackPageFacts, scanStates } from "@/lib/scans/schema";

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

const form = { token: "T", kind: "person", ofThisPerson: true, textVersion: 1, presentText: true, pages: 1 } as const;
const stack: StackPageFacts = {
  ...{ page: 1, pages: 1, handedInAt: "2028-10-12T02:00:00Z", handedInBy: "Joko", chosenBy: null, people: 1 },
  ...{ form, ink: "inked" },
};
const fit = {
  ...{ state: "awaiting", pactStatus: "awaiting_verification", own: false, uploadedByViewer: false },
  ...{ pages: [{ sha256: "a", width: 1, height: 1 }], stack, sameFile: [], returnedBefore: [] },
} satisfies Partial<SheetView>;
const returned = { note: "Buram.", returnedAt: "2028-10-12T02:00:00Z" };

test.each<[RunHindrance | null, Partial<SheetView>]>([
  [null, {}],
  [null, { returnedBefore: [{ ...returned, sameBytes: false }] }],
  ["decided", { state: "accepted" }],
  ["decided", { pactStatus: "signed" }],
  ["own", { own: true }],
  ["own_upload", { uploadedByViewer: true }],
  ["single_upload", { stack: null }],
  ["shared_page", { stack: { ...stack, people: 2 } }],
  ["shared_page", { stack: { ...stack, form: { ...form, kind: "list" } } }],
  ["other_person", { stack: { ...stack, chosenBy: "Joko", form: { ...form, ofThisPerson: false } } }],
  ["chosen_by_hand", { stack: { ...stack, chosenBy: "Joko" } }],
  ["unknown_code", { stack: { ...stack, form: null } }],
  ["other_text", { stack: { ...stack, form: { ...form, presentText: false } } }],
  ["missing_page", { stack: { ...stack, form: { ...form, pages: 2 } } }],
  ["unsure", { stack: { ...stack, ink: "unsure" } }],
  ["blank", { stack: { ...stack, ink: "blank" } }],
  ["unchecked", { stack: { ...stack, ink: null } }],
  ["used_elsewhere", { sameFile: [{ name: "Budi", campaign: "Pakta", samePerson: false }] }],
  ["returned_before", { returnedBefore: [{ ...returned, sameBytes: true }] }],
])("in a run: %s of %j", (hindrance, change) => {
  expect(runHindrance({ ...fit, ...change })).toBe(hindrance);
  if (hindrance) expect(hindranceWords(hindrance)).toMatch(/^\S.{8,}/);
});
