import { expect, test } from "vitest";
import { BODY_LIMIT, bodyRefusal, bodyRefusalWords, UPLOAD_LIMIT } from "@/lib/http/body-limit";

const length = (bytes: number) => ({ "content-length": String(bytes) });

test.each([
  ["a page", "GET", "/pantauan", {}, null],
  ["a form", "POST", "/masuk", length(900), null],
  ["a form that is a file", "POST", "/masuk", length(BODY_LIMIT + 1), 413],
  ["next-auth's own door", "POST", "/api/auth/callback/credentials", length(120_000_000), 413],
  ["a form that hides its length", "POST", "/unit/aktivasi/lembar", { "transfer-encoding": "chunked" }, 411],
  ["a signed sheet", "POST", "/api/v1/pacts/0198/scan", length(20_000_000), null],
  ["a signed sheet in chunks", "POST", "/api/v1/pacts/0198/scan", { "transfer-encoding": "chunked" }, null],
  ["a sheet beyond every limit", "POST", "/api/v1/pacts/0198/scan", length(UPLOAD_LIMIT + 1), 413],
  ["a roster", "POST", "/api/v1/imports/employees", length(25_000_000), null],
] as const)("%s", (_what, method, path, headers, expected) => {
  expect(bodyRefusal(method, path, headers)).toBe(expected);
});

test("whoever used the upload form is not sent to it", () => {
  expect(bodyRefusalWords("/api/v1/pacts/0198/scan")).toMatch(/^Berkas terlalu besar/);
  expect(bodyRefusalWords("/masuk")).toMatch(/lewat formulir unggah/);
  expect(bodyRefusalWords("/verifikasi/berkas/periksa")).toMatch(/Jangan perkecil berkasnya/);
});
