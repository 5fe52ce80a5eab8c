import type { Page } from "@playwright/test";
import { agree, draw, enter, expect, readPact, signButton, test } from "./ikrar";

const CODE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const codeOn = async (page: Page) => (await page.getByText(CODE).textContent()) ?? "";

test("a person reads, ticks, draws, and keeps a proof that anybody can check", async ({
  page,
  newcomer,
  browser,
  baseURL,
}) => {
  await page.goto("/pakta");
  await expect(page.getByText(newcomer.name).first()).toBeVisible();
  await page.locator(`a[href="/pakta/${newcomer.id}"]`).first().click();
  await expect(page.locator("[name=acknowledged]")).toHaveCount(4);

  await page.getByRole("link", { name: "Lanjut ke tanda tangan" }).click();
  await expect(page.locator("#butir-1")).toBeFocused();
  for (const box of await page.locator("[name=acknowledged]").all()) await box.check();
  await page.getByRole("link", { name: "Lanjut ke tanda tangan" }).click();

  await signButton(page).click();
  await expect(page.getByRole("alert").filter({ hasText: "Bubuhkan tanda tangan" })).toBeVisible();
  await draw(page);
  await agree(page);
  await signButton(page).click();

  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
  const code = await codeOn(page);
  expect(code).toMatch(CODE);

  const href = await page.getByRole("link", { name: "Unduh PDF" }).getAttribute("href");
  const pdf = await page.request.get(href ?? "");
  expect(pdf.headers()["content-type"]).toBe("application/pdf");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");

  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(`${baseURL}/verifikasi/${code.toLowerCase()}`);
  await expect(stranger.locator("body")).toContainText("Tercatat dan tidak berubah");
  await expect(stranger.locator("body")).not.toContainText(newcomer.nip);
  await checkFile(stranger, await pdf.body());
  await stranger.context().close();

  await page.goto(`/pakta/${newcomer.id}`);
  await expect(page).toHaveURL(new RegExp(`/pakta/${newcomer.id}/bukti`));
  await expect(page.locator("main")).toContainText(code);
});

/** Anybody compares a file with what was sealed: whole, and with one bit of it changed. */
async function checkFile(page: Page, pdf: Buffer): Promise<void> {
  const upload = async (buffer: Buffer) => {
    await page.goto("/verifikasi");
    await page.getByRole("link", { name: "Unggah berkas PDF" }).click();
    await page.getByLabel("Berkas PDF").setInputFiles({ name: "pakta.pdf", mimeType: "application/pdf", buffer });
    await page.getByRole("button", { name: "Periksa berkas" }).click();
  };
  await upload(pdf);
  await expect(page.getByText("Berkas Anda asli.")).toBeVisible();
  const changed = Buffer.from(pdf);
  changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
  await upload(changed);
  await expect(page.getByText("Berkas PDF ini berbeda dari yang tercatat.")).toBeVisible();
  await expect(page.locator("main")).toContainText("Berubah setelah disegel");
  await page.getByRole("link", { name: "Lihat catatan asli" }).click();
  await expect(page.getByText("Tercatat dan tidak berubah")).toBeVisible();
}

test("who cannot draw types the name, and is told when it is another's", async ({ page, newcomer }) => {
  await readPact(page, newcomer.id);
  await page.getByRole("button", { name: "Tidak dapat menggores? Ketik nama" }).click();
  await page.getByLabel("Nama lengkap Anda").fill("Orang Lain Sekali");
  await expect(page.getByText("Periksa kembali: nama Anda tercatat sebagai")).toBeVisible();
  await page.getByLabel("Nama lengkap Anda").fill(newcomer.name.split(",")[0] ?? "");
  await agree(page);
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
});

test("without JavaScript the whole form works", async ({ browser, newcomer, baseURL }, { project }) => {
  const context = await browser.newContext({ ...project.use, javaScriptEnabled: false });
  await enter(context, newcomer.token, baseURL ?? "");
  const page = await context.newPage();
  await page.goto(`/pakta/${newcomer.id}`);
  for (const box of await page.locator("[name=acknowledged]").all()) await box.check();
  await agree(page);
  await page.getByLabel("Nama lengkap Anda").fill(newcomer.name.split(",")[0] ?? "");
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
  await context.close();
});

test("a double click signs once", async ({ page, newcomer, api }) => {
  await readPact(page, newcomer.id);
  await draw(page);
  await agree(page);
  await signButton(page).dblclick();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
  const admin = await api.as("Admin BKPSDM");
  const [pact] = await admin.pacts(`q=${newcomer.nip}`);
  expect(pact?.status).toBe("signed");
});

test("two tabs make one signature, and the second shows it", async ({ page, context, newcomer }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.bringToFront();
    await readPact(tab, newcomer.id);
    await draw(tab);
    await agree(tab);
  }
  await page.bringToFront();
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
  const code = await codeOn(page);
  await other.bringToFront();
  await signButton(other).click();
  await expect(other.getByText("Pakta ini sudah ditandatangani sebelumnya.")).toBeVisible();
  await expect(other.locator("main")).toContainText(code);
});

test("offline nothing is lost and nothing is claimed; back on line it is sent", async ({ page, context, newcomer }) => {
  await readPact(page, newcomer.id);
  await draw(page);
  await agree(page);
  await context.setOffline(true);
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Belum terkirim" })).toBeVisible();
  await expect(page.getByText("tersimpan sementara, belum tercatat")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible({ timeout: 40_000 });
});

test("when the answer is lost on its way, the signature is recorded once and found again", async ({
  page,
  newcomer,
}) => {
  await readPact(page, newcomer.id);
  await draw(page);
  await agree(page);
  await page.route(
    "**/signature",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Belum terkirim" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible({ timeout: 30_000 });
});

test("a drawing survives a reload", async ({ page, newcomer }) => {
  await readPact(page, newcomer.id);
  await draw(page);
  await page.reload();
  await expect(page.getByRole("img", { name: "Goresan tanda tangan Anda" })).toBeVisible();
});
