import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ReceiveOptions, receiveFile } from "@/lib/http/receive-file";
import { openStorage } from "@/lib/storage/open-storage";
import { signedSheet, tinyZip } from "../scans/sheet-samples";

const BOUNDARY = "batas";
const MAX_BYTES = 1_000_000;
let dataDir: string;
let options: ReceiveOptions;
let sheet: Buffer;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "ikrar-receive-"));
  options = {
    maxBytes: MAX_BYTES,
    field: "file",
    allowed: ["pdf", "jpeg", "png", "heic"],
    storage: openStorage({ dataDir }),
  };
  sheet = await signedSheet();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

async function filesOnDisk(): Promise<string[]> {
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

type Part = [name: string, content: string | Uint8Array<ArrayBuffer>, filename?: string];

function formOf(...parts: Part[]): FormData {
  const form = new FormData();
  for (const [name, content, filename] of parts)
    if (filename === undefined) form.append(name, String(content));
    else form.append(name, new Blob([content], { type: "application/pdf" }), filename);
  return form;
}

const send = (...parts: Part[]) =>
  receiveFile(new Request("http://localhost/", { method: "POST", body: formOf(...parts) }), options);

test("a sheet to be kept is a PDF from its first byte on", async () => {
  const late = new Uint8Array(Buffer.concat([Buffer.from("\0 %"), sheet]));
  await expect(send(["file", late, "lembar.pdf"])).rejects.toMatchObject({ code: "file_type" });
});

const part = (bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="pakta.pdf"\r\n\r\n`),
    bytes,
  ]);

function streamed(chunks: Iterable<Buffer> | AsyncIterable<Buffer>, signal?: AbortSignal): Request {
  return new Request("http://localhost/", {
    method: "POST",
    body: Readable.toWeb(Readable.from(chunks)) as ReadableStream,
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    duplex: "half",
    signal,
  } as RequestInit);
}

test("a sheet with its fields arrives under its hash, its kind from its bytes", async () => {
  const bytes = Uint8Array.from(sheet);
  const received = await send(["mode", "apply"], ["file", bytes, "Pakta Siti \u202Efdp.exe"], ["note", "lembar ke-1"]);
  expect(received).toEqual({
    file: { sha256: sha256(sheet), size: sheet.length, kind: "pdf", name: "Pakta Siti fdp.exe" },
    fields: { mode: "apply", note: "lembar ke-1" },
  });
  expect(await filesOnDisk()).toEqual([sha256(sheet)]);
});

test("two equal uploads at once are one object", async () => {
  const bytes = Uint8Array.from(sheet);
  const both = await Promise.all([send(["file", bytes, "a.pdf"]), send(["file", bytes, "b.pdf"])]);
  expect(both.map(({ file }) => file.name)).toEqual(["a.pdf", "b.pdf"]);
  expect(await filesOnDisk()).toEqual([sha256(sheet)]);
});

const filled = (start: string, size: number) => {
  const bytes = new Uint8Array(size).fill(32);
  bytes.set(Buffer.from(start));
  return bytes;
};
const refusals: [string, string, RegExp, () => Part[]][] = [
  ["no file field", "file_missing", /Pilih berkasnya/, () => [["note", "x"]]],
  ["a file under another name", "file_missing", /Pilih berkasnya/, () => [["other", Uint8Array.from(sheet), "a.pdf"]]],
  ["an untouched file input", "file_missing", /Pilih berkasnya/, () => [["file", new Uint8Array(), ""]]],
  ["an empty file", "file_empty", /kosong/, () => [["file", new Uint8Array(), "a.pdf"]]],
  ["one byte too many", "file_too_large", /batas 1 MB/, () => [["file", filled("%PDF-1.7\n", MAX_BYTES + 1), "a.pdf"]]],
  [
    "a program named .pdf",
    "file_type",
    /PDF, JPG, PNG, atau HEIC/,
    () => [["file", filled("MZ\x90\0\x03", 900), "a.pdf"]],
  ],
  ["an archive named .pdf", "file_type", /PDF, JPG/, () => [["file", Uint8Array.from(tinyZip()), "a.pdf"]]],
  ["a page named .pdf", "file_type", /PDF, JPG/, () => [["file", filled("<html><script>", 900), "a.pdf"]]],
  ["a kind not asked for", "file_type", /PDF, JPG/, () => [["file", filled("NIP;NAMA\n1;Siti\n", 900), "a.csv"]]],
  [
    "two files",
    "multipart_invalid",
    /satu per satu/,
    () => [
      ["file", Uint8Array.from(sheet), "a.pdf"],
      ["file", Uint8Array.from(sheet), "b.pdf"],
    ],
  ],
  [
    "a field without end",
    "multipart_invalid",
    /Muat ulang/,
    () => [
      ["file", Uint8Array.from(sheet), "a.pdf"],
      ["note", "x".repeat(20_000)],
    ],
  ],
  [
    "a thousand fields",
    "multipart_invalid",
    /Muat ulang/,
    () => [["file", Uint8Array.from(sheet), "a.pdf"], ...Array.from({ length: 1000 }, (_, n): Part => [`f${n}`, "x"])],
  ],
];

test.each(refusals)("%s is refused as %s and leaves nothing", async (_what, code, message, parts) => {
  await expect(send(...parts())).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  expect(await filesOnDisk()).toEqual([]);
});

test("the limit itself is taken", async () => {
  const bytes = filled("%PDF-1.7\n", MAX_BYTES);
  expect((await send(["file", bytes, "a.pdf"])).file.size).toBe(MAX_BYTES);
});

test("a table with a NUL far behind its head is refused", async () => {
  options.allowed = ["csv"];
  const bytes = filled("NIP;NAMA\n", 200_000);
  expect((await send(["file", bytes, "a.csv"])).file.kind).toBe("csv");
  bytes[150_000] = 0;
  await expect(send(["file", bytes, "a.csv"])).rejects.toMatchObject({ code: "file_type" });
  expect(await filesOnDisk()).toHaveLength(1);
});

test.each([
  ["JSON", { "content-type": "application/json" }],
  ["no boundary", { "content-type": "multipart/form-data" }],
])("%s is no form", async (_what, headers) => {
  const request = new Request("http://localhost/", { method: "POST", body: "{}", headers });
  await expect(receiveFile(request, options)).rejects.toMatchObject({ code: "multipart_invalid" });
});

test("no body at all is a missing file", async () => {
  const request = new Request("http://localhost/", { method: "POST" });
  await expect(receiveFile(request, options)).rejects.toMatchObject({ code: "file_missing" });
});

test.each([
  ["inside the file", [part(sheetLike())]],
  ["behind the file, before the form ends", [part(sheetLike()), Buffer.from(`\r\n--${BOUNDARY}\r\nContent-Dispo`)]],
])("a body that ends %s is cut, and leaves nothing", async (_where, chunks) => {
  await expect(receiveFile(streamed(chunks), options)).rejects.toMatchObject({ code: "upload_cut" });
  expect(await filesOnDisk()).toEqual([]);
});

test("a body that fails in the middle is cut, and leaves nothing", async () => {
  async function* failing() {
    yield part(sheetLike());
    throw new Error("ECONNRESET");
  }
  await expect(receiveFile(streamed(failing()), options)).rejects.toMatchObject({ code: "upload_cut" });
  expect(await filesOnDisk()).toEqual([]);
});

test("a request that is aborted in the middle is cut, and leaves nothing", async () => {
  const abort = new AbortController();
  async function* stalling() {
    yield part(sheetLike());
    setTimeout(() => abort.abort(), 50);
    await new Promise(() => {});
  }
  await expect(receiveFile(streamed(stalling(), abort.signal), options)).rejects.toMatchObject({ code: "upload_cut" });
  expect(await filesOnDisk()).toEqual([]);
});

test("a disk that fails is no fault of the sender: its own error passes, the form is read to its end", async () => {
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  options.storage = { ...options.storage, put: () => Promise.reject(full) };
  const bytes = filled("%PDF-1.7\n", 900_000);
  await expect(send(["file", bytes, "a.pdf"], ["note", "x"])).rejects.toBe(full);
});

test("over a real connection: a client that hangs up leaves nothing; one far over the limit still reads the sentence", async () => {
  const outcomes: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const request = new Request("http://localhost/", {
      method: "POST",
      headers: { "content-type": String(incoming.headers["content-type"]) },
      body: Readable.toWeb(incoming) as ReadableStream,
      duplex: "half",
    } as RequestInit);
    const outcome = await receiveFile(request, options).then(
      () => "received",
      (error) => error.code,
    );
    outcomes.push(outcome);
    server.emit("outcome");
    outgoing.end(outcome);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;

  const socket = connect(port, "127.0.0.1");
  const type = `multipart/form-data; boundary=${BOUNDARY}`;
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 900000\r\n\r\n`);
  socket.write(part(sheetLike()));
  setTimeout(() => socket.destroy(), 50);
  await once(server, "outcome");
  expect(outcomes).toEqual(["upload_cut"]);

  const body = formOf(["file", filled("%PDF-1.7\n", 12_000_000), "a.pdf"]);
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });
  expect(await answer.text()).toBe("file_too_large");
  expect(await filesOnDisk()).toEqual([]);
  server.closeAllConnections();
  server.close();
});

function sheetLike(): Buffer {
  return Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(200_000)]);
}
