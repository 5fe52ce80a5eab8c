import { describe, expect, test, vi } from "vitest";
import { Refusal } from "@/lib/core/errors";
import { tooManyAttempts } from "@/lib/core/too-many-attempts";
import { problemOf, problemResponse } from "@/lib/http/problem";
import { uploadErrors } from "@/lib/http/upload-error";
import { log } from "@/lib/log";

test("a refusal keeps its code, status, sentence and fields", () => {
  const refusal = new Refusal("invalid_input", { fields: { letterNumber: "Tulis nomor surat" } });
  expect(problemOf(refusal, "request-1")).toEqual({
    type: "about:blank",
    title: refusal.sentence,
    status: 422,
    code: "invalid_input",
    requestId: "request-1",
    errors: { letterNumber: "Tulis nomor surat" },
  });
});

test("no empty list of fields is sent", () => {
  expect(problemOf(new Refusal("not_found"), "request-1")).not.toHaveProperty("errors");
});

test.each([
  [uploadErrors.tooLarge(25 * 1024 ** 2), 413, "file_too_large"],
  [uploadErrors.type(["pdf", "jpeg"]), 422, "file_type"],
  [uploadErrors.missing(), 422, "file_missing"],
])("%s is told at the file", (error, status, code) => {
  expect(problemOf(error, "request-1")).toMatchObject({ status, code, errors: { file: error.message } });
});

describe("a bug", () => {
  test("is logged with its request, and the caller learns nothing of it", () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => {});
    const bug = new Error("relation secret_table does not exist at 10.0.0.5");
    const problem = problemOf(bug, "request-9");
    expect(logged).toHaveBeenCalledWith({ err: bug, requestId: "request-9" }, expect.any(String));
    expect(problem).toMatchObject({ status: 500, code: "internal", requestId: "request-9" });
    expect(JSON.stringify(problem)).not.toMatch(/secret_table|10\.0\.0\.5/);
    logged.mockRestore();
  });

  test.each([[undefined], [null], ["text"], [{ code: "not_found", status: 404 }]])(
    "that throws %o is still one",
    (thrown) => {
      const logged = vi.spyOn(log, "error").mockImplementation(() => {});
      expect(problemOf(thrown, "request-9").status).toBe(500);
      logged.mockRestore();
    },
  );
});

test("who asked too often is told when to ask again, in words and for programs", async () => {
  const response = problemResponse(problemOf(tooManyAttempts(61_500), "request-1"));
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("62");
  expect(await response.json()).toMatchObject({
    code: "too_many_attempts",
    title: "Terlalu banyak percobaan. Tunggu 2 menit, lalu coba lagi.",
    retryAfter: 62,
  });
});

test("the answer is problem+json (RFC 9457) that nobody caches", async () => {
  const response = problemResponse(problemOf(new Refusal("forbidden"), "request-1"));
  expect(response.status).toBe(403);
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toMatchObject({ type: "about:blank", status: 403, code: "forbidden" });
});
