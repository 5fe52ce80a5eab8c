import { spawnSync } from "node:child_process";

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { receiveFile } from "@/lib/http/receive-file";
import { attachScan } from "@/lib/scans/attach-scan";
import { uploadScan } from "@/lib/scans/upload-scan";
import { verifyScan } from "@/lib/scans/verify-scan";
import { openStorage } from "@/lib/storage/open-storage";
import { eventsOf, preparedSheet, type ScanWorld, scanWorld, statusOf } from "@/tests/lib/scans/scan-world";
import { handmadePdf, photograph, scannedPdf, signedSheet } from "@/tests/lib/scans/sheet-samples";

const dataDir = env().DATA_DIR;
let world: ScanWorld;
let pactId: string;
const storage = openStorage({ dataDir });
const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });

// The samples cost more than the uploads: they are made once, outside the tests' time.
beforeAll(async () => {
  await Promise.all([scannedPdf(2), photograph("png")]);
});
beforeEach(async () => {
  world = await scanWorld();
  pactId = world.siti.pactId;
});

function upload(actor: User, pact: string, bytes: Uint8Array, name = "lembar.pdf") {
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], name));
  const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
  return uploadScan(actor, { pactId: pact }, (reception) => receiveFile(request, { field: "file", ...reception }));
}

const scansOf = (pact: string) => db.scan.findMany({ where: { pactId: pact }, orderBy: { uploadedAt: "asc" } });

describe("promise", () => {
  test("an operator's PDF becomes a sheet that waits, with the original and a picture of each page stored", async () => {
    const bytes = await scannedPdf(2);
    const result = await upload(world.joko, pactId, bytes, "pindaian siti.pdf");
    expect(result).toMatchObject({ pactId, status: "awaiting_verification", pages: 2, alreadyUploaded: false });
    expect(await statusOf(pactId)).toBe("awaiting_verification");
    const [scan] = await scansOf(pactId);
    expect(scan).toMatchObject({ fileKind: "pdf", fileName: "pindaian siti.pdf", fileSize: bytes.length });
    expect(await storage.read(scan!.fileSha256)).toEqual(bytes);
    const pages = scan!.pages as { sha256: string; width: number }[];
    expect(pages).toHaveLength(2);
    expect((await storage.read(pages[0]!.sha256)).subarray(0, 3).toString("hex")).toBe("ffd8ff");
  });

  test("leaves one trace with the hash of the file and without its name", async () => {
    const { scanId } = await upload(world.joko, pactId, await photograph("jpeg"));
    const [scan] = await scansOf(pactId);
    const data = { scanId, fileSha256: scan?.fileSha256, pages: 1 };
    expect(await eventsOf(pactId)).toMatchObject([{ action: "scan.upload", actor: { name: "Joko" }, data }]);
  });

  test("a better sheet supersedes the one that waits", async () => {
    await attachScan(world.joko, preparedSheet(pactId));
    await upload(world.ratna, pactId, await photograph("png"));
    expect((await scansOf(pactId)).map(({ state }) => state)).toEqual(["superseded", "awaiting"]);
  });

  test("the sheet of a person who declined ends the decline, when the personnel agency uploads it", async () => {
    await db.pact.update({ where: { id: pactId }, data: { status: "declined" } });
    await db.decline.create({ data: { pactId, reason: "Masih menimbang." } });
    await expect(upload(world.joko, pactId, await photograph("jpeg"))).rejects.toEqual(refused("pact_held"));
    expect(await db.decline.count({ where: { pactId, endedAt: null } })).toBe(1);
    await attachScan(world.adi, preparedSheet(pactId));
    expect(await db.decline.count({ where: { pactId, endedAt: null } })).toBe(0);
  });
});

describe("repeat", () => {
  test("the same bytes twice answer with the sheet that is there, drawn once", async () => {
    const bytes = await photograph("jpeg");
    const first = await upload(world.joko, pactId, bytes);
    const second = await upload(world.ratna, pactId, bytes);
    expect(second).toEqual({ ...first, alreadyUploaded: true });
    expect(await scansOf(pactId)).toHaveLength(1);
    expect(await eventsOf(pactId)).toHaveLength(1);
  });

  test("the same bytes after they were accepted are a success too, other bytes are not", async () => {
    const bytes = await photograph("jpeg");
    const { scanId } = await upload(world.joko, pactId, bytes);
    await verifyScan(world.wati, { pactId, scanId, accepted: true });
    expect(await upload(world.joko, pactId, bytes)).toMatchObject({ status: "verified", alreadyUploaded: true });
    await expect(upload(world.joko, pactId, await signedSheet())).rejects.toEqual(refused("pact_not_scannable"));
  });

  test("eight uploads at once leave one sheet that waits", async () => {
    for (let round = 0; round < 5; round += 1) {
      const marks = ["1", "2", "3", "4", "5", "6", "7", "8"];
      await Promise.all(marks.map((mark) => attachScan(world.joko, preparedSheet(pactId, `${mark}${round}`))));
      const states = (await scansOf(pactId)).map(({ state }) => state);
      expect(states.filter((state) => state === "awaiting")).toHaveLength(1);
    }
  });
});

describe("denial", () => {
  test.each([
    ["neighbour", "not_found"],
    ["stranger", "not_found"],
    ["observer", "not_found"],
    ["sitiSelf", "forbidden"],
    ["leader", "forbidden"],
  ] as const)("%s: %s, before a byte is read", async (who, code) => {
    let asked = false;
    const receive = () => {
      asked = true;
      return Promise.reject(new Error("must not be read"));
    };
    await expect(uploadScan(world[who], { pactId }, receive)).rejects.toEqual(refused(code));
    await expect(attachScan(world[who], preparedSheet(pactId))).rejects.toEqual(refused(code));
    expect(asked).toBe(false);
    expect(await statusOf(pactId)).toBe("pending");
  });

  test.each([
    ["signed", "pact_not_scannable"],
    ["verified", "pact_not_scannable"],
    ["exempt", "pact_not_scannable"],
    ["removed", "pact_not_scannable"],
    ["declined", "pact_held"],
  ] as const)("a pact that is %s takes no sheet from the unit, and nothing of it is stored", async (status, code) => {
    await db.pact.update({ where: { id: pactId }, data: { status } });
    const stored = storedFiles();
    const unseen = await photograph("jpeg").then((bytes) => Buffer.concat([bytes, Buffer.from(status)]));
    await expect(upload(world.joko, pactId, unseen)).rejects.toEqual(refused(code));
    expect(storedFiles()).toBe(stored);
    await expect(attachScan(world.joko, preparedSheet(pactId))).rejects.toEqual(refused(code));
  });

  test("a closed campaign takes no sheet", async () => {
    await db.campaign.update({ where: { id: world.campaignId }, data: { status: "closed" } });
    await expect(upload(world.joko, pactId, await photograph("jpeg"))).rejects.toEqual(refused("campaign_not_open"));
  });

  test("more than sixty in ten minutes from one account are asked to wait", async () => {
    const receive = () => Promise.reject(new Error("read"));
    for (let n = 0; n < 60; n += 1) await expect(uploadScan(world.joko, { pactId }, receive)).rejects.toThrow("read");
    await expect(uploadScan(world.joko, { pactId }, receive)).rejects.toEqual(refused("too_many_attempts"));
    await expect(uploadScan(world.ratna, { pactId }, receive)).rejects.toThrow("read");
  });
});

describe("files that are refused", () => {
  const withScript = handmadePdf([[4, "<< /S /JavaScript /JS (app.alert(1)) >>"]], "/OpenAction 4 0 R");
  test.each([
    ["a PDF with a script", async () => withScript, /skrip/],
    ["a PDF of five pages", () => scannedPdf(5), /5 halaman, paling banyak 4/],
    ["half a PDF", async () => (await scannedPdf()).subarray(0, 900), /rusak/],
    ["half a picture", async () => (await photograph("png")).subarray(0, 4000), /rusak/],
  ])("%s: a sentence, and nothing is kept", async (_name, bytes, sentence) => {
    const attempt = upload(world.joko, pactId, await bytes());
    const refusal = await attempt.catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "file_unreadable", status: 422, sentence: expect.stringMatching(sentence) });
    expect(await scansOf(pactId)).toEqual([]);
    expect(await statusOf(pactId)).toBe("pending");
    expect(storedFiles()).toBe(before);
  });

  let before = 0;
  beforeEach(() => {
    before = storedFiles();
  });

  test("text, an empty file and a file over 20 MB are refused by the reception", async () => {
    const text = Buffer.from("nama,nip\nSiti,1985");
    const large = Buffer.concat([await photograph("jpeg"), Buffer.alloc(20 * 1024 ** 2)]);
    await expect(upload(world.joko, pactId, text)).rejects.toMatchObject({ code: "file_type" });
    await expect(upload(world.joko, pactId, Buffer.alloc(0))).rejects.toMatchObject({ code: "file_empty" });
    await expect(upload(world.joko, pactId, large)).rejects.toMatchObject({ code: "file_too_large" });
    expect(storedFiles()).toBe(before);
  });

  test("a child that is killed is told as such; the upload may be repeated and succeeds", async () => {
    const bytes = await signedSheet();
    const attempt = upload(world.joko, pactId, bytes);
    await killChild();
    await expect(attempt).rejects.toMatchObject({
      code: "file_unreadable",
      sentence: expect.stringContaining("terhenti"),
    });
    expect(await statusOf(pactId)).toBe("pending");
    expect(await upload(world.joko, pactId, bytes)).toMatchObject({ status: "awaiting_verification" });
  });
});

function storedFiles(): number {
  return Number(spawnSync("sh", ["-c", `find ${dataDir} -type f | wc -l`], { encoding: "utf8" }).stdout);
}

/** Kills this process's own child that draws a sheet, as soon as it is there. */
async function killChild(): Promise<void> {
  for (let waited = 0; waited < 5000; waited += 10) {
    const { stdout } = spawnSync("ps", ["-o", "pid=,args=", "--ppid", String(process.pid)], { encoding: "utf8" });
    const line = stdout.split("\n").find((child) => child.includes("prepare-sheet.mjs"));
    if (line) {
      process.kill(Number.parseInt(line, 10), "SIGKILL");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("no child was started");
}
