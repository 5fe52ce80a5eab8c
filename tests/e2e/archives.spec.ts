import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import type { APIRequestContext, Page } from "@playwright/test";
import { fromBufferPromise } from "yauzl";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { expectAccessible } from "./accessible";
import { Api, expect, test } from "./ikrar";
import { foundAgency, loadPeople } from "./own-agency";

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

async function openedCampaign(admin: Api): Promise<string> {
  const answer = await admin.post("campaigns", {
    name: "Pakta Netralitas Uji",
    contests: [{ type: "PEMILU", year: 2029 }],
    population: { employmentTypes: ["PNS", "PPPK"] },
    deadline: "2029-01-19",
    text: pemiluPledge,
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { campaignId } = await answer.json();
  expect((await admin.post(`campaigns/${campaignId}/opening`)).ok()).toBe(true);
  return campaignId;
}

/** Three people of the campaign activate their accounts and sign. */
async function sign(admin: Api, request: APIRequestContext, campaignId: string): Promise<void> {
  type Listed = { id: string; employeeId: string; unitId: string };
  const { items } = await admin.read<{ items: Listed[] }>(`pacts?campaign=${campaignId}&limit=3`);
  for (const { id, employeeId, unitId } of items) {
    const issued = await admin.post("activations/codes", { unitId, employeeIds: [employeeId] });
    const { code } = (await issued.json()).codes[0];
    const data = { code, password: "tujuh ekor itik berenang" };
    const activated = await request.post("/api/v1/activations", { data });
    const self = new Api(request, (await activated.json()).token);
    const { text } = await self.read<{ text: { textHash: string; points: string[] } }>(`pacts/${id}`);
    const acknowledged = text.points.map((_, at) => at + 1);
    const strokes = [
      [
        [40, 80, 0],
        [90, 40, 16],
        [140, 96, 40],
      ],
      [
        [30, 120, 400],
        [280, 118, 520],
      ],
    ];
    const drawing = { width: 328, height: 208, strokes };
    const told = { textHash: text.textHash, acknowledged, agreed: true, drawing, typedName: null };
    expect((await self.post(`pacts/${id}/signature`, told)).ok()).toBe(true);
  }
}

async function check(page: Page, what: { zip?: string; folder?: string; checkpoint?: string }): Promise<void> {
  await page.reload();
  if (what.zip) await page.getByLabel("Berkas ZIP arsip").setInputFiles(what.zip);
  if (what.folder) await page.getByLabel("Atau folder hasil ekstraknya").setInputFiles(what.folder);
  if (what.checkpoint) {
    await page.getByText("Cocokkan dengan titik periksa (checkpoint) dari sumber lain").click();
    await page.getByLabel("Titik periksa, tempel seluruhnya").fill(what.checkpoint);
  }
  await page.getByRole("button", { name: "Periksa arsip" }).click();
  await expect(page.locator(".verdict")).toBeVisible({ timeout: 30_000 });
}

test("an admin has a campaign archived, and an auditor checks it offline @desk", async ({
  page,
  context,
  request,
  baseURL,
}, { project }) => {
  test.setTimeout(240_000);
  const admin = await foundAgency({ context, request, baseURL }, project.name);
  await loadPeople(page);
  const campaignId = await openedCampaign(admin);
  await sign(admin, request, campaignId);
  expect((await admin.post(`campaigns/${campaignId}/closing`)).ok()).toBe(true);
  await page.goto(`/kegiatan/${campaignId}`);
  await page.getByRole("button", { name: "Buat arsip bukti" }).click();
  const download = page.getByRole("link", { name: "Unduh ZIP" });
  await expect(download).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page, "the archive of a campaign");
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
  // From a disk, too, a browser computes what seals need.
  await expect(page.locator(".checks > li.ok").filter({ hasText: "Segel dokumen" })).toContainText(
    "Segel 3 dokumen sah",
  );
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
    [{ "log/checkpoint.txt": Buffer.from(other) }, "Tanda tangan titik periksa"],
  ];
  for (const [changes, fault] of faulty) {
    await check(page, { folder: await unpacked(zip, changes) });
    await expect(page.locator(".verdict")).toHaveText(/^Arsip tidak utuh/);
    await expect(page.locator(".checks > li.bad h2").filter({ hasText: fault })).toHaveCount(1);
  }
  await check(page, { zip: zipPath, checkpoint: other });
  await expect(page.locator(".checks > li.bad h2")).toHaveText(["Titik periksa dari sumber lain"]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
});
