import { smallPdf } from "../support/small-pdf";
import { enter, expect, test } from "./ikrar";

test.use({ javaScriptEnabled: false });

test("a circular from the desk to the phone without script: its odd number as typed, read once, and no signature", async ({
  page,
  context,
  baseURL,
  newcomer,
  signedIn,
  api,
}) => {
  const number = ` 100.3.4.2/ BKPSDM-MPP/IX/2028  ${newcomer.nip} `;
  const admin = await api.as("Admin BKPSDM");
  const { id: campaignId } = await admin.openCampaign();
  await signedIn("Admin BKPSDM");
  await page.goto(`/kegiatan/${campaignId}/edaran`);
  await page.getByLabel("Penerbit").fill("Sekretaris Daerah Contoh");
  await page.getByLabel("Nomor").fill(number);
  await page.getByLabel("Tanggal", { exact: true }).fill("2026-09-25");
  await page.getByRole("button", { name: "Catat surat edaran" }).click();
  await expect(page.getByText("Tulis perihal surat edaran").first()).toBeVisible();
  await expect(page.getByLabel("Nomor")).toHaveValue(number);
  await page.getByLabel("Perihal").fill("Netralitas ASN dan cuti bersama");
  await page.getByRole("button", { name: "Catat surat edaran" }).click();
  await expect(page.getByText("Surat edaran dicatat.")).toBeVisible();

  const file = { name: "SE.pdf", mimeType: "application/pdf" };
  await page.getByLabel("PDF surat edaran").setInputFiles({ ...file, buffer: Buffer.from("%PDF-1.4 rusak") });
  await page.getByRole("button", { name: "Lampirkan berkas" }).click();
  await expect(page.getByText("Berkas PDF ini rusak atau tidak lengkap.")).toBeVisible();
  await page.getByLabel("PDF surat edaran").setInputFiles({ ...file, buffer: Buffer.from(smallPdf(2)) });
  await page.getByRole("button", { name: "Lampirkan berkas" }).click();
  await expect(page.getByText("Berkas dilampirkan.")).toBeVisible();
  const { items } = await admin.read<{ items: { id: string; number: string }[] }>(`campaigns/${campaignId}/circulars`);
  const circularId = items.find((one) => one.number === number)?.id ?? "none is kept as typed";

  await enter(context, newcomer.token, baseURL ?? "");
  await page.goto("/pakta");
  await expect(page.getByRole("heading", { name: "Surat edaran yang perlu Anda baca" })).toBeVisible();
  await page.goto(`/pakta/edaran/${circularId}`);
  await expect(page.getByRole("img", { name: "Halaman 2 surat edaran" })).toBeVisible();
  await page.getByRole("button", { name: "Nyatakan telah membaca" }).click();
  await expect(page.getByText("Centang pernyataan bahwa Anda telah membaca surat edaran ini").first()).toBeVisible();
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Nyatakan telah membaca" }).click();
  await expect(page.getByText("Anda sudah menyatakan membaca surat ini.")).toBeVisible();
  const people = await admin.read<{ items: { employeeId: string }[] }>(`circulars/${circularId}/readers?status=sudah`);
  expect(people.items.map(({ employeeId }) => employeeId)).toEqual([newcomer.employeeId]);
  await page.goto("/pakta");
  await expect(page.getByRole("link", { name: "Baca dan tanda tangani" })).toBeVisible();

  await signedIn("Admin BKPSDM");
  await page.goto(`/kegiatan/${campaignId}/edaran/${circularId}`);
  await expect(page.getByRole("button", { name: "Ganti berkas" })).toHaveCount(0);
  await page.getByLabel("Alasan penarikan").fill("Diganti surat edaran yang baru");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Tarik surat edaran" }).click();
  await expect(page.getByText("Surat edaran ditarik.")).toBeVisible();
});
