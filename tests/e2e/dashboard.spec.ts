import { agree, draw, expect, readPact, signButton, test } from "./ikrar";

type Totals = { obligated: number; exempt: number; done: number; pending: number };
type Completion = { totals: Totals; children: { unit: { name: string }; totals: Totals }[] };

function shownOf(words: string) {
  const [, done = "", target = ""] = words.match(/([\d.]+)\s*dari\s*([\d.]+)\s*pegawai/) ?? [];
  return { done: Number(done.replaceAll(".", "")), target: Number(target.replaceAll(".", "")) };
}

test("a signature moves the dashboard, and every level adds up", async ({ page, api, newcomer, browser, baseURL }) => {
  const admin = await api.as("Admin BKPSDM");
  const { id } = await admin.openCampaign();
  const desk = await browser.newContext();
  await desk.addCookies([{ name: "ikrar-session", value: admin.token, url: baseURL ?? "" }]);
  const dashboard = await desk.newPage();
  await dashboard.goto("/pantauan");
  const headline = dashboard.locator("main").getByText(/[\d.]+\s*dari\s*[\d.]+\s*pegawai/);
  const before = shownOf((await headline.textContent()) ?? "");
  await expect(dashboard.getByText("Langsung", { exact: true })).toBeVisible();

  const unitBefore = await admin.read<Completion>(`campaigns/${id}/completion?unit=${newcomer.unitId}`);
  await readPact(page, newcomer.id);
  await draw(page);
  await agree(page);
  await signButton(page).click();
  await expect(page.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();

  const unitAfter = await admin.read<Completion>(`campaigns/${id}/completion?unit=${newcomer.unitId}`);
  expect(unitAfter.totals.done).toBeGreaterThan(unitBefore.totals.done);
  const { totals, children } = await admin.read<Completion>(`campaigns/${id}/completion`);
  const sum = (key: keyof Totals) => children.reduce((all, child) => all + child.totals[key], 0);
  for (const key of ["obligated", "exempt", "done", "pending"] as const) expect(sum(key), key).toBe(totals[key]);

  // Nobody reloads: the server says that something changed, well before the page would ask by itself.
  await expect.poll(async () => shownOf((await headline.textContent()) ?? "").done).toBeGreaterThan(before.done);
  expect(shownOf((await headline.textContent()) ?? "").target).toBe(totals.obligated - totals.exempt);
  await desk.close();
});

test("from the regency to a school to the people who have not signed", async ({ page, signedIn }) => {
  await signedIn("Admin BKPSDM");
  await page.goto("/pantauan");
  await page.getByRole("link", { name: "Dinas Pendidikan dan Kebudayaan" }).first().click();
  await expect(page.locator("h1")).toContainText("Dinas Pendidikan dan Kebudayaan");
  await page
    .getByRole("link", { name: /^(Korwil Pendidikan Kecamatan )?Sukamaju$/ })
    .first()
    .click();
  await expect(page.locator("h1")).toContainText("Korwil Pendidikan Kecamatan Sukamaju");
  await page
    .getByRole("link", { name: /^SDN .* Sukamaju/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\?sub=/);
  await expect(page.getByRole("heading", { name: /^SDN .* Sukamaju/ })).toBeVisible();
});

test("search and filters live in the address and say when nothing is found", async ({ page, signedIn }) => {
  await signedIn("Admin BKPSDM");
  await page.goto("/pantauan?q=kecamatan");
  await expect(page.getByRole("link", { name: "Kecamatan Sukamaju" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Dinas Sosial" })).toHaveCount(0);
  await page.goto("/pantauan?q=tidak+ada+unit+ini");
  await expect(page.locator("main")).toContainText("tidak ada unit ini");
});
