import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { fromBufferPromise } from "yauzl";
import { expectAccessible } from "./accessible";
import { Api, enter, expect, test } from "./ikrar";

const folders: string[] = [];
test.afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Unpacks a ZIP into a folder of its own, with changes to its files; null takes one away. */
async function unpacked(zip: Buffer, changes: Record<string, Buffer | null> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ikrar-e2e-archive-"));
  folders.push(folder);
  const read = await fromBufferPromise(zip);
  const files = new Map<string, Buffer | null>();
  for await (const entry of read.eachEntry()) {
    files.set(entry.fileName, await buffer(await read.openReadStreamPromise(entry)));
  }
  for (const [path, bytes] of [...files, ...Object.entries(changes)]) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    if (bytes) await writeFile(join(folder, path), bytes);
    else await rm(join(folder, path));
  }
  return folder;
}

async function check(page: Page, what: { zip?: string; folder?: string; checkpoint?: string }): Promise<void> {
  await page.reload();
  if (what.zip) await page.getByLabel("Berkas ZIP arsip").setInputFiles(what.zip);
  if (what.folder) await page.getByLabel("Atau folder hasil ekstraknya").setInputFiles(what.folder);
  if (what.checkpoint) {
    await page.getByText("Cocokkan dengan checkpoint dari sumber lain").click();
    await page.getByLabel("Checkpoint, tempel seluruhnya").fill(what.checkpoint);
  }
  await page.getByRole("button", { name: "Periksa arsip" }).click();
  await expect(page.locator(".verdict")).toBeVisible({ timeout: 30_000 });
}

test("an admin has a campaign archived, and an auditor checks it offline", async ({ page, context, request, baseURL }, {
  project,
}) => {
  test.skip(project.name !== "desktop", "checked at a desk");
  test.setTimeout(180_000);
  const api = await Api.as(request, "Admin BKPSDM");
  const { items } = await api.read<{ items: { id: string; status: string }[] }>("campaigns");
  const past = items.find(({ status }) => status === "archived");
  await enter(context, api.token, baseURL ?? "");
  await page.goto(`/kegiatan/${past?.id}`);
  await page.getByRole("button", { name: "Buat arsip bukti" }).click();
  const download = page.getByRole("link", { name: "Unduh ZIP" });
  await expect(download).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page);
  const begun = page.waitForEvent("download");
  await download.click();
  const folder = await mkdtemp(join(tmpdir(), "ikrar-e2e-zip-"));
  folders.push(folder);
  const zipPath = join(folder, "arsip.zip");
  await (await begun).saveAs(zipPath);
  const zip = await readFile(zipPath);

  const whole = await unpacked(zip);
  await context.setOffline(true);
  const asked: string[] = [];
  page.on("request", (each) => asked.push(each.url()));
  const verifier = pathToFileURL(join(whole, "verifikasi.html")).href;
  await page.goto(verifier);
  await check(page, { zip: zipPath });
  await expect(page.locator(".verdict")).toHaveText(/^Arsip utuh/);
  await expect(page.locator(".checks > li.bad")).toHaveCount(0);
  await check(page, { folder: whole });
  await expect(page.locator(".verdict")).toHaveText(/^Arsip utuh/);

  const manifest = JSON.parse(await readFile(join(whole, "manifest.json"), "utf8"));
  const victim = manifest.files[0].path as string;
  const log = await readFile(join(whole, "log/log.jsonl"));
  const note = await readFile(join(whole, "log/checkpoint.txt"), "utf8");
  const other = note.replace(/^(.+\n\d+\n).+$/m, `$1${Buffer.alloc(32, 7).toString("base64")}`);
  const faulty: [changes: Record<string, Buffer | null>, fault: string][] = [
    [{ [victim]: Buffer.from("%PDF-1.7") }, "Isi berkas"],
    [{ [victim]: null }, "Berkas hilang"],
    [{ "pakta/tambahan.pdf": Buffer.from("%PDF-1.7") }, "Berkas tambahan"],
    [{ "log/log.jsonl": log.subarray(0, log.lastIndexOf("\n", log.length - 2) + 1) }, "Log transparansi"],
    [{ "log/checkpoint.txt": Buffer.from(other) }, "Tanda tangan checkpoint"],
  ];
  for (const [changes, fault] of faulty) {
    await check(page, { folder: await unpacked(zip, changes) });
    await expect(page.locator(".verdict")).toHaveText(/^Arsip tidak utuh/);
    await expect(page.locator(".checks > li.bad h2").filter({ hasText: fault })).toHaveCount(1);
  }
  await check(page, { zip: zipPath, checkpoint: other });
  await expect(page.locator(".checks > li.bad h2")).toHaveText(["Checkpoint dari sumber lain"]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
});
