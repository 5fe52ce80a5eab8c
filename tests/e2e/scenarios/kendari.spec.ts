import ExcelJS from "exceljs";
import { agree, draw, expect, readPact, signButton, test } from "../ikrar";
import { Eve, everybody, totalsOf, whatIsOn } from "./stage";

const COHORT = 1246;

async function listOf(nips: readonly string[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Daftar hadir");
  sheet.addRow(["NIP"]);
  for (const nip of nips) sheet.addRow([nip]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test("@scenario Kendari: a list of 1,246 twice, three bad rows, and each signs on the own phone", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const eve = new Eve("kendari");
  const admin = await eve.enter(context, "Admin BKPSDM");
  const campaigns = await whatIsOn(admin);
  const campaignId = campaigns.campaign.id;
  const all = await admin.read<{ items: { id: string; name: string; code: string }[] }>("ceremonies");
  const ceremony = all.items.find(({ name }) => name.includes("PPPK"));
  if (!ceremony) throw new Error("the PPPK have no ceremony");
  const before = await totalsOf(admin, campaignId);
  const people = await everybody(admin, campaignId);
  const nips = people.filter(({ employmentType }) => employmentType === "PPPK").map(({ nip }) => nip);
  expect(nips).toHaveLength(COHORT);

  const buffer = await listOf([...nips, `${nips[0]}`.slice(0, 17), "198501012010011999", "Kepala Dinas"]);
  const file = { name: "daftar-hadir-pppk.xlsx", mimeType: "application/octet-stream", buffer };
  await page.goto(`/acara/${ceremony.id}/hadir`);
  const upload = async () => {
    await page.getByLabel("Daftar hadir (.xlsx atau .csv)").setInputFiles(file);
    await page.getByRole("button", { name: "Unggah dan catat" }).click();
  };
  await upload();
  await expect(page.getByText("1.246 orang dicatat hadir.")).toBeVisible({ timeout: 30_000 });
  for (const row of [COHORT + 2, COHORT + 3, COHORT + 4]) {
    await expect(
      page.getByText(new RegExp(`[Bb]aris ${row.toLocaleString("id-ID")}|[Bb]aris ${row}`)).first(),
    ).toBeVisible();
  }
  await page.reload();
  await upload();
  await expect(page.getByText("0 orang dicatat hadir.")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("1.246 sudah tercatat sebelumnya.")).toBeVisible();
  // To be there is no signature.
  expect(await totalsOf(admin, campaignId)).toEqual(before);

  await page.goto(`/acara/${ceremony.id}/layar`);
  // The hall counts those whom it invited, not the PNS who signed long ago.
  await expect(page.locator(".screen-number")).toHaveText("0");
  for (const [at, role] of ["PPPK", "PPPK kedua"].entries()) {
    await eve.enter(context, role);
    await page.goto(`/hadir/${ceremony.code}/pakta`);
    await expect(page).toHaveURL(/\/pakta\/[0-9a-f-]+$/);
    // All points are read and ticked before anybody may sign.
    await expect(page.locator("[name=acknowledged]")).toHaveCount(4);
    await readPact(page, page.url().split("/").at(-1) ?? "");
    await draw(page);
    await agree(page);
    await signButton(page).click();
    await expect(page).toHaveURL(/\/bukti/);
    await expect(page.getByText("WITA").first()).toBeVisible();
    expect((await totalsOf(admin, campaignId)).done).toBe(before.done + at + 1);
  }
});
