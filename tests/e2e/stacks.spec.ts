import { type Api, expect, type ListedPact, test } from "./ikrar";
import { printOut, scanStack, sign, spoil } from "./paper";

/** A school with a few people who have not signed, none of whom another test may choose. */
async function quietSchool(head: Api): Promise<ListedPact[]> {
  const chosenElsewhere = new Set((await head.pacts("status=pending&sort=nama&limit=200")).map(({ id }) => id));
  const schools = new Map<string, ListedPact[]>();
  for (const person of await head.pacts("status=belum&limit=200")) {
    schools.set(person.unitId, [...(schools.get(person.unitId) ?? []), person]);
  }
  const fits = (people: ListedPact[]) =>
    people.length >= 3 &&
    people.length <= 8 &&
    /^(SD|SMP|TK)/.test(people[0]?.unitName ?? "") &&
    people.every(({ id, status }) => status === "pending" && !chosenElsewhere.has(id));
  const school = [...schools.values()].find(fits);
  if (!school) throw new Error("no school of Dinas Pendidikan fits");
  return school;
}

test("forms are printed, signed and scanned in one stack; each page finds its person, the others are settled by hand", {
  tag: "@keyboard",
}, async ({ page, api, signedIn }) => {
  await signedIn("Kepala dinas");
  const head = await api.as("Kepala dinas");
  const [first] = await quietSchool(head);
  const unit = first?.unitId ?? "";

  await page.goto(`/unit/berkas/cetak?unit=${unit}`);
  let printed: Buffer = Buffer.alloc(0);
  await page.route("**/forms?*", async (route) => {
    const response = await route.fetch();
    printed = await response.body();
    await route.fulfill({ response, body: printed });
  });
  await page.getByRole("button", { name: "Susun berkas cetak" }).click();
  await expect(page.getByRole("link", { name: "Buka dan cetak" })).toBeVisible({ timeout: 30_000 });
  const [cover, ...sheets] = await printOut(printed);
  const people = (await head.pacts(`status=belum&unit=${unit}&limit=50`)) as ListedPact[];
  expect(sheets).toHaveLength(people.length);

  const [found, coffee, unsigned] = sheets as [Buffer, Buffer, Buffer];
  const stack = await scanStack([
    { sheet: await sign(found), angle: 2 },
    { sheet: cover as Buffer, angle: 0 },
    { sheet: await spoil(await sign(coffee)), angle: 90 },
    { sheet: unsigned, angle: 181 },
    { sheet: await sign(found), angle: -1 },
  ]);
  await page.goto(`/unit/berkas/unggah?unit=${unit}`);
  await page.getByLabel(/^Lembar /).setInputFiles({ name: "tumpukan.pdf", mimeType: "application/pdf", buffer: stack });
  await page.getByRole("button", { name: "Kirim 1 berkas" }).click();
  await expect(page.getByRole("heading", { name: "5 halaman terbaca" })).toBeVisible({ timeout: 60_000 });
  const figure = (label: string) => page.locator("dl.facts > div").filter({ hasText: label }).locator("dd");
  for (const [label, count] of [
    ["Dikenali", "1"],
    ["Perlu dipilih", "1"],
    ["Perlu diulang", "1"],
    ["Disisihkan", "2"],
  ] as const) {
    await expect(figure(label)).toHaveText(count);
  }

  // Forms follow the tiers of positions, lists the alphabet.
  const batch = await head.read<{ pages: { pactId: string | null }[] }>(`scan-batches/${page.url().split("/").at(-1)}`);
  const ownerOf = (number: number) => people.find(({ id }) => id === batch.pages[number - 1]?.pactId) as ListedPact;
  const [mine, blank] = [ownerOf(1), ownerOf(4)];
  const spoilt = people.find((person) => person !== mine && person !== blank) as ListedPact;
  const status = async ({ id }: ListedPact) => (await head.read<{ status: string }>(`pacts/${id}`)).status;
  expect(await status(mine)).toBe("awaiting_verification");

  await page.getByRole("link", { name: "Halaman 3" }).click();
  await page.getByRole("link", { name: "Putar seperempat searah jarum jam" }).click();
  await expect(page).toHaveURL(/putar=1/);
  await page.keyboard.press("/");
  await page.getByLabel("Milik siapa halaman ini?").pressSequentially(spoilt.nip);
  await expect(page.getByText("1 orang belum menandatangani cocok.")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Dipasangkan kepada ${spoilt.name}`)).toBeVisible();
  expect(await status(spoilt)).toBe("awaiting_verification");
  await page.getByRole("button", { name: "Urungkan" }).click();
  await expect(page.getByRole("heading", { name: "Halaman 3 dari 5" })).toBeVisible();
  expect(await status(spoilt)).toBe("pending");
  await page.getByRole("button", { name: new RegExp(spoilt.name) }).click();
  await expect(page.getByText(`Dipasangkan kepada ${spoilt.name}`)).toBeVisible();

  await expect(page.getByRole("heading", { name: blank.name })).toBeVisible();
  await expect(page.getByText("Kolom tanda tangan masih kosong")).toBeVisible();
  await page.getByRole("button", { name: "Akan ditandatangani ulang" }).click();
  await expect(page.getByText("Tumpukan ini selesai.")).toBeVisible();
  await expect(page.getByText("Disisihkan: Akan ditandatangani ulang").first()).toBeVisible();
  expect(await Promise.all([mine, spoilt, blank].map(status))).toEqual([
    "awaiting_verification",
    "awaiting_verification",
    "pending",
  ]);

  await page.goto(`/unit/berkas?unit=${unit}`);
  await expect(page.getByRole("region", { name: "Tumpukan" })).toContainText("2 dari 5 halaman dikenali");

  // BKPSDM accepts it among many: its code, its words and its ink agree.
  await signedIn("Verifikator BKPSDM");
  await page.goto("/verifikasi-berkas/banyak");
  await page.getByRole("checkbox", { name: new RegExp(mine.name) }).click();
  await page.getByRole("button", { name: /^Terima 1 lembar/ }).click();
  await expect.poll(() => status(mine)).toBe("verified");
  // The other one was chosen by hand, and is looked at alone.
  await expect(page.getByRole("checkbox", { name: new RegExp(spoilt.name) })).toHaveCount(0);
});
