import { expect, test } from "./ikrar";
import { foundAgency, loadPeople } from "./own-agency";

test("a new agency: from its first admin to an open campaign", async ({ page, request, context, api, baseURL }, {
  project,
}) => {
  test.setTimeout(180_000);
  const admin = await foundAgency({ context, request, baseURL }, project.name);

  await page.goto("/beranda");
  await expect(page).toHaveURL(/\/pantauan/);
  await loadPeople(page);

  // Its own words, from a preset: what was typed beside them stays.
  await page.goto("/instansi/identitas");
  await page.getByLabel("Nama badan kepegawaian").fill("BKPP");
  await page.getByRole("button", { name: "Aceh" }).click();
  await expect(page.getByLabel("Kelurahan", { exact: true })).toHaveValue("Gampong");
  await expect(page.locator("output")).toContainText("12 SKPK belum melapor kepada BKPP");
  await page.getByLabel("Kecamatan", { exact: true }).fill("Sagoe");
  await expect(page.locator("output")).toContainText("Sagoe Sumberjati");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.locator("main")).toContainText("SKPK, atau unit pelapor, mengirim laporan ke BKPP");

  await page.goto("/kegiatan/baru");
  await page.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Pemilihan Umum Nasional" });
  await page.getByLabel("Tahun").first().fill("2029");
  await page.getByLabel("Hari pemungutan suara").first().fill("2029-02-14");
  await page.getByLabel("Tenggat", { exact: true }).fill("2029-02-12");
  await expect(page.getByText(/Masa tenang Pemilihan Umum Nasional 2029 dimulai 11 Februari/)).toBeVisible();
  await page.getByLabel("Tenggat", { exact: true }).fill("2029-01-19");
  await expect(page.getByText(/Masa tenang .* dimulai/)).toBeHidden();
  await expect(page.getByLabel("Nama kegiatan")).toHaveValue("Pakta Integritas Netralitas ASN Pemilu Nasional 2029");
  await page.getByLabel("Nama kegiatan").fill("Pakta Netralitas Uji");
  await page.getByRole("button", { name: "Buat draf" }).click();

  const onward = page.getByRole("button", { name: "Simpan dan lanjut" });
  const at = (step: string) => expect(page.getByRole("heading", { name: step, level: 2 })).toBeVisible();
  await at("Dasar hukum");
  await expect(page.getByLabel(/Keputusan Bersama \(SKB\) 22 September 2022/)).toBeChecked();
  await page.getByRole("textbox", { name: "Nomor" }).first().fill("100.3.4.2/ BKPSDM-MPP/IX/2028");
  await page.getByLabel("Judul").first().fill("Surat Edaran Bupati tentang netralitas");
  await onward.click();
  await at("Naskah");
  await expect(page.getByLabel("Naskah standar Pemilu", { exact: false }).first()).toBeChecked();
  await page.getByLabel("Naskah sendiri").check();
  await page.getByLabel("Butir 4", { exact: true }).fill("Menjaga nama baik {instansi} dan {unit};");
  await expect(page.getByText(/^Menjaga nama baik Pemerintah Kabupaten Uji [\d.]+ dan /)).toBeVisible();
  await page.getByRole("button", { name: "Naikkan butir 4" }).click();
  await page.getByRole("button", { name: "Hapus butir 1" }).click();
  await onward.click();
  await at("Sasaran");
  await expect(page.getByLabel("Gampong", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Kelurahan", { exact: true })).toHaveCount(0);
  await page.getByLabel("PPPK", { exact: true }).uncheck();
  await page.getByRole("button", { name: "Hitung sasaran" }).click();
  const counted = page.getByRole("status").filter({ hasText: "SKPK" });
  await expect(counted).not.toContainText(/PPPK \d/);
  await page.getByLabel("PPPK", { exact: true }).check();
  await onward.click();
  await at("Gelombang");
  await onward.click();
  await at("Pilihan");
  await page.getByLabel("Cantumkan blok Mengetahui").check();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tersimpan.")).toBeVisible();
  await onward.click();
  await at("Pratinjau");
  await expect(page.getByText("Tidak ada yang janggal", { exact: false })).toBeVisible();
  await expect(page.getByText(/pegawai wajib belum mengaktifkan akun/)).toBeVisible();
  await page.getByRole("button", { name: "Lanjut", exact: true }).click();
  await at("Buka kegiatan");
  await expect(page.getByText(/orang di \d+ SKPK akan melihat pakta ini sekarang/)).toBeVisible();
  await page.getByRole("button", { name: "Buka kegiatan" }).click();
  await expect(page.locator("main").getByRole("alert")).toContainText("memahami akibat pembukaan");
  await page.getByLabel(/Saya memahami bahwa/).check();
  await page.getByRole("button", { name: "Buka kegiatan" }).click();
  await expect(page.getByRole("heading", { name: "Kegiatan dibuka" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Atur pengingat" })).toBeVisible();

  const { items } = await admin.read<{ items: { id: string; status: string }[] }>("campaigns");
  expect(items.map(({ status }) => status)).toEqual(["open"]);
  const { totals } = await admin.read<{ totals: { obligated: number; done: number } }>(
    `campaigns/${items[0]?.id}/completion`,
  );
  expect(totals.obligated).toBeGreaterThan(650);
  expect(totals.done).toBe(0);
  await page.goto("/pantauan");
  await expect(page.locator("main")).toContainText("0,0%");
  await expect(page.locator("main")).toContainText(/\d+ SKPK/);
  await page.goto("/rekap");
  await expect(page.getByRole("columnheader", { name: "SKPK" })).toBeVisible();
  await page.goto("/pengingat");
  await expect(page.getByLabel("Kepala SKPK")).toBeVisible();

  // Neither agency sees the other.
  const contoh = await api.as("Admin BKPSDM");
  const [theirs] = await contoh.pacts("limit=1");
  const { items: ours } = await admin.read<{ items: { id: string; unitId: string }[] }>(
    `pacts?campaign=${items[0]?.id}&limit=1`,
  );
  for (const [who, pact] of [
    [admin, theirs],
    [contoh, ours[0]],
  ] as const) {
    expect((await who.get(`pacts/${pact?.id}`)).status()).toBe(404);
    expect((await who.get(`pacts/${pact?.id}/document`)).status()).toBe(404);
    expect((await who.post(`pacts/${pact?.id}/exemption`, { reason: "SAKIT" })).status()).toBe(404);
    expect((await who.post("activations/codes", { unitId: pact?.unitId })).status()).toBe(404);
  }
  expect((await contoh.get(`campaigns/${items[0]?.id}/completion`)).status()).toBe(404);
  expect((await page.goto(`/pantauan/${theirs?.unitId}`))?.status()).toBe(404);
});
