import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import packed from "@sparticuz/chromium";

/** For closed networks, where Chromium would wait for services it cannot reach, and for root, who gets no sandbox. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SYSTEM_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The Chromium to test with: IKRAR_CHROMIUM, Playwright's own, the system's, and last the one in the npm package
 * (Linux; it is unpacked to the temporary folder and needs libnss3 and libnspr4).
 * @returns the path of the executable
 */
export async function browserPath(): Promise<string> {
  const candidates = [process.env.IKRAR_CHROMIUM, chromium.executablePath(), ...SYSTEM_BROWSERS];
  return candidates.find((path) => path && existsSync(path)) ?? (await packed.executablePath());
}
