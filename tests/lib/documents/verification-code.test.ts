import { expect, test } from "vitest";
import {
  formatVerificationCode,
  newVerificationCode,
  normaliseVerificationCode,
} from "@/lib/documents/verification-code";

test("a new code is twelve symbols without letters that look alike", () => {
  const codes = Array.from({ length: 2000 }, newVerificationCode);
  for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  expect(new Set(codes).size).toBe(2000);
  expect(new Set(codes.join("")).size).toBe(32);
});

test("printed and read back", () => {
  expect(formatVerificationCode("K7QM4RTX9D2H")).toBe("K7QM-4RTX-9D2H");
  for (const code of Array.from({ length: 50 }, newVerificationCode))
    expect(normaliseVerificationCode(formatVerificationCode(code))).toBe(code);
});

test.each([
  [" k7qm 4rtx 9d2h ", "K7QM4RTX9D2H"],
  ["K7QM–4RTX—9D2H", "K7QM4RTX9D2H"],
  ["oO00-iIlL-1111", "000011111111"],
  ["K7QM-4RTX-9D2U", null],
  ["K7QM-4RTX-9D2", null],
  ["K7QM-4RTX-9D2HH", null],
  ["", null],
])("%j reads as %j", (typed, code) => {
  expect(normaliseVerificationCode(typed)).toBe(code);
});
