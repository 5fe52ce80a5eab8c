import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import { Api, enter, expect } from "./ikrar";

const run = promisify(execFile);
const PASSWORD = "tiga ekor itik berenang";
let founded = 0;

/** An agency of the test's own with its first admin, by `npm run admin:create`; the browser is the admin's. */
export async function foundAgency(
  { context, request, baseURL }: { context: BrowserContext; request: APIRequestContext; baseURL: string | undefined },
  project: string,
): Promise<Api> {
  founded += 1;
  const now = Date.now();
  const code = `97.${now % 10_000}${founded}`;
  const username = `admin-uji-${project}-${now}-${founded}`;
  const options = ["--agency-code", code, "--agency-name", `Pemerintah Kabupaten Uji ${code}`, "--username", username];
  const environment = {
    ...process.env,
    DATA_DIR: process.env.E2E_DATA_DIR,
    DATABASE_URL: "",
    ADMIN_PASSWORD: PASSWORD,
  };
  await run(process.execPath, ["scripts/run.mjs", "scripts/admin-create.ts", ...options], { env: environment });
  const signIn = await request.post("/api/v1/sessions", { data: { username, password: PASSWORD } });
  const { token } = await signIn.json();
  await enter(context, token, baseURL ?? "");
  return new Api(request, token);
}

async function load(page: Page, label: string, file: string): Promise<void> {
  await page.goto("/pegawai/muat");
  const field = page.getByLabel(label);
  await field.setInputFiles(`tests/fixtures/imports/${file}`);
  await page.locator("form", { has: field }).getByRole("button", { name: "Unggah dan periksa" }).click();
  await expect(page).toHaveURL(/\/pegawai\/muat\/[0-9a-f-]+/, { timeout: 30_000 });
  await expect(page.getByRole("button", { name: "Terapkan" })).toBeVisible({ timeout: 60_000 });
}

/** Its units and people, from the exports of SIASN. */
export async function loadPeople(page: Page): Promise<void> {
  await load(page, "Berkas susunan unit", "quirks-units.xlsx");
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText(/\d+ unit baru/).first()).toBeVisible({ timeout: 60_000 });

  await load(page, "Berkas data pegawai", "quirks-employees.xlsx");
  await expect(page.locator("main")).toContainText("angka");
  await page.getByLabel(/Terapkan tanpa \d+ baris yang ditolak/).check();
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page.getByText(/\d+ pegawai baru/).first()).toBeVisible({ timeout: 60_000 });
}
