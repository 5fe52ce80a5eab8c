import { expect, test } from "./ikrar";

test("what was typed to a case stays when its letter is refused, and is kept once it can be", async ({
  page,
  signedIn,
}, { project }) => {
  await signedIn("Verifikator BKPSDM");
  await page.goto("/kasus");
  await page.locator("main a[href^='/kasus/']").first().click();
  await expect(page).toHaveURL(/\/kasus\/[0-9a-f-]+$/);
  const note = `Klarifikasi di kantor, disepakati bertemu lagi pekan depan (${project.name}).`;
  await page.getByLabel("Catatan", { exact: true }).fill(note);
  const broken = { name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 terpotong") };
  await page.locator("#berkas-kasus").setInputFiles(broken);
  await page.getByRole("button", { name: "Catat tindak lanjut" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText(/PDF/);
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue(note);

  await page.locator("#berkas-kasus").setInputFiles([]);
  await page.getByRole("button", { name: "Catat tindak lanjut" }).click();
  await expect(page.getByText("Tercatat.")).toBeVisible();
  await expect(page.getByText(note).first()).toBeVisible();
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue("");
});
