import type { Page } from "@playwright/test";
import { expectNoSidewaysScroll } from "./accessible";
import { expect, test } from "./ikrar";
import { foundAgency, loadPeople } from "./own-agency";

type Listed = { id: string; name: string; status: string; legalBases: { number: string }[]; options: object };

async function startDraft(page: Page): Promise<void> {
  await page.goto("/kegiatan/baru");
  await page.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Pemilihan Umum Daerah" });
  await page.getByLabel("Tahun").first().fill("2031");
  await page.getByLabel("Tenggat", { exact: true }).fill("2031-06-20");
  await page.getByRole("button", { name: "Buat draf" }).click();
  await expect(page.getByRole("heading", { name: "Dasar hukum", level: 2 })).toBeVisible();
}

const stepOf = (page: Page, step: string) => page.url().replace(/susun\/.*/, `susun/${step}`);

test("what is refused comes back as typed, and unsaved words are not left without asking", async ({
  page,
  context,
  request,
  baseURL,
}, { project }) => {
  test.setTimeout(120_000);
  await foundAgency({ context, request, baseURL }, project.name);
  await page.goto("/kegiatan/baru");
  await page.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Pemungutan Suara Ulang" });
  await page.getByLabel("Tahun").first().fill("20");
  await page.getByLabel("Tenggat", { exact: true }).fill("2001-01-01");
  await page.getByRole("button", { name: "Buat draf" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Tulis tahun pemilihan");
  await expect(page.getByLabel("Tahun").first()).toHaveValue("20");
  await page.getByLabel("Tahun").first().fill("2029");
  await page.getByRole("button", { name: "Buat draf" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Tenggat mendahului");
  await expect(page.getByLabel("Tenggat", { exact: true })).toHaveValue("2001-01-01");
  await expect(page.getByLabel("Nama kegiatan")).toHaveValue(
    "Pakta Integritas Netralitas ASN Pemungutan Suara Ulang 2029",
  );
  await page.getByLabel("Tenggat", { exact: true }).fill("2029-05-04");
  await page.getByRole("button", { name: "Buat draf" }).click();

  await page.getByRole("textbox", { name: "Nomor" }).first().fill("800/ 12 /2029");
  await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("Tulis judul dasar hukum");
  await expect(page.getByRole("textbox", { name: "Nomor" }).first()).toHaveValue("800/ 12 /2029");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "Kembali" }).click();
  await expect.poll(() => asked).toEqual([expect.stringContaining("belum disimpan")]);
  await expect(page.getByRole("textbox", { name: "Nomor" }).first()).toHaveValue("800/ 12 /2029");
  await page.getByLabel("Judul").first().fill("Surat Edaran");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tersimpan.")).toBeVisible();
  await page.getByRole("link", { name: "Kembali" }).click();
  await expect(page.getByRole("heading", { name: "Pemilihan dan tenggat", level: 2 })).toBeVisible();
});

test("two admins at two steps of one draft keep each other's work", async ({ page, context, request, baseURL }, {
  project,
}) => {
  test.setTimeout(120_000);
  const admin = await foundAgency({ context, request, baseURL }, project.name);
  await startDraft(page);
  const other = await context.newPage();
  await other.goto(stepOf(page, "opsi"));
  await page.getByRole("textbox", { name: "Nomor" }).first().fill("100.3.4.2/ BKPSDM");
  await page.getByLabel("Judul").first().fill("Surat Edaran Bupati");
  await page.getByRole("button", { name: "Simpan dan lanjut" }).click();
  await expect(page.getByRole("heading", { name: "Naskah", level: 2 })).toBeVisible();
  await other.getByLabel("Cantumkan blok Mengetahui").check();
  await other.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(other.getByText("Tersimpan.")).toBeVisible();
  const [draft] = (await admin.read<{ items: Listed[] }>("campaigns")).items;
  expect(draft?.legalBases.map(({ number }) => number)).toContain("100.3.4.2/ BKPSDM");
  expect(draft?.options).toEqual({ votingRightNotice: true, witnessBlock: true });
});

test("the specimen looks as the signing page does, and sends nothing", async ({ page, context, request, baseURL }, {
  project,
}) => {
  test.setTimeout(120_000);
  await foundAgency({ context, request, baseURL }, project.name);
  await startDraft(page);
  const sent: string[] = [];
  page.on("request", (each) => each.method() !== "GET" && sent.push(each.url()));
  await page.goto(stepOf(page, "naskah").replace("susun/naskah", "pratinjau"));
  await expect(page.getByText("Pratinjau: Pakta Integritas")).toBeVisible();
  for (const box of await page.locator("[name=acknowledged]").all()) await box.check();
  await page.getByRole("link", { name: "Lanjut ke tanda tangan" }).click();
  await page.getByRole("button", { name: "Tidak dapat menggores? Ketik nama" }).click();
  await page.getByLabel("Nama lengkap Anda").fill("Nama Pegawai");
  await page.getByLabel("Nama lengkap Anda").press("Enter");
  await page.locator("[name=agreed]").check();
  await page.getByRole("button", { name: "Tanda Tangani" }).click();
  await expect(page.getByText("Ini pratinjau: tidak ada yang dikirim")).toBeVisible();
  expect(page.url()).toContain("/pratinjau");
  expect(sent).toEqual([]);
});

test("a whole campaign is set up and opened on a phone without JavaScript @sizes", async ({
  page,
  context,
  request,
  browser,
  baseURL,
}, { project }) => {
  test.setTimeout(240_000);
  const admin = await foundAgency({ context, request, baseURL }, project.name);
  await loadPeople(page);
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    storageState: await context.storageState(),
    baseURL: baseURL ?? "",
  });
  const phone = await plain.newPage();
  await phone.goto("/kegiatan/baru");
  await phone.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Pemilihan Umum Daerah" });
  await phone.getByLabel("Tahun").first().fill("2031");
  await phone.getByLabel("Hari pemungutan suara").first().fill("2031-07-30");
  await phone.getByLabel("Tenggat", { exact: true }).fill("2031-07-28");
  await phone.getByRole("button", { name: "Periksa" }).click();
  await expect(phone.getByText(/Masa tenang Pemilihan Umum Daerah 2031 dimulai 27 Juli 2031/)).toBeVisible();
  await expect(phone.getByText(/Pakta Integritas Netralitas ASN Pemilu Daerah 2031/)).toBeVisible();
  await phone.getByLabel("Tenggat", { exact: true }).fill("2031-07-04");
  await phone.getByRole("button", { name: "Buat draf" }).click();
  const onward = phone.getByRole("button", { name: "Simpan dan lanjut" });
  const at = async (number: number, step: string) => {
    await expect(phone.getByRole("heading", { name: step, level: 2 })).toBeVisible();
    await expect(phone.getByText(`Langkah ${number} dari 8`)).toBeVisible();
    await expectNoSidewaysScroll(phone, step);
  };
  await at(2, "Dasar hukum");
  await onward.click();
  await at(3, "Naskah");
  await expect(phone.getByLabel(/Naskah standar Pemilu dan Pilkada/)).toBeChecked();
  await onward.click();
  await at(4, "Sasaran");
  await phone.getByRole("button", { name: "Hitung sasaran" }).click();
  await onward.click();
  await at(5, "Gelombang");
  await onward.click();
  await at(6, "Pilihan");
  await onward.click();
  await at(7, "Pratinjau");
  await phone.getByRole("button", { name: "Lanjut", exact: true }).click();
  await at(8, "Buka kegiatan");
  await phone.getByLabel(/Saya memahami bahwa/).check();
  await phone.getByRole("button", { name: "Buka kegiatan" }).click();
  await expect(phone.getByRole("heading", { name: "Kegiatan dibuka" })).toBeVisible();
  const [campaign] = (await admin.read<{ items: Listed[] }>("campaigns")).items;
  expect(campaign).toMatchObject({ name: "Pakta Integritas Netralitas ASN Pemilu Daerah 2031", status: "open" });
  await plain.close();
});
