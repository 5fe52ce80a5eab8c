import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** They replace modules or load them under other settings, which no other file must meet. */
const ALONE = ["tests/lib/http/form-action.test.ts", "tests/app/auth/protocol.test.ts"];
const NEVER = [...configDefaults.exclude, "tests/e2e/**", "tests/bench/**"];

const resolve = {
  alias: {
    "@": path("."),
    // Its other face throws wherever React is not rendering on a server.
    "server-only": path("node_modules/server-only/empty.js"),
  },
};
const common = {
  setupFiles: "tests/support/database.ts",
  pool: "forks" as const,
  testTimeout: 20_000,
  hookTimeout: 60_000,
  env: { LOG_LEVEL: "silent", TZ: "UTC", EVIDENCE_SECRET: "only-for-tests-never-used-elsewhere" },
};

export default defineConfig({
  resolve,
  test: {
    // Here alone: each project that named it would start a database server of its own.
    globalSetup: "tests/support/global-setup.ts",
    maxWorkers: 2,
    allowOnly: false,
    retry: 0,
    projects: [
      {
        resolve,
        test: {
          ...common,
          name: "shared",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...NEVER, ...ALONE],
          // To load the modules anew for each file costs more than all its tests (docs/decisions/010-shared-modules.md).
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: { ...common, name: "alone", include: ALONE, exclude: NEVER, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
