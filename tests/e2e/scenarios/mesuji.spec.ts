import { agree, draw, expect, readOwnPact, signButton, test } from "../ikrar";
import { Eve, totalsOf, whatIsOn } from "./stage";

test("@scenario Mesuji: the dinas's own ceremony, a guest of Bawaslu, a school's own recap", async ({
  page,
  context,
}) => {
  test.setTimeout(180_000);
  const eve = new Eve("mesuji");
  const admin = await eve.api(page.request, "Admin BKPSDM");
  const { campaign, ceremony } = await whatIsOn(admin);
  const head = await eve.enter(context, "Kepala Dinas Pendidikan");

  await page.goto("/acara");
  await page.getByRole("link", { name: ceremony.name }).first().click();
  await expect(page.getByText("Balai Desa Wiralaga Mulya, Kecamatan Mesuji").first()).toBeVisible();
  await page.getByLabel("Dibacakan dan diikuti peserta").check();
  await page.getByRole("button", { name: "Nyatakan terlaksana" }).click();
  await expect(page.getByText("Terlaksana").first()).toBeVisible();
  await page.goto(`/acara/${ceremony.id}/hadir`);
  await page.getByLabel("Nama lengkap").fill("Hendra Kusuma, S.H.");
  await page.getByLabel("Jabatan atau lembaga").fill("Anggota Bawaslu Kabupaten Mesuji");
  await page.getByRole("button", { name: "Catat tamu" }).click();
  await expect(page.getByText("Hendra Kusuma, S.H.").first()).toBeVisible();
  const { people, visitors } = await head.read<{ people: { role: string; office: string }[]; visitors: number }>(
    `ceremonies/${ceremony.id}`,
  );
  expect([people.filter(({ role }) => role === "signatory").length, visitors]).toEqual([12, 1]);
  expect((await totalsOf(head, campaign.id, await unitOf(head))).done).toBe(0);

  await eve.enter(context, "Guru");
  await readOwnPact(page);
  await draw(page);
  await agree(page);
  await signButton(page).click();
  await expect(page).toHaveURL(/\/bukti/);

  // The principal sees the own school and nothing else.
  const principal = await eve.enter(context, "Kepala sekolah");
  await page.goto("/unit");
  await expect(page.getByText("SDN 1 Wiralaga").first()).toBeVisible();
  expect(await totalsOf(principal, campaign.id, await unitOf(principal))).toMatchObject({ obligated: 8, done: 1 });
});

/** The unit that the API's actor heads. */
async function unitOf(api: { read: <T>(path: string) => Promise<T> }): Promise<string> {
  const { roles } = await api.read<{ roles: { role: string; unitId: string | null }[] }>("me");
  return roles.find(({ role }) => role === "unit_head")?.unitId ?? "";
}
