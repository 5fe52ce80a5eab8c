import { expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";

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
