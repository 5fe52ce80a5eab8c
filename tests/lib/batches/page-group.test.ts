import { expect, test } from "vitest";
import { pageWords } from "@/lib/batches/page-words";
import { isOpen, pageGroup } from "@/lib/batches/rules";
import { batchPageReasons, batchPageStates } from "@/lib/batches/schema";

test.each([
  ["matched", null, "known"],
  ["matched", "by_hand", "known"],
  ["list", null, "choose"],
  ["already_verified", "sheet_verified", "choose"],
  ["already_verified", "signed_electronically", "choose"],
  ["already_verified", "kept", "aside"],
  ["unsigned", "settled_since", "aside"],
  ["matched", "rest_missing", "redo"],
  ["unsigned", null, "redo"],
  ["wrong_version", "other_text", "redo"],
  ["unreadable", "too_dark", "redo"],
  ["unreadable", "two_sheets", "redo"],
  ["unreadable", "not_drawn", "redo"],
  ["unreadable", "damaged_code", "choose"],
  ["unknown_token", null, "choose"],
  ["duplicate", null, "aside"],
  ["not_a_form", "cover", "aside"],
  ["not_a_form", "blank", "aside"],
  ["not_a_form", "foreign_code", "aside"],
  ["not_a_form", "no_code", "choose"],
  ["discarded", null, "aside"],
] as const)("%s, %s: %s", (state, reason, group) => {
  expect(pageGroup({ state, reason })).toBe(group);
  expect(isOpen({ state, reason })).toBe(group === "choose" || group === "redo");
});

test("every state and every reason has words of its own", () => {
  const page = { note: null, ink: null };
  const states = batchPageStates.map((state) => pageWords({ ...page, state, reason: null }));
  const reasons = batchPageReasons.map((reason) => pageWords({ ...page, state: "unreadable", reason }));
  expect(new Set([...states, ...reasons]).size).toBe(batchPageStates.length + batchPageReasons.length);
  expect(pageWords({ ...page, state: "discarded", reason: null, note: "Milik unit lain" })).toBe(
    "Disisihkan: Milik unit lain",
  );
  expect(pageWords({ ...page, state: "matched", reason: null, ink: "unsure" })).toContain("samar");
});
