import { expect, test } from "vitest";
import { inSheetSlot } from "@/lib/scans/sheet-slots";

/** Work that runs until it is let go. */
function held() {
  let letGo = () => {};
  const end = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { work: () => end.then(() => "done"), letGo: () => letGo() };
}

test("at most two sheets of one account wait; the others' turns are not taken", async () => {
  const { work, letGo } = held();
  const greedy = Array.from({ length: 10 }, () => inSheetSlot(work, "greedy"));
  const other = [inSheetSlot(work, "other"), inSheetSlot(work, "other"), inSheetSlot(work, "other")];
  const nameless = Array.from({ length: 61 }, () => inSheetSlot(work));
  letGo();
  const done = (answers: (string | null)[]) => answers.filter((answer) => answer === "done").length;
  expect(done(await Promise.all(greedy))).toBe(4); // two run, two wait
  expect(done(await Promise.all(other))).toBe(2);
  expect(done(await Promise.all(nameless))).toBe(60); // 64 wait in all
  expect(await inSheetSlot(async () => "free again", "greedy")).toBe("free again");
});
