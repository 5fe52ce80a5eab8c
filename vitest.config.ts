import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": path("."),
      // Its other face throws wherever React is not rendering on a server.
      "server-only": path("node_modules/server-only/empty.js"),
    },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, "tests/e2e/**", "tests/bench/**"],
    globalSetup: "tests/support/global-setup.ts",
    setupFiles: "tests/support/database.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    allowOnly: false,
    retry: 0,
    env: { LOG_LEVEL: "silent", TZ: "UTC" },
  },
});
