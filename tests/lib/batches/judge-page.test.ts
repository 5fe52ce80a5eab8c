import { expect, test } from "vitest";
import { judgePage, type PageFacts } from "@/lib/batches/rules";

const sheet: PageFacts = {
  code: { isCover: false, isSignaturePage: true, several: false },
  ...{ others: 0, damaged: 0, light: 230, ink: "inked", metBefore: false, refusal: null },
  form: { kind: "person", sameCampaign: true, presentText: true },
};
const coded = { isCover: false, isSignaturePage: true, several: false };
const person = { kind: "person", sameCampaign: true, presentText: true } as const;

test.each<[says: string, change: Partial<PageFacts>, state: string, reason: string | null]>([
  ["a signed sheet", {}, "matched", null],
  ["ink that may be a speck", { ink: "unsure" }, "matched", null],
  ["an empty box", { ink: "blank" }, "unsigned", null],
  ["the first page of two", { code: { ...coded, isSignaturePage: false }, ink: null }, "matched", null],
  ["a cover", { code: { ...coded, isCover: true }, form: null }, "not_a_form", "cover"],
  ["two sheets in one picture", { code: { ...coded, several: true } }, "unreadable", "two_sheets"],
  ["a token of nobody here", { form: null }, "unknown_token", null],
  ["another campaign", { form: { ...person, sameCampaign: false } }, "wrong_version", "other_campaign"],
  ["older words", { form: { ...person, presentText: false } }, "wrong_version", "other_text"],
  ["the same page again", { metBefore: true }, "duplicate", null],
  ["a list", { form: { ...person, kind: "list" } }, "list", null],
  ["somebody who is done", { refusal: "sheet_verified" }, "already_verified", "sheet_verified"],
  [
    "somebody done, box empty",
    { refusal: "signed_electronically", ink: "blank" },
    "already_verified",
    "signed_electronically",
  ],
  ["no ink to be told from the dark", { ink: "blank", light: 30 }, "unreadable", "too_dark"],
  ["the dark", { code: null, form: null, light: 30 }, "unreadable", "too_dark"],
  ["a torn code", { code: null, form: null, damaged: 1 }, "unreadable", "damaged_code"],
  ["a voucher", { code: null, form: null, others: 1 }, "not_a_form", "foreign_code"],
  ["a letter", { code: null, form: null }, "not_a_form", "no_code"],
  ["an empty page", { code: null, form: null, light: 254 }, "not_a_form", "blank"],
])("%s", (_says, change, state, reason) => {
  expect(judgePage({ ...sheet, ...change })).toEqual({ state, reason });
});
