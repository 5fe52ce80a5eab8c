import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { isInstalled } from "@/scripts/installed-packages.mjs";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Packages = Record<string, { version?: string; optional?: boolean }>;
const wanted: Packages = {
  "": {},
  "node_modules/zod": { version: "4.6.7" },
  "node_modules/only-on-windows": { version: "1.0.0", optional: true },
};

function checkout(present: Packages | null): string {
  const root = mkdtempSync(join(tmpdir(), "ikrar-checkout-"));
  folders.push(root);
  mkdirSync(join(root, "node_modules"));
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: wanted }));
  if (present) writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: present }));
  return root;
}

test("an installation without npm's closing record was interrupted", () => {
  expect(isInstalled(checkout(null))).toBe(false);
});

test("another version than the lock file's is not installed", () => {
  expect(isInstalled(checkout({ "node_modules/zod": { version: "4.6.6" } }))).toBe(false);
});

test("a package for another platform may be absent", () => {
  expect(isInstalled(checkout({ "node_modules/zod": { version: "4.6.7" } }))).toBe(true);
});
