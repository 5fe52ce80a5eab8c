import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockEntry {
  optionalDependencies?: Record<string, string>;
  resolved?: string;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockEntry> };

// A registry that lacks some platforms makes `npm install` write a lock file that `npm ci` then refuses everywhere.
// Mend it by adding an entry like that of the platforms beside it: version, os, cpu, libc, "optional": true.
test("the lock file names every platform's package, so that npm ci accepts it", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("the lock file leaves the choice of registry to npm's settings", () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith("http"))).toEqual([]);
});
