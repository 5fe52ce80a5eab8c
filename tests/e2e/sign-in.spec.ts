import { Api, accountOf, type DemoRole, expect, NEW_PASSWORD, newCode, test } from "./ikrar";

const HOMES: [DemoRole, RegExp][] = [
  ["Admin BKPSDM", /\/pantauan/],
  ["Camat", /\/unit/],
  ["Operator sekolah", /\/unit/],
  ["Pegawai, belum menandatangani", /\/pakta/],
  ["Bupati", /\/pantauan/],
];

for (const [role, home] of HOMES) {
  test(`${role} signs in and lands on the own desk`, async ({ page }) => {
    const { username, password } = accountOf(role);
    await page.goto("/masuk");
    await page.getByLabel("NIP").fill(username);
    await page.getByLabel("Kata sandi", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page).toHaveURL(home);
    await expect(page.locator("h1").first()).toBeVisible();
  });
}

test("a wrong password is refused in words, and what was typed stays", async ({ page }) => {
  const { username } = accountOf("Pengamat Bawaslu");
  await page.goto("/masuk?lanjut=/pantauan");
  await page.getByLabel("NIP").fill(username);
  await page.getByLabel("Kata sandi", { exact: true }).fill("bukan kata sandinya");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByText("NIP atau kata sandi tidak cocok.")).toBeVisible();
  await expect(page.getByLabel("NIP")).toHaveValue(username);
});

test("a page that asks for signing in is reached afterwards", async ({ page }) => {
  const { username, password } = accountOf("Admin BKPSDM");
  await page.goto("/pegawai");
  await expect(page).toHaveURL(/\/masuk\?lanjut=/);
  await page.getByLabel("NIP").fill(username);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(/\/pegawai/);
});

test("a code from a slip opens an account once", async ({ page, request }) => {
  const { code } = await newCode(await Api.as(request, "Admin BKPSDM"));
  await page.goto("/aktivasi");
  await page.getByLabel("Kode aktivasi").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Lanjutkan" }).click();
  await expect(page.getByRole("heading", { name: "Buat kata sandi" })).toBeVisible();
  await page.getByLabel("Kata sandi baru", { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel("Ulangi kata sandi baru").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await expect(page).toHaveURL(/\/pakta/);

  await page.context().clearCookies();
  await page.goto(`/aktivasi?kode=${code}`);
  await expect(page.getByText("Kode aktivasi tidak cocok, sudah dipakai, atau sudah kedaluwarsa.")).toBeVisible();
});

test("signing out ends the session on the server too", async ({ page, newcomer, request }) => {
  await page.goto("/keluar");
  await page.getByRole("button", { name: /Keluar/ }).click();
  await expect(page.getByRole("heading", { name: "Anda telah keluar" })).toBeVisible();
  await page.goto("/pakta");
  await expect(page).toHaveURL(/\/masuk/);
  const answer = await request.get("/api/v1/me", { headers: { authorization: `Bearer ${newcomer.token}` } });
  expect(answer.status()).toBe(401);
});
