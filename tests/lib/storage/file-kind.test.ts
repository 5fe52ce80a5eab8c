import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import sharp from "sharp";
import { expect, test } from "vitest";
import { detectFileKind, KIND_BYTES } from "@/lib/storage/file-kind";
import { signedSheet } from "../scans/sheet-samples";

const head = (bytes: Uint8Array) => bytes.subarray(0, KIND_BYTES);
const blank = () => sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } });

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Data Utama");
  for (let row = 0; row < 2000; row += 1) sheet.addRow([`19780412200803${row}`, "Siti", Math.random()]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

test("each kind is known by its bytes", async () => {
  expect(await detectFileKind(await signedSheet())).toBe("pdf");
  expect(await detectFileKind(head(await readFile("tests/fixtures/sheets/sheet.heic")))).toBe("heic");
  expect(await detectFileKind(await blank().jpeg().toBuffer())).toBe("jpeg");
  expect(await detectFileKind(await blank().png().toBuffer())).toBe("png");
  expect(await detectFileKind(head(await workbook()))).toBe("xlsx");
});

test("text is a table, in UTF-8 also when the head ends inside a letter, and in Windows-1252", async () => {
  expect(await detectFileKind(Buffer.from("NIP;NAMA\n197804122008032001;Siti\n"))).toBe("csv");
  expect(await detectFileKind(head(Buffer.from(`a${"é".repeat(KIND_BYTES)}`)))).toBe("csv");
  expect(await detectFileKind(Buffer.from("NIP;NAMA\n1;Andr\xe9\n", "latin1"))).toBe("csv");
});

test("Excel's Unicode Text is a table in both byte orders; a compound file is left to its reader", async () => {
  const text = Buffer.from(`\ufeffNIP\tNAMA\r\n${"é".repeat(KIND_BYTES)}`, "utf16le");
  expect(await detectFileKind(head(text))).toBe("csv");
  expect(await detectFileKind(head(Buffer.from(text).swap16()))).toBe("csv");
  expect(await detectFileKind(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]))).toBe("xls");
});

test.each([
  ["a program", Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(400)])],
  ["a bare archive", Buffer.from("504b030414000000000000000000000000000000000000000000050000006576696c2e", "hex")],
  ["a web page", Buffer.from("\ufeff \n<!doctype html><script>alert(1)</script>")],
  ["text with a NUL", Buffer.from("NIP;NAMA\n1;Si\0ti")],
  ["UTF-16 text without a byte order mark", Buffer.from("NIP;NAMA\n", "utf16le")],
  ["a web page in UTF-16", Buffer.from("\ufeff<html>", "utf16le")],
  ["controls in UTF-16", Buffer.from("\ufeffNIP\u0001", "utf16le")],
  ["bytes outside Windows-1252", Buffer.from("NIP\x81\x8d;NAMA\xff", "latin1")],
  ["nothing", Buffer.alloc(0)],
])("%s is none of ours", async (_what, bytes) => {
  expect(await detectFileKind(bytes)).toBeNull();
});
test("a GIF is a picture but none of ours, and an AVIF is no HEIC", async () => {
  expect(await detectFileKind(await blank().gif().toBuffer())).toBeNull();
  expect(await detectFileKind(head(await blank().avif().toBuffer()))).toBeNull();
});
