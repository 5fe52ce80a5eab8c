import { expect, test } from "../ikrar";
import { Eve, everybody, totalsOf, whatIsOn } from "./stage";

const NUMBER = "100.3.4.2/ BKPSDM-MPP/IX/2024";

test("@scenario Pulang Pisau: the pledge spoken by all JPT, signed by none; a circular read as it is numbered", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const eve = new Eve("pulang-pisau");
  const admin = await eve.enter(context, "Admin BKPSDM");
  const { campaign, ceremony } = await whatIsOn(admin);
  const people = await everybody(admin, campaign.id);
  const leaders = people.filter(({ tier }) => tier === "JPT").map(({ nip }) => nip);
  const csv = ["NIP", ...leaders.map((nip) => `"${nip}"`)].join("\n");
  await page.goto(`/acara/${ceremony.id}/hadir`);
  await page.getByLabel("Daftar hadir (.xlsx atau .csv)").setInputFiles({
    name: "hadir.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(csv),
  });
  await page.getByRole("button", { name: "Unggah dan catat" }).click();
  await expect(page.getByText(`${leaders.length} orang dicatat hadir.`)).toBeVisible();
  await page.goto(`/acara/${ceremony.id}`);
  await page.getByLabel("Dibacakan dan diikuti peserta").check();
  await page.getByRole("button", { name: "Nyatakan terlaksana" }).click();
  await expect(page.getByText("Terlaksana").first()).toBeVisible();
  const { attended } = await admin.read<{ attended: number }>(`ceremonies/${ceremony.id}`);
  expect(attended).toBe(leaders.length);
  expect(await totalsOf(admin, campaign.id)).toMatchObject({ done: 0, rate: 0 });

  await page.goto(`/kegiatan/${campaign.id}/edaran`);
  await page.getByLabel("Penerbit").fill("Bupati Pulang Pisau");
  await page.getByLabel("Nomor").fill(NUMBER);
  await page.getByLabel("Tanggal").fill("2024-09-12");
  await page
    .getByLabel("Perihal")
    .fill("Penegasan Netralitas ASN dalam Penyelenggaraan Pemilihan Kepala Daerah Serentak Tahun 2024");
  await page.getByLabel("Setiap pegawai wajib menyatakan telah membaca").check();
  await page.getByRole("button", { name: /Catat|Simpan|Tambah/ }).click();
  await expect(page.getByText(NUMBER).first()).toBeVisible();
  const { items } = await admin.read<{ items: { id: string; number: string }[] }>(`campaigns/${campaign.id}/circulars`);
  expect(items.map(({ number }) => number)).toEqual([NUMBER]);

  await eve.enter(context, "Pegawai");
  await page.goto("/pakta");
  await page.locator("a[href^='/pakta/edaran/']").first().click();
  await expect(page.getByText(NUMBER).first()).toBeVisible();
  await page.locator("[name=read]").check();
  await page.getByRole("button", { name: /membaca/ }).click();
  const figures = () => admin.read<{ read: number; due: number }>(`circulars/${items[0]?.id}/readings`);
  await expect.poll(async () => (await figures()).read).toBe(1);
  // Reading is no signature.
  expect(await totalsOf(admin, campaign.id)).toMatchObject({ done: 0, rate: 0 });
});
