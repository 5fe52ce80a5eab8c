import { expect, test } from "vitest";
import { sha256 } from "@/lib/core/hash";
import { newId, newSecret } from "@/lib/core/ids";

test("ids are UUIDs of version 7 that sort by time", () => {
  const earlier = newId(new Date("2028-10-13T00:00:00.000Z"));
  const later = newId(new Date("2028-10-13T00:00:00.001Z"));
  expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(earlier < later).toBe(true);
  expect(Number.parseInt(earlier.replace("-", "").slice(0, 12), 16)).toBe(Date.parse("2028-10-13T00:00:00.000Z"));
});

test("ids and secrets of one instant differ", () => {
  const now = new Date();
  expect(new Set(Array.from({ length: 2000 }, () => newId(now))).size).toBe(2000);
  expect(new Set(Array.from({ length: 2000 }, newSecret)).size).toBe(2000);
});

test("a secret holds 256 bits and needs no escaping in an address", () => {
  expect(newSecret()).toMatch(/^[\w-]{43}$/);
});

test("sha256 agrees with FIPS 180-4's examples, for text and bytes", () => {
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  expect(sha256("abc")).toBe(abc);
  expect(sha256(new TextEncoder().encode("abc"))).toBe(abc);
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});
