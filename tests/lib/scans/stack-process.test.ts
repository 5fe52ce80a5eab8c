import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isProblem, openStack } from "@/lib/scans/stack-process";
import { doublyPacked, endlessDrawing, heicOfSize, imageBomb, jpegHeader, pagesPdf } from "./hostile-stacks";
import { flateStream, handmadePdf, photograph, pixelBomb, signedSheet, tinyZip } from "./sheet-samples";

let folder: string;
let serial = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ikrar-hostile-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function opened(bytes: Buffer, kind: string, pageLimitMs?: number) {
  serial += 1;
  const input = path.join(folder, `stack-${serial}`);
  await writeFile(input, bytes);
  return openStack({ input, kind, out: await mkdtemp(path.join(folder, "out-")), maxPages: 300, pageLimitMs });
}

/** What became of each page, each read by a child that still lives, as the worker does it. */
async function pagesOf(bytes: Buffer, kind = "pdf"): Promise<string[]> {
  const told: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const stack = await opened(bytes, kind);
    if (isProblem(stack)) throw new Error(stack.problem);
    pages = stack.pages;
    for (let dead = false; page <= pages && !dead; page += dead ? 0 : 1) {
      const read = await stack.read(page);
      told.push(isProblem(read) ? read.problem : `${read.width} x ${read.height}`);
      dead = isProblem(read) && read.problem !== "pdf_broken";
    }
    stack.close();
  }
  return told;
}

const A4 = "1240 x 1754";
const openAct = (act: string) => handmadePdf([[4, act]], "/OpenAction 4 0 R");

const refusals: [string, string, string, () => Buffer | Promise<Buffer>][] = [
  ["nothing", "pdf_broken", "pdf", () => Buffer.alloc(0)],
  ["a GIF called a PDF", "pdf_broken", "pdf", () => Buffer.from(`GIF89a${"x".repeat(300)}`)],
  ["a text called a JPEG", "picture_broken", "jpeg", () => Buffer.from("Halo.")],
  ["a password", "pdf_locked", "pdf", () => signedSheet({ userPassword: "rahasia" })],
  ["an owner's lock", "pdf_restricted", "pdf", () => signedSheet({ ownerPassword: "rahasia" })],
  ["a cut PDF", "pdf_broken", "pdf", async () => (await signedSheet()).subarray(0, -60)],
  ["a script on opening", "active_content", "pdf", () => openAct("<< /S /JavaScript /JS (app.alert) >>")],
  ["a launch", "active_content", "pdf", () => openAct("<< /S /Launch /F (cmd.exe) >>")],
  ["an XFA form", "active_content", "pdf", () => handmadePdf([], "/AcroForm << /XFA 4 0 R /Fields [] >>")],
  ["an embedded file", "active_content", "pdf", () => handmadePdf([[6, "<< /F (a) /EF << /F 7 0 R >> >>"]])],
  ["a zip behind the end", "hidden_archive", "pdf", async () => Buffer.concat([pagesPdf([{}]), tinyZip()])],
  ["301 pages", "too_many_pages", "pdf", () => pagesPdf(Array.from({ length: 301 }, () => ({})))],
  ["a JPEG's header of 900 megapixels", "too_many_pixels", "jpeg", () => jpegHeader(30_000, 30_000)],
  ["a PNG of 900 megapixels", "too_many_pixels", "png", () => pixelBomb(30_000, 30_000)],
  [
    "a HEIC of 900 megapixels",
    "too_many_pixels",
    "heic",
    async () => heicOfSize(await readFile("tests/fixtures/sheets/sheet.heic"), 30_000, 30_000),
  ],
  ["a cut JPEG", "picture_broken", "jpeg", async () => (await photograph("jpeg")).subarray(0, 90_000)],
];

test.concurrent.each(refusals)(
  "a stack that is %s is refused as %s, with what to do",
  async (_what, problem, kind, make) => {
    expect(await opened(await make(), kind)).toEqual({
      problem,
      message: expect.stringMatching(/(unggah kembali|hubungi BKPSDM)\.$/),
    });
  },
);

test("the sentence about too many pages is a stack's, not a sheet's", async () => {
  expect(await opened(pagesPdf(Array.from({ length: 301 }, () => ({}))), "pdf")).toMatchObject({
    message: "Berkas ini berisi 301 halaman, paling banyak 300. Bagi menjadi beberapa berkas, lalu unggah kembali.",
  });
});

test.concurrent.each<[string, () => Buffer, string[]]>([
  [
    "a table of objects that lies",
    () =>
      Buffer.from(
        pagesPdf([{}, {}])
          .toString("latin1")
          .replace(/startxref\n\d+/, "startxref\n7"),
        "latin1",
      ),
    [A4, A4],
  ],
  [
    "a hundred thousand pages that are not there",
    () => Buffer.from(pagesPdf([{}]).toString("latin1").replace("/Count 1", "/Count 100000"), "latin1"),
    [A4],
  ],
  ["a page of 200 inches", () => pagesPdf([{ box: "0 0 14400 14400" }, {}]), ["2200 x 2200", A4]],
  ["objects nested very deep", () => pagesPdf([{ contents: "110 0 R" }, {}], [[110, "[".repeat(2e5)]]), [A4, A4]],
  ["an HTML before its head", () => Buffer.concat([Buffer.from("<html>"), pagesPdf([{}])]), [A4]],
  ["a form field", () => handmadePdf([[4, "<< /FT /Tx /T (a) >>"]], "/AcroForm << /Fields [4 0 R] >>"), [A4]],
])("%s does no harm: its pages are drawn", async (_what, make, pages) => {
  expect(await pagesOf(make())).toEqual(pages);
});

test("a picture that is a PDF as well is a picture", async () => {
  expect(await pagesOf(Buffer.concat([await photograph("jpeg"), pagesPdf([{}])]), "jpeg")).toEqual(["1200 x 1600"]);
});

test("a tree of pages that leads back to itself has no page that can be drawn", async () => {
  const loop = handmadePdf([[2, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 3 >>"]]);
  expect(await pagesOf(loop)).toEqual(["pdf_broken", "pdf_broken", "pdf_broken"]);
});

const drawing = "/XObject << /N 100 0 R >>";
test.each<[string, () => Buffer]>([
  [
    "unpacks to more than the machine has",
    () => pagesPdf([{}, { contents: "110 0 R" }, {}], [[110, doublyPacked(800)]]),
  ],
  [
    "draws itself again and again",
    () =>
      pagesPdf(
        [{}, { contents: "110 0 R", resources: drawing }, {}],
        [[110, flateStream("", "/N Do")], ...endlessDrawing(9)],
      ),
  ],
])(
  "a page that %s ends its child, and those beside it are read by another",
  async (_what, make) => {
    const [before, bomb, after, ...more] = await pagesOf(make());
    expect([before, bomb, after, more]).toEqual([A4, "too_heavy", A4, []]);
  },
  60_000,
);

test("a page over its time ends the child", async () => {
  const bytes = pagesPdf(
    [{ contents: "110 0 R", resources: drawing }],
    [
      [110, flateStream("", "595 0 0 842 0 0 cm /N Do")],
      [100, imageBomb(30_000, 30_000)],
    ],
  );
  const stack = await opened(bytes, "pdf", 1);
  if (isProblem(stack)) throw new Error(stack.problem);
  expect(await stack.read(1)).toMatchObject({ problem: "too_slow" });
  stack.close();
});
