import { beforeAll, expect, test } from "vitest";
import { followUpCase, takeFollowUp } from "@/lib/cases/follow-up";
import { findCaseView } from "@/lib/cases/queries";
import { caseFileBytes } from "@/lib/cases/read-file";
import { takeExemption } from "@/lib/cases/take-exemption";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { receiveOptionalFile } from "@/lib/http/receive-file";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { sweepFiles } from "@/lib/scans/sweep-files";
import { openStorage } from "@/lib/storage/open-storage";
import { pdf as drawnPdf, handmadePdf, photograph, pixelBomb, tinyZip } from "@/tests/lib/scans/sheet-samples";
import { type CaseWorld, caseWorld, declined, NOTE, today } from "./case-world";

let all: CaseWorld;
let declineId: string;
let exemptionId: string;
let pdf: Buffer;
let picture: Buffer;
const storage = openStorage({ dataDir: env().DATA_DIR });

beforeAll(async () => {
  [pdf, picture] = await Promise.all([letterOf(6), photograph("jpeg")]);
  all = await caseWorld();
  declineId = await declined(all, all.siti);
  await exemptPact(all.joko, { pactId: all.budi.pactId, reason: "SAKIT", note: "Surat cuti 850/12" });
  exemptionId = (await db.exemption.findFirstOrThrow({ where: { pactId: all.budi.pactId } })).id;
});

function send(
  actor: User,
  caseId: string,
  bytes: Uint8Array | null,
  more: Record<string, string> = {},
  name = "surat.pdf",
) {
  const form = new FormData();
  const fields = { kind: "written", happenedOn: today(), note: NOTE, ...more };
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  if (bytes) form.set("file", new File([new Uint8Array(bytes)], name));
  const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
  return takeFollowUp(actor, { caseId }, (reception) => receiveOptionalFile(request, { field: "file", ...reception }));
}
const letterOf = (pages: number) =>
  drawnPdf((doc) => {
    for (let page = 1; page <= pages; page += 1) {
      if (page > 1) doc.addPage();
      doc.text(`Surat penjelasan, halaman ${page}`);
    }
  });
const storedFiles = async () => {
  let files = 0;
  for await (const _ of storage.list()) files += 1;
  return files;
};

test("a letter of six pages is checked, stored by hash and handed out byte for byte; each reading is recorded", async () => {
  await send(all.wati, declineId, pdf, {}, "penjelasan\u202e siti.pdf");
  const view = await findCaseView(all.adi, declineId);
  const file = view?.entries[0]?.file;
  expect(file).toMatchObject({ kind: "pdf", name: "penjelasan siti.pdf", size: pdf.length });
  const { stream, size } = await caseFileBytes(all.adi, { caseId: declineId, sha256: file?.sha256 });
  expect(Buffer.concat(await stream.toArray())).toEqual(pdf);
  expect(size).toBe(pdf.length);
  const read = await db.auditEvent.findMany({ where: { action: "case.read-file" } });
  expect(read).toMatchObject([{ subjectId: all.siti.pactId, data: { caseId: declineId, fileSha256: file?.sha256 } }]);
  // What other tests of this process left may go; a letter that a case names stays.
  await sweepFiles(storage, new Date(Date.now() + 3 * 86_400_000));
  const kept = await caseFileBytes(all.adi, { caseId: declineId, sha256: file?.sha256 });
  expect(Buffer.concat(await kept.stream.toArray())).toEqual(pdf);
});

test("the same form twice is one line; without a file, or with an empty one, it is a line without a letter", async () => {
  const before = (await findCaseView(all.wati, declineId))?.entries.length ?? 0;
  await send(all.wati, declineId, picture, {}, "surat.jpg");
  await send(all.wati, declineId, picture, {}, "surat.jpg");
  await send(all.wati, declineId, null, { note: "Tanpa surat sama sekali." });
  await send(all.wati, declineId, new Uint8Array(), { note: "Kolom berkas dikosongkan." }, "");
  const entries = (await findCaseView(all.wati, declineId))?.entries ?? [];
  expect(entries).toHaveLength(before + 3);
  expect(entries.slice(0, 2).map(({ file }) => file)).toEqual([null, null]);
});

test.each([
  [
    "a PDF with a script",
    () => handmadePdf([], "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
    "file_unreadable",
  ],
  ["an archive that calls itself a PDF", () => tinyZip(), "file_type"],
  ["a bomb of pixels", () => pixelBomb(30_000, 30_000), "file_unreadable"],
  ["a page of text", () => Buffer.from("bukan surat"), "file_type"],
  ["a web page", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "file_type"],
] as const)("%s is refused, and neither kept nor recorded", async (_what, bytes, code) => {
  const [files, lines] = [await storedFiles(), await db.caseEntry.count()];
  await expect(send(all.wati, declineId, bytes(), { note: "Surat yang berbahaya." })).rejects.toMatchObject({ code });
  expect([await storedFiles(), await db.caseEntry.count()]).toEqual([files, lines]);
});

test("a letter beyond ten megabytes is refused", async () => {
  const huge = Buffer.concat([pdf, Buffer.alloc(10 * 1024 ** 2)]);
  await expect(send(all.wati, declineId, huge)).rejects.toMatchObject({ code: "file_too_large" });
});

test("nothing of a stranger's upload is read", async () => {
  for (const who of [all.joko, all.ratna, all.siti, all.leader, all.auditor, all.observer, all.away.rudi]) {
    let read = false;
    const attempt = takeFollowUp(who, { caseId: declineId }, async () => {
      read = true;
      return { file: null, fields: {} };
    });
    await expect(attempt).rejects.toMatchObject({ code: "not_found" });
    expect(read).toBe(false);
  }
});

test("the unit adds the letter of its exemption; who sees the unit's scans reads it, and no reader of figures", async () => {
  await send(all.joko, exemptionId, picture, { kind: "evidence" }, "surat.jpg");
  const sha256 = (await findCaseView(all.wati, exemptionId))?.entries[0]?.file?.sha256;
  for (const who of [all.joko, all.ratna, all.wati]) {
    const { stream, kind } = await caseFileBytes(who, { caseId: exemptionId, sha256 });
    expect([kind, Buffer.concat(await stream.toArray()).equals(picture)]).toEqual(["jpeg", true]);
  }
  for (const who of [all.budi, all.laras, all.hadi, all.leader, all.auditor, all.observer, all.away.rudi]) {
    await expect(caseFileBytes(who, { caseId: exemptionId, sha256 })).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await db.auditEvent.count({ where: { action: "exemption.read-evidence" } })).toBe(3);
});

test("a letter of one case is not found through another", async () => {
  const { fileSha256 } = await db.caseEntry.findFirstOrThrow({ where: { declineId, fileSha256: { not: null } } });
  const through = (caseId: string, who = all.wati) => caseFileBytes(who, { caseId, sha256: fileSha256 });
  await expect(through(exemptionId)).rejects.toMatchObject({ code: "not_found" });
  await expect(through(exemptionId, all.joko)).rejects.toMatchObject({ code: "not_found" });
});

test("a follow-up belongs to the kind of its case", async () => {
  const line = { kind: "other", happenedOn: today(), note: NOTE };
  await expect(followUpCase(all.joko, { caseId: declineId, ...line })).rejects.toMatchObject({ code: "not_found" });
  await followUpCase(all.joko, { caseId: exemptionId, ...line });
  expect(await db.auditEvent.count({ where: { action: "exemption.add-evidence" } })).toBe(2);
});

test("an exemption takes its letter along: both are recorded in one act, or neither", async () => {
  const { pactId } = all.maya;
  const sendExemption = (actor: User, bytes: Uint8Array | null, more: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ reason: "TUGAS_BELAJAR", note: "SK 800/7", ...more }))
      form.set(field, value);
    form.set("file", bytes ? new File([new Uint8Array(bytes)], "sk tugas belajar.pdf") : new File([], ""));
    const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
    return takeExemption(actor, pactId, (to) => receiveOptionalFile(request, { field: "file", ...to }));
  };
  const standing = () => db.pact.findUniqueOrThrow({ where: { id: pactId }, select: { status: true } });
  const refused = (code: string) => expect.objectContaining({ code });
  const before = await storedFiles();
  await expect(sendExemption(all.siti, pdf)).rejects.toEqual(refused("not_found"));
  await expect(sendExemption(all.maya, pdf)).rejects.toEqual(refused("forbidden"));
  await expect(sendExemption(all.wati, pdf, { reason: "" })).rejects.toEqual(refused("invalid_input"));
  await expect(
    sendExemption(all.wati, handmadePdf([], "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
  ).rejects.toEqual(refused("file_unreadable"));
  expect(await storedFiles()).toBe(before);
  expect(await standing()).toEqual({ status: "pending" });

  expect(await sendExemption(all.wati, pdf)).toEqual({ pactId, status: "exempt" });
  const { id } = await db.exemption.findFirstOrThrow({ where: { pactId } });
  const view = await findCaseView(all.adi, id);
  expect(view?.entries).toMatchObject([
    { kind: "evidence", happenedOn: today(), note: "SK 800/7", file: { name: "sk tugas belajar.pdf" } },
  ]);
  const sha256 = view?.entries[0]?.file?.sha256;
  const { stream } = await caseFileBytes(all.adi, { caseId: id, sha256 });
  expect(Buffer.concat(await stream.toArray())).toEqual(pdf);
  const [event] = await db.auditEvent.findMany({ where: { action: "pact.exempt", subjectId: pactId } });
  expect(event?.data).toEqual({ reason: "TUGAS_BELAJAR", fileSha256: sha256 });

  // Pressed twice it is one; a letter that would not be kept is not said to be.
  expect(await sendExemption(all.wati, pdf)).toEqual({ pactId, status: "exempt" });
  await expect(sendExemption(all.wati, picture)).rejects.toEqual(refused("pact_exempt_already"));
  expect(await db.caseEntry.count({ where: { exemptionId: id } })).toBe(1);
});
