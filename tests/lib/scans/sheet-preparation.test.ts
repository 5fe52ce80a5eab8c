import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { prepareSheet, type SheetKind, type SheetOptions, type SheetPage } from "@/lib/scans/sheet-preparation";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";
import {
  flateStream,
  handmadePdf,
  pdf,
  photograph,
  pixelBomb,
  scannedPdf,
  signedSheet,
  tinyZip,
} from "./sheet-samples";

let dataDir: string;
let storage: Storage;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), "ikrar-prepared-"));
  storage = openStorage({ dataDir });
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const prepare = (source: string | Uint8Array, kind: SheetKind, options: Partial<SheetOptions> = {}) =>
  prepareSheet(source, kind, { previewsTo: storage, ...options });

async function pagesOf(source: string | Uint8Array, kind: SheetKind, options?: Partial<SheetOptions>) {
  const result = await prepare(source, kind, options);
  if ("problem" in result) throw new Error(`refused: ${result.problem}`);
  return result.pages;
}

async function metadataOf(page: SheetPage | undefined) {
  return sharp(await storage.read(page?.preview.sha256 ?? "")).metadata();
}

/** Darkest and mean red of a part of the picture: blue ink has little, white paper all of it. */
async function redWithin(picture: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const [red] = (await sharp(await sharp(picture).extract(part).png().toBuffer()).stats()).channels;
  return { min: red?.min ?? 0, mean: red?.mean ?? 0 };
}

test("a signed sheet becomes one page of A4 at 150 dpi, drawn and stored as a bare JPEG", async () => {
  const pages = await pagesOf(await signedSheet(), "pdf");
  expect(pages).toMatchObject([{ width: 1240, height: 1754 }]);
  const preview = await storage.read(pages[0]?.preview.sha256 ?? "");
  expect(preview.length).toBe(pages[0]?.preview.size);
  const { format, width, exif, icc } = await sharp(preview).metadata();
  expect({ format, width, exif, icc }).toEqual({ format: "jpeg", width: 1240, exif: undefined, icc: undefined });
  // The signature is there: blue ink inside its box, white paper beside it.
  const box = { top: 1150, width: 360, height: 180 };
  expect((await redWithin(preview, { ...box, left: 730 })).min).toBeLessThan(100);
  expect((await redWithin(preview, { ...box, left: 100 })).min).toBeGreaterThan(240);
});

test("pages keep their order, and the limit is the caller's", async () => {
  const three = await pdf(
    (doc) => {
      for (const size of [
        [300, 400],
        [400, 300],
        [500, 500],
      ])
        doc.addPage({ size });
    },
    { autoFirstPage: false },
  );
  expect((await pagesOf(three, "pdf", { maxPages: 3 })).map(({ width }) => width)).toEqual([625, 833, 1042]);
  expect(await prepare(three, "pdf", { maxPages: 2 })).toEqual({
    problem: "too_many_pages",
    message: "Berkas ini berisi 3 halaman, paling banyak 2. Unggah lembar pakta satu orang saja.",
  });
});

test("a poster is drawn no larger than 2200 pixels, a strip stays a strip", async () => {
  const poster = handmadePdf([]).toString("latin1").replace("[0 0 595 842]", "[0 0 9999 999]");
  expect(await pagesOf(Buffer.from(poster, "latin1"), "pdf")).toMatchObject([{ width: 2200, height: 220 }]);
  const strip = handmadePdf([]).toString("latin1").replace("[0 0 595 842]", "[0 0 1 14000]");
  expect(await pagesOf(Buffer.from(strip, "latin1"), "pdf")).toMatchObject([{ width: 1, height: 2200 }]);
});

test("a photograph is turned upright, made smaller, and loses where it was taken", async () => {
  const bytes = await photograph("jpeg", { width: 1600, height: 3000, orientation: 6 });
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const [page] = await pagesOf(bytes, "jpeg");
  expect(page).toMatchObject({ width: 2200, height: 1173 });
  const { exif, orientation } = await metadataOf(page);
  expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
  // The dark top edge now stands at the right.
  const preview = await storage.read(page?.preview.sha256 ?? "");
  expect((await redWithin(preview, { left: 2050, top: 100, width: 100, height: 900 })).mean).toBeLessThan(80);
  expect((await redWithin(preview, { left: 50, top: 100, width: 100, height: 900 })).mean).toBeGreaterThan(200);
});

test("a PNG, and a HEIC as an iPhone makes them, become pages too", async () => {
  expect(await pagesOf(await photograph("png"), "png")).toMatchObject([{ width: 1200, height: 1600 }]);
  const heic = await pagesOf("tests/fixtures/sheets/sheet.heic", "heic");
  expect(heic).toMatchObject([{ width: 1200, height: 1600 }]);
  expect((await metadataOf(heic[0])).exif).toBeUndefined();
});

const js = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const address = "<< /S /URI /URI (https://pancing.example/) >>";
const openAct = (act: string) => handmadePdf([[4, act]], "/OpenAction 4 0 R");
/** Objects inside a compressed object stream, which a byte search does not see. */
const packed = (body: string, dictionary = "/Type /ObjStm") =>
  handmadePdf([[9, flateStream(`${dictionary} /N 1 /First 4`, `5 0 ${body}`)]]);

const refusals: [string, string, SheetKind, () => Promise<Buffer> | Buffer][] = [
  ["a password", "pdf_locked", "pdf", () => signedSheet({ userPassword: "rahasia" })],
  ["an owner's lock", "pdf_restricted", "pdf", () => signedSheet({ ownerPassword: "rahasia" })],
  ["a cut PDF", "pdf_broken", "pdf", async () => (await scannedPdf(2)).subarray(0, 200_000)],
  ["a PDF cut within its tail", "pdf_broken", "pdf", async () => (await signedSheet()).subarray(0, -60)],
  ["a web page as PDF", "pdf_broken", "pdf", () => Buffer.from("<html><script>alert(1)</script></html>")],
  ["a program as PDF", "pdf_broken", "pdf", () => Buffer.concat([Buffer.from("MZ"), Buffer.alloc(5000, 7)])],
  ["nothing as PDF", "pdf_broken", "pdf", () => Buffer.alloc(0)],
  ["a script on opening", "active_content", "pdf", () => openAct(js)],
  ["a script under an escaped name", "active_content", "pdf", () => openAct("<< /S /J#61vaScr#69pt /JS (x) >>")],
  ["a launch", "active_content", "pdf", () => openAct("<< /S /Launch /F (cmd.exe) >>")],
  ["a script that nothing points to", "active_content", "pdf", () => handmadePdf([[7, js]])],
  ["a script in an object stream", "active_content", "pdf", () => packed(js)],
  ["a script in one of hidden type", "active_content", "pdf", () => packed(js, "/Type 8 0 R /X (1 0 obj \\) >>)")],
  [
    "an object stream in a rare packing",
    "active_content",
    "pdf",
    () => packed("(x)", "/Type /ObjStm /DecodeParms 8 0 R"),
  ],
  ["an embedded file", "active_content", "pdf", () => pdf((doc) => doc.file(Buffer.from("MZ"), { name: "a.exe" }))],
  [
    "a file specification with a body",
    "active_content",
    "pdf",
    () => handmadePdf([[6, "<< /F (a) /EF << /F 7 0 R >> >>"]]),
  ],
  ["an address on opening", "active_content", "pdf", () => openAct(address)],
  ["an address when a page is shown", "active_content", "pdf", () => handmadePdf([], "", `/AA << /O ${address} >>`)],
  ["a zip behind the end", "hidden_archive", "pdf", async () => Buffer.concat([await signedSheet(), tinyZip()])],
  [
    "a zip behind a photograph",
    "hidden_archive",
    "jpeg",
    async () => Buffer.concat([await photograph("jpeg"), tinyZip()]),
  ],
  [
    "much behind the end",
    "pdf_broken",
    "pdf",
    async () => Buffer.concat([await signedSheet(), Buffer.alloc(2000, "x")]),
  ],
  ["a bomb of objects", "too_heavy", "pdf", () => packed(" ".repeat(80 * 1024 ** 2))],
  ["a bomb of pixels", "too_many_pixels", "png", () => pixelBomb(30_000, 30_000)],
  ["a picture of a stamp's size", "too_small", "jpeg", () => photograph("jpeg", { width: 300, height: 400 })],
  ["a cut JPEG", "picture_broken", "jpeg", async () => (await photograph("jpeg")).subarray(0, 90_000)],
  ["a cut PNG", "picture_broken", "png", async () => (await photograph("png")).subarray(0, 90_000)],
  [
    "a cut HEIC",
    "picture_broken",
    "heic",
    async () => (await readFile("tests/fixtures/sheets/sheet.heic")).subarray(0, 9000),
  ],
  ["a PNG said to be a JPEG", "picture_broken", "jpeg", () => photograph("png")],
  [
    "an SVG said to be a PNG",
    "picture_broken",
    "png",
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  ],
];

test.concurrent.each(refusals)(
  "%s is refused as %s, with a sentence that names the mend",
  async (_what, problem, kind, make) => {
    const result = await prepare(await make(), kind);
    expect(result).toEqual({ problem, message: expect.stringMatching(/(unggah kembali|satu orang saja)\.$/) });
  },
);

test("six hundred pages are refused before the first is drawn", async () => {
  const many = await pdf(
    (doc) => {
      for (let page = 0; page < 600; page += 1) doc.addPage();
    },
    { autoFirstPage: false },
  );
  expect(await prepare(many, "pdf", { timeLimitMs: 10_000 })).toMatchObject({
    problem: "too_many_pages",
    message: expect.stringContaining("600 halaman, paling banyak 4"),
  });
});

test("a link to the web and the word JavaScript in the text are no acts", async () => {
  const harmless = await pdf((doc) => {
    doc.text("Tulisan /Launch (JavaScript) hanya kata.");
    doc.text("bkpsdm", { link: "https://bkpsdm.example.go.id/" });
  });
  expect(await pagesOf(harmless, "pdf")).toHaveLength(1);
});

test("a locked file says what the person can do", async () => {
  expect(await prepare(await signedSheet({ userPassword: "rahasia" }), "pdf")).toEqual({
    problem: "pdf_locked",
    message: "Berkas PDF ini terkunci kata sandi. Hapus kata sandinya, lalu unggah kembali.",
  });
});

test("a child over its memory is killed by its own watch", async () => {
  const result = await prepare(await scannedPdf(4), "pdf", { memoryLimitBytes: 100 * 1024 ** 2 });
  expect(result).toMatchObject({ problem: "too_heavy" });
});

test("a child over its time is killed", async () => {
  const pids: number[] = [];
  const result = await prepare(await scannedPdf(4), "pdf", { timeLimitMs: 60, onStart: (pid) => pids.push(pid) });
  expect(result).toMatchObject({ problem: "too_slow" });
  expect(() => process.kill(pids[0] ?? 0, 0)).toThrow("ESRCH");
});

test("a child killed from outside is a named refusal, and the next sheet is prepared", async () => {
  const killed = await prepare(await scannedPdf(4), "pdf", { onStart: (pid) => process.kill(pid, "SIGKILL") });
  expect(killed).toMatchObject({ problem: "preparation_failed", message: expect.stringContaining("terhenti") });
  expect(await pagesOf(await signedSheet(), "pdf")).toHaveLength(1);
});

test("an upload that is not there is this machine's failure, not the sheet's", async () => {
  await expect(prepare(path.join(dataDir, "nothing.pdf"), "pdf")).rejects.toMatchObject({ code: "ENOENT" });
});

test("an aborted preparation throws the reason and leaves no child", async () => {
  const abort = new AbortController();
  const pids: number[] = [];
  const preparing = prepare(await scannedPdf(4), "pdf", {
    signal: abort.signal,
    onStart: (pid) => {
      pids.push(pid);
      setTimeout(() => abort.abort(new Error("gone")), 30);
    },
  });
  await expect(preparing).rejects.toThrow("gone");
  expect(() => process.kill(pids[0] ?? 0, 0)).toThrow("ESRCH");
});

test("no more than two children run at once; the others wait their turn", async () => {
  const alive = new Set<number>();
  let most = 0;
  const sheet = await signedSheet();
  const results = await Promise.all(
    Array.from({ length: 5 }, () => {
      let own = 0;
      return prepare(sheet, "pdf", {
        onStart: (pid) => {
          own = pid;
          for (const other of alive) if (!isAlive(other)) alive.delete(other);
          alive.add(own);
          most = Math.max(most, alive.size);
        },
      });
    }),
  );
  expect(results.every((result) => "pages" in result)).toBe(true);
  expect(most).toBe(2);
});

test("a refused sheet stores nothing, and no working folder stays behind", async () => {
  const empty = await mkdtemp(path.join(tmpdir(), "ikrar-refused-"));
  // A temporary folder of its own: other tests prepare sheets at the same time.
  vi.stubEnv("TMPDIR", empty);
  const upload = path.join(empty, "upload.pdf");
  await writeFile(upload, openAct(js));
  await prepare(upload, "pdf", { previewsTo: openStorage({ dataDir: empty }) });
  vi.unstubAllEnvs();
  expect(await readdir(empty)).toEqual(["upload.pdf"]);
  await rm(empty, { recursive: true });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
