import { agree, draw, expect, readOwnPact, signButton, test } from "../ikrar";
import { Eve, totalsOf, whatIsOn } from "./stage";

const NOTES = ["Pindaian lembar pakta tidak terbaca. Pindai ulang.", "NIP pada lembar tidak sesuai. Perbaiki."];

test("@scenario Pekalongan: apel, own signatures, Kabag and OPD report, one returned twice", async ({
  page,
  context,
  request,
}) => {
  test.setTimeout(180_000);
  const eve = new Eve("pekalongan");
  const admin = await eve.enter(context, "Admin BKPSDM");
  const { campaign, ceremony } = await whatIsOn(admin);

  await page.goto(`/acara/${ceremony.id}`);
  await expect(page.getByText("Halaman Sekretariat Daerah, Kajen").first()).toBeVisible();
  await page.getByLabel("Dibacakan dan diikuti peserta").check();
  await page.getByRole("button", { name: "Nyatakan terlaksana" }).click();
  await expect(page.getByText("Terlaksana").first()).toBeVisible();
  // Thirteen stood at the table; nobody has signed.
  const people = await admin.read<{ people: { role: string }[] }>(`ceremonies/${ceremony.id}`);
  expect(people.people.filter(({ role }) => role === "signatory")).toHaveLength(13);
  expect(await totalsOf(admin, campaign.id)).toMatchObject({ obligated: 471, done: 0 });

  for (const role of ["Sekretaris Daerah", "Kepala Bagian Hukum"]) {
    await eve.enter(context, role);
    await readOwnPact(page);
    await draw(page);
    await agree(page);
    await signButton(page).click();
    await expect(page).toHaveURL(/\/bukti/);
  }
  expect((await totalsOf(admin, campaign.id)).done).toBe(2);

  // The head of a Bagian reports in its own name, beside the OPD.
  const report = async (number: string) => {
    await page.goto("/unit/laporan");
    await page.getByLabel("Nomor surat pengantar").fill(number);
    await page.getByRole("button", { name: /Periksa|Lanjut/ }).click();
    await page.locator("[name=stated]").check();
    await page.getByRole("button", { name: "Kirim Laporan" }).click();
    await expect(page.getByText(/Laporan ke-\d+ terkirim kepada BKPSDM/)).toBeVisible();
  };
  await eve.enter(context, "Kepala Bagian Hukum");
  await report("800/31/Hk/2023");
  const bagian = await admin.read<{ items: { id: string; unitName: string; figures: { done: number } }[] }>(
    `campaigns/${campaign.id}/reports?state=submitted`,
  );
  expect(bagian.items.map(({ unitName, figures }) => [unitName, figures.done])).toEqual([["Bagian Hukum", 1]]);

  for (const [at, note] of NOTES.entries()) {
    await eve.enter(context, "Kepala Dinas Kesehatan");
    await page.goto("/unit");
    if (at > 0) await expect(page.getByText(NOTES[at - 1] ?? "")).toBeVisible();
    await report(`440/${70 + at}/2023`);
    await eve.enter(context, "Verifikator BKPSDM");
    await page.goto("/laporan");
    await page
      .getByRole("link", { name: /Dinas Kesehatan/ })
      .first()
      .click();
    await page.getByLabel("Yang perlu diperbaiki").fill(note);
    await page.getByRole("button", { name: "Kembalikan" }).click();
    await expect(page.getByText("Dikembalikan").first()).toBeVisible();
  }
  await eve.enter(context, "Kepala Dinas Kesehatan");
  await report("440/72/2023");
  await eve.enter(context, "Verifikator BKPSDM");
  await page.goto("/laporan");
  await page
    .getByRole("link", { name: /Dinas Kesehatan/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Terima laporan" }).click();
  await expect(page.getByText("Diterima").first()).toBeVisible();

  await eve.enter(context, "Admin BKPSDM");
  await page.goto("/rekap");
  await expect(page.getByText("Bagian Hukum").first()).toBeVisible();
  const recap = await request.get(`/api/v1/campaigns/${campaign.id}/recap?format=pdf`, {
    headers: { authorization: `Bearer ${admin.token}` },
  });
  expect((await recap.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
