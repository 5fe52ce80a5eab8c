import { agree, draw, expect, readOwnPact, signButton, test } from "../ikrar";
import { Eve, totalsOf, whatIsOn } from "./stage";

test("@scenario Pamekasan: leaders first; the OPD's turn comes later, and the recap stays near nothing", async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const eve = new Eve("pamekasan");
  const admin = await eve.enter(context, "Admin BKPSDM");
  const { campaign, ceremony } = await whatIsOn(admin);
  expect(await totalsOf(admin, campaign.id)).toMatchObject({ obligated: 6102, done: 0 });

  await page.goto(`/acara/${ceremony.id}`);
  await expect(page.getByText("Pj. Bupati Pamekasan").first()).toBeVisible();
  await page.getByLabel("Dibacakan dan diikuti peserta").check();
  await page.getByRole("button", { name: "Nyatakan terlaksana" }).click();
  await expect(page.getByText("Terlaksana").first()).toBeVisible();

  for (const role of ["Sekretaris Daerah", "Kepala Dinas Sosial"]) {
    await eve.enter(context, role);
    await readOwnPact(page);
    await draw(page);
    await agree(page);
    await signButton(page).click();
    await expect(page).toHaveURL(/\/bukti/);
  }

  const clerk = await eve.enter(context, "Pegawai");
  await page.goto("/pakta");
  await expect(page.getByText(/Giliran Anda, Gelombang 2/).first()).toBeVisible();
  const own = await clerk.read<{ items: { id: string }[] }>(`pacts?campaign=${campaign.id}`);
  const pactId = own.items[0]?.id ?? "";
  const { text } = await clerk.read<{ text: { textHash: string } }>(`pacts/${pactId}`);
  const early = await clerk.post(`pacts/${pactId}/signature`, {
    textHash: text.textHash,
    acknowledged: [1, 2, 3, 4],
    agreed: true,
    drawing: null,
    typedName: (await clerk.read<{ actor: { name: string } }>("me")).actor.name.replace(/,.*/, ""),
  });
  expect([early.status(), (await early.json()).code]).toEqual([409, "wave_not_open"]);

  await eve.enter(context, "Admin BKPSDM");
  expect(await totalsOf(admin, campaign.id)).toMatchObject({ done: 2 });
  await page.goto(`/kegiatan/${campaign.id}`);
  await expect(page.getByText("Kelurahan").first()).toBeVisible();
  await page.goto(`/pantauan?kegiatan=${campaign.id}`);
  await expect(page.getByText("46 OPD").first()).toBeVisible();
  // Of 6,102 two: small, and never rounded to nothing or up.
  const { totals } = await admin.read<{ totals: { rate: number } }>(`campaigns/${campaign.id}/completion`);
  expect(totals.rate).toBeGreaterThan(0);
  expect(totals.rate).toBeLessThan(0.001);
});
