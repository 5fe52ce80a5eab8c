import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseEnvironment, settingNames } from "@/lib/env";

test("an empty environment is enough, and empty values count as not given", () => {
  const settings = parseEnvironment({ PORT: "", LOG_LEVEL: "", UNKNOWN: "x" });
  expect(settings).toMatchObject({
    NODE_ENV: "development",
    PORT: 3000,
    DATABASE_POOL: 10,
    TRUSTED_PROXIES: 0,
    SEED: "demo",
    LOG_LEVEL: "info",
  });
  expect(settings.DATA_DIR).toMatch(/^\/.*data$/);
  expect(settings.BASE_URL).toBeUndefined();
});

test("numbers arrive as numbers and the address loses its slash", () => {
  const settings = parseEnvironment({ PORT: "8080", TRUSTED_PROXIES: "2", BASE_URL: "https://pakta.contoh.go.id//" });
  expect(settings).toMatchObject({ PORT: 8080, TRUSTED_PROXIES: 2, BASE_URL: "https://pakta.contoh.go.id" });
});

test.each([
  ["DATABASE_URL", "mysql://127.0.0.1/ikrar", /DATABASE_URL: must start with postgresql:\/\//],
  ["PORT", "http", /PORT: /],
  ["PORT", "70000", /PORT: /],
  ["DATABASE_POOL", "0", /DATABASE_POOL: /],
  ["BASE_URL", "pakta.contoh.go.id", /BASE_URL: /],
  ["SMTP_URL", "mail.contoh.go.id", /SMTP_URL: must be smtp:\/\//],
  ["MAIL_FROM", "BKPSDM", /MAIL_FROM: must be an address/],
  ["MAIL_FROM", "a@b.id\r\nBcc: c@d.id", /MAIL_FROM: must be an address/],
  ["AUTH_SECRET", "short", /AUTH_SECRET: needs at least 32 characters/],
  ["TRUSTED_PROXIES", "-1", /TRUSTED_PROXIES: /],
  ["SEED", "all", /SEED: /],
  ["LOG_LEVEL", "loud", /LOG_LEVEL: /],
])("%s=%s stops the start with a line that names it", (name, value, line) => {
  expect(() => parseEnvironment({ [name]: value })).toThrow(line);
});

test("all wrong settings are told at once, without their values", () => {
  const secret = "hunter2-hunter2";
  const wrong = () => parseEnvironment({ AUTH_SECRET: secret, PORT: "x" });
  expect(wrong).toThrow(/AUTH_SECRET[\s\S]*PORT|PORT[\s\S]*AUTH_SECRET/);
  expect(wrong).not.toThrow(secret);
});

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

test("every setting is read somewhere, and the example tells of it: one that does nothing is a lie", () => {
  const inFolder = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  const paths = [...["app", "lib", "scripts"].flatMap(inFolder), "instrumentation.ts", "next.config.ts"];
  const readers = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && path !== join("lib", "env.ts")).map(read);
  // Naming a setting in a sentence is no reading: strings go first.
  const code = readers.map((text) => text.replace(/"[^"\n]*"/g, "")).join("\n");
  const isRead = (name: string) => new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\b[^{};]*}\\s*[=:]`).test(code);
  expect(settingNames.length).toBeGreaterThan(10);
  expect(settingNames.filter((name) => !isRead(name))).toEqual([]);
  const example = read(".env.example");
  const untold = settingNames.filter((name) => !new RegExp(`^# ${name}=`, "m").test(example));
  // Set by the command that was given (start, dev, test), by nobody else.
  expect(untold).toEqual(["NODE_ENV"]);
  const told = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = ""]) => name);
  expect(told.filter((name) => !settingNames.includes(name))).toEqual([]);
});
