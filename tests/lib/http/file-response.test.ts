import { expect, test, vi } from "vitest";
import { readRange } from "@/lib/http/byte-range";
import { streamOf } from "@/lib/http/byte-stream";
import { type ResumableFile, resumableResponse } from "@/lib/http/file-response";

const bytes = Buffer.from("0123456789");
const sha256 = "ab".repeat(32);
const file: ResumableFile = {
  ...{ fileName: "arsip.zip", media: "application/zip", size: bytes.length, sha256 },
  async *pieces({ from, to } = { from: 0, to: bytes.length - 1 }) {
    for (let at = from; at <= to; at += 3) yield bytes.subarray(at, Math.min(at + 3, to + 1));
  },
};
const asked = (headers: Record<string, string> = {}) => resumableResponse(file, new Headers(headers));

test("without a range all bytes come, and it is told that parts can be had", async () => {
  const response = asked();
  expect(response.status).toBe(200);
  expect(response.headers.get("accept-ranges")).toBe("bytes");
  expect(response.headers.get("content-length")).toBe("10");
  expect(response.headers.get("content-disposition")).toBe('attachment; filename="arsip.zip"');
  expect(await response.text()).toBe("0123456789");
});

test.each([
  ["bytes=0-0", "0", "bytes 0-0/10"],
  ["bytes=4-", "456789", "bytes 4-9/10"],
  ["bytes=2-5", "2345", "bytes 2-5/10"],
  ["bytes=8-99", "89", "bytes 8-9/10"],
  ["bytes=-3", "789", "bytes 7-9/10"],
  ["bytes=-99", "0123456789", "bytes 0-9/10"],
])("%s is answered with those bytes alone", async (range, text, told) => {
  const response = asked({ range, "if-range": `"${sha256}"` });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe(told);
  expect(response.headers.get("content-length")).toBe(String(text.length));
  expect(await response.text()).toBe(text);
});

test.each(["bytes=10-", "bytes=99-100", "bytes=-0"])("%s lies beyond the file", async (range) => {
  const response = asked({ range });
  expect(response.status).toBe(416);
  expect(response.headers.get("content-range")).toBe("bytes */10");
  expect(await response.text()).toBe("");
});

test.each([
  ["several ranges", { range: "bytes=0-1,4-5" }],
  ["a range of something else", { range: "bytes=4-", "if-range": '"other"' }],
  ["another unit", { range: "lines=1-2" }],
  ["no numbers", { range: "bytes=a-b" }],
  ["the wrong way round", { range: "bytes=5-2" }],
  ["neither end", { range: "bytes=-" }],
])("%s is answered with the whole", async (_what, headers) => {
  expect(asked(headers).status).toBe(200);
  expect(readRange(new Headers(headers), { size: 10, etag: `"${sha256}"` })).toBeNull();
});

test("a reader who goes away ends the making, and nothing is begun for one who never reads", async () => {
  const steps: string[] = [];
  async function* pieces() {
    try {
      for (;;) {
        steps.push("made");
        yield Buffer.from("x");
      }
    } finally {
      steps.push("ended");
    }
  }
  const unread = streamOf(pieces());
  await Promise.resolve();
  await unread.cancel();
  expect(steps).toEqual([]);
  const reader = streamOf(pieces()).getReader();
  await reader.read();
  await reader.cancel();
  expect(steps).toEqual(["made", "ended"]);
});

test("a reader who goes away while a piece is being made leaves no error behind", async () => {
  const unhandled = vi.fn();
  process.once("unhandledRejection", unhandled);
  let resolve = () => {};
  const made = new Promise<void>((done) => {
    resolve = done;
  });
  async function* pieces() {
    await made;
    yield Buffer.from("late");
  }
  const reader = streamOf(pieces()).getReader();
  const reading = reader.read();
  const cancelled = reader.cancel();
  resolve();
  await Promise.all([reading, cancelled]);
  await new Promise((done) => setImmediate(done));
  expect(unhandled).not.toHaveBeenCalled();
  process.removeListener("unhandledRejection", unhandled);
});
