import { type Api, expect, test } from "./ikrar";

/** Whatever earlier reports wait is accepted first. */
async function clearDesk(admin: Api, campaignId: string): Promise<void> {
  const { items } = await admin.read<{ items: { id: string }[] }>(`campaigns/${campaignId}/reports?state=submitted`);
  for (const { id } of items) await admin.post(`reports/${id}/acceptance`);
}

test("a head states the figures, BKPSDM accepts, and later signatures show as a difference", async ({
  page,
  api,
  signedIn,
}) => {
  const admin = await api.as("Admin BKPSDM");
  const { id: campaignId } = await admin.openCampaign();
  await clearDesk(admin, campaignId);

  await signedIn("Camat");
  await page.goto("/unit/laporan");
  await page.getByLabel("Nomor surat pengantar").fill("800/118 /UJI/XI/2026");
  await page.getByRole("button", { name: /Periksa|Lanjut/ }).click();
  await expect(page.getByText("Periksa sekali lagi.")).toBeVisible();

  await page.getByRole("button", { name: "Kirim Laporan" }).click();
  await expect(page.getByText("Centang pernyataan bahwa laporan ini benar").first()).toBeVisible();
  await page.locator("[name=stated]").check();
  await page.getByRole("button", { name: "Kirim Laporan" }).click();
  await expect(page.getByText(/Laporan ke-\d+ terkirim kepada BKPSDM/)).toBeVisible();
  await expect(page.getByText("800/118 /UJI/XI/2026").first()).toBeVisible();

  const href = await page.getByRole("link", { name: "Unduh surat" }).first().getAttribute("href");
  const letter = await page.request.get(href ?? "");
  expect((await letter.body()).subarray(0, 5).toString()).toBe("%PDF-");
  const reportId = href?.match(/reports\/([0-9a-f-]+)/)?.[1];

  await signedIn("Admin BKPSDM");
  await page.goto(`/laporan/${reportId}`);
  await page.getByRole("button", { name: "Terima laporan" }).click();
  const state = async () => (await admin.read<{ state: string }>(`reports/${reportId}`)).state;
  await expect.poll(state).toBe("accepted");
});

test("an operator prepares and cannot send; nobody sends for another unit", async ({ api }) => {
  const operator = await api.as("Operator sekolah");
  const camat = await api.as("Camat");
  const { id } = await operator.openCampaign();
  const [pupil] = await operator.pacts("limit=1");
  const letter = { letterNumber: "1/UJI/2026", letterDate: "2026-11-20", stated: true, contentHash: "0".repeat(64) };
  expect([403, 404, 422]).toContain(
    (await operator.post(`campaigns/${id}/reports`, { unitId: pupil?.unitId, ...letter })).status(),
  );
  expect((await camat.post(`campaigns/${id}/reports`, { unitId: pupil?.unitId, ...letter })).status()).toBe(404);
});
