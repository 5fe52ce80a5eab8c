import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "@/scripts/test-counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "ikrar-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(name: string, content: object): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test("vitest's own numbers are taken", () => {
  const file = report("a.json", { numPassedTests: 12, numFailedTests: 2 });
  expect(countVitest(file, false)).toEqual({ passed: 12, failed: 2 });
});

test("a file that could not be loaded fails the run although no test failed", () => {
  const file = report("b.json", { numPassedTests: 12, numFailedTests: 0 });
  expect(countVitest(file, false)).toEqual({ passed: 12, failed: 1 });
});

test("a runner that crashed before its report counts as one failure", () => {
  expect(countVitest(join(folder, "none.json"), true)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright(join(folder, "none.json"), false)).toEqual({ passed: 0, failed: 1 });
});

test("a flaky browser test is a failed one", () => {
  const file = report("c.json", { stats: { expected: 7, unexpected: 1, flaky: 2, skipped: 0 } });
  expect(countPlaywright(file, true)).toEqual({ passed: 7, failed: 3 });
});
