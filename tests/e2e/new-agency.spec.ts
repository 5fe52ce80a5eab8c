import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { Api, enter, expect, test } from "./ikrar";

const run = promisify(execFile);
const PASSWORD = "tiga ekor itik berenang";

/** `npm run admin:create`, on the database of the server under test. */
async function createAdmin(code: string, username: string): Promise<void> {
  const options = ["--agency-code", code, "--agency-name", `Pemerintah Kabupaten Uji ${code}`, "--username", username];
  const environment = {
    ...process.env,
    DATA_DIR: process.env.E2E_DATA_DIR,
    DATABASE_URL: "",
    ADMIN_PASSWORD: PASSWORD,
  };
  await run(process.execPath, ["scripts/run.mjs", "scripts/admin-create.ts", ...options], { env: environment });
}

async function load(page: Page, label: string, file: string): Promise<void> {
  await page.goto("/pegawai/muat");
  const field = page.getByLabel(label);
  await field.setInputFiles(`tests/fixtures/imports/${file}`);
  await page.locator("form", { has: field }).getByRole("button", { name: "Unggah dan periksa" }).click();
  await expect(page).toHaveURL(/\/pegawai\/muat\/[0-9a-f-]+/, { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Terapkan" })).toBeVisible({ timeout: 60_000 });
}

test("a new agency: from its first admin to an open campaign", async ({ page, request, context, api, baseURL }, {
  project,
}) => {
  test.setTimeout(180_000);
  const username = `admin-uji-${project.name}-${Date.now()}`;
  await createAdmin(`97.${Date.now() % 10_000}`, username);
  const signIn = await request.post("/api/v1/sessions", { data: { username, password: PASSWORD } });
  const { token } = await signIn.json();
  await enter(context, token, baseURL ?? "");
  const admin = new Api(request, token);

  await page.goto("/beranda");
  await expect(page).toHaveURL(/\/pantauan/);
  await load(page, "Berkas susunan unit", "quirks-units.xlsx");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText(/\d+ unit baru/).first()).toBeVisible({ timeout: 60_000 });

  await load(page, "Berkas data pegawai", "quirks-employees.xlsx");
  await expect(page.locator("main")).toContainText("angka");
  await page.getByLabel(/Terapkan tanpa \d+ baris yang ditolak/).check();
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText(/\d+ pegawai baru/).first()).toBeVisible({ timeout: 60_000 });

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
  await expect(page.getByLabel("Gampong", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Kelurahan", { exact: true })).toHaveCount(0);
  await page.getByLabel("Nama kegiatan").fill("Pakta Netralitas Uji");
  await page.getByLabel("Tenggat").fill("2030-12-31");
  await page.getByLabel("Jenis", { exact: true }).first().selectOption({ label: "Pemilihan Umum" });
  await page.getByLabel("Tahun").first().fill("2029");
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await expect(page.getByRole("heading", { name: "Pakta Netralitas Uji" })).toBeVisible();
  await page.getByLabel(/Saya memahami bahwa/).check();
  await page.getByRole("button", { name: "Buka kegiatan" }).click();
  await expect(page.locator("main")).toContainText("Dibuka");

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
