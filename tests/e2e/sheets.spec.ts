import type { Page } from "@playwright/test";
import sharp from "sharp";
import { type Api, expect, type ListedPact, test } from "./ikrar";

/** A photographed sheet that no test has sent before: grain, as paper has. */
async function photo(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const noise = { type: "gaussian" as const, mean: 200, sigma: 12 };
  const paper = sharp({ create: { width: 900, height: 1270, channels: 3, background: "#fff", noise } });
  return { name: "lembar.jpg", mimeType: "image/jpeg", buffer: await paper.jpeg().toBuffer() };
}

/** Somebody of Dinas Pendidikan whom no other test is likely to choose. */
async function somebody(head: Api): Promise<ListedPact> {
  const waiting = (await head.pacts("status=pending&sort=nama&limit=200")).filter(({ activated }) => !activated);
  const person = waiting[Math.floor(Math.random() * waiting.length)];
  if (!person) throw new Error("everybody of Dinas Pendidikan has signed");
  return person;
}

async function upload(page: Page, person: ListedPact): Promise<string> {
  await page.goto(`/unit/pegawai/${person.id}`);
  await page.getByLabel("Berkas lembar").setInputFiles(await photo());
  await page.getByRole("button", { name: "Unggah lembar" }).click();
  await expect(page.getByText("Lembar tersimpan, 1 halaman.")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("main")).toContainText("Menunggu verifikasi");
  return new URL(page.url()).searchParams.get("terkirim") ?? "";
}

/** The desk takes no decision about a picture that has not been on the screen for a glance (components/scans/use-shown.ts). */
async function sheetShown(page: Page): Promise<void> {
  const picture = page.getByRole("img", { name: /^Lembar pakta/ });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0);
  await page.waitForTimeout(500);
}

test("a sheet is photographed, accepted with one press, and becomes evidence", async ({ page, api, signedIn }) => {
  await signedIn("Kepala dinas");
  const person = await somebody(await api.as("Kepala dinas"));
  const scanId = await upload(page, person);

  await signedIn("Verifikator BKPSDM");
  await page.goto(`/verifikasi-berkas?lembar=${scanId}`);
  await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
  await sheetShown(page);
  await page.getByRole("button", { name: /Terima/ }).click();
  await expect(page.getByText(`${person.name}, diterima.`)).toBeVisible();

  const verifier = await api.as("Verifikator BKPSDM");
  await expect
    .poll(async () => (await verifier.read<{ status: string }>(`pacts/${person.id}`)).status)
    .toBe("verified");
  await signedIn("Kepala dinas");
  await page.goto(`/unit/pegawai/${person.id}`);
  await expect(page.locator("main")).toContainText("Terverifikasi");
});

test("keys alone: a reason and K send it back, U takes it back, T accepts", { tag: "@keyboard" }, async ({
  page,
  api,
  signedIn,
}) => {
  await signedIn("Kepala dinas");
  const person = await somebody(await api.as("Kepala dinas"));
  const scanId = await upload(page, person);
  await signedIn("Verifikator BKPSDM");
  const verifier = await api.as("Verifikator BKPSDM");
  const status = async () => (await verifier.read<{ status: string }>(`pacts/${person.id}`)).status;

  await page.goto(`/verifikasi-berkas?lembar=${scanId}`);
  await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
  // Without a reason the note is what comes next: its letters decide nothing.
  await sheetShown(page);
  await page.keyboard.press("k");
  await expect(page.getByLabel("Catatan perbaikan")).toBeFocused();
  await page.keyboard.type("Tolong");
  expect(await status()).toBe("awaiting_verification");
  await page.getByLabel("Catatan perbaikan").fill("");
  await page.getByLabel("Catatan perbaikan").blur();
  await page.keyboard.press("1");
  await page.keyboard.press("k");
  await expect(page.getByText(`${person.name}, dikembalikan.`)).toBeVisible();
  await expect.poll(status).toBe("returned");
  await page.keyboard.press("u");
  await expect.poll(status).toBe("awaiting_verification");
  // Taking back opens the sheet again by itself, which may cut a navigation of ours short.
  await expect(() => page.goto(`/verifikasi-berkas?lembar=${scanId}`)).toPass();
  await expect(page.getByRole("heading", { name: person.name })).toBeVisible();
  await expect(page.getByRole("button", { name: /Terima/ })).toBeFocused();
  await sheetShown(page);
  await page.keyboard.press("t");
  await expect.poll(status).toBe("verified");
});

test("a returned sheet tells the unit why, and a better one takes its place", async ({ page, api, signedIn }) => {
  const head = await api.as("Kepala dinas");
  const person = await somebody(head);
  await signedIn("Kepala dinas");
  const scanId = await upload(page, person);
  const note = "Bagian bawah lembar terpotong. Mohon unggah lembar yang utuh.";
  const verifier = await api.as("Verifikator BKPSDM");
  expect((await verifier.post(`pacts/${person.id}/verification`, { scanId, accepted: false, note })).status()).toBe(
    200,
  );
  await page.goto(`/unit/pegawai/${person.id}`);
  await expect(page.locator("main")).toContainText(note);
  await upload(page, person);
});

test("a file that is no sheet is refused in words, without JavaScript too", async ({
  page,
  api,
  signedIn,
  browser,
}) => {
  await signedIn("Kepala dinas");
  const person = await somebody(await api.as("Kepala dinas"));
  const fake = { name: "lembar.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>bukan pdf</html>") };
  const plain = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  for (const tab of [page, await plain.newPage()]) {
    await tab.goto(`/unit/pegawai/${person.id}`);
    await tab.getByLabel("Berkas lembar").setInputFiles(fake);
    await tab.getByRole("button", { name: "Unggah lembar" }).click();
    await expect(tab.locator("#lembar")).toContainText(/PDF|JPG|foto/);
    await expect(tab.locator("main")).not.toContainText("Lembar tersimpan");
  }
  await plain.close();
});
