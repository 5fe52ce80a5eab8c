import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { freePort } from "./scripts/free-port";
import { BROWSER_FLAGS, browserPath } from "./tests/support/browser";

// Playwright reads this file again in each worker: what is chosen once is handed on by the environment.
if (!process.env.E2E_DATA_DIR) {
  const dataDir = mkdtempSync(join(tmpdir(), "ikrar-e2e-"));
  // As root, PostgreSQL runs as another account, which must be able to pass.
  chmodSync(dataDir, 0o711);
  process.on("exit", () => rmSync(dataDir, { recursive: true, force: true }));
  process.env.E2E_DATA_DIR = dataDir;
  process.env.E2E_PORT = String(await freePort());
  process.env.IKRAR_CHROMIUM = await browserPath();
}

const baseURL = `http://localhost:${process.env.E2E_PORT}`;
const chromium = { ...devices["Desktop Chrome"], channel: undefined };

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    // Recording every step costs a third of the time: asked for when a failure needs it.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: process.env.IKRAR_CHROMIUM, args: BROWSER_FLAGS },
  },
  projects: [
    { name: "desktop", use: { ...chromium, viewport: { width: 1440, height: 1024 } } },
    {
      name: "phone",
      // A phone has no keyboard: what only keys do is tested at the desk; and some tests go through the sizes themselves.
      grepInvert: /@keyboard|@sizes|@scenario|@desk/,
      use: { ...chromium, viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `"${process.execPath}" --conditions=react-server --import tsx scripts/serve.ts`,
    url: `${baseURL}/api/health`,
    env: {
      DATA_DIR: process.env.E2E_DATA_DIR,
      PORT: process.env.E2E_PORT ?? "",
      BASE_URL: baseURL,
      DATABASE_URL: "",
      SEED: "demo",
      LOG_LEVEL: "warn",
    },
    reuseExistingServer: false,
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
