import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import { type Api, expect, test } from "./ikrar";

const WHATSAPP = /^https:\/\/(wa\.me|api\.whatsapp\.com)\//;

/** WhatsApp itself is beyond the network: our door answers as ever, and where it leads is kept instead of followed. */
async function leads(context: BrowserContext): Promise<string[]> {
  const links: string[] = [];
  await context.route("**/unit/pengingat/whatsapp", async (route) => {
    const answer = await route.fetch({ maxRedirects: 0 });
    links.push(answer.headers().location ?? "");
    await route.fulfill({ contentType: "text/html", body: "<title>WhatsApp</title>" });
  });
  return links;
}

/** A row of the list with a WhatsApp button, another for each project since both share the demonstration. */
async function rowOf(page: Page, at: number) {
  const rows = page
    .locator("[aria-labelledby=hal-people] .remind-list li")
    .filter({ has: page.getByRole("button", { name: /^Ingatkan/ }) });
  const id = await rows.nth(at).getAttribute("data-row");
  if (!id) throw new Error("nobody to remind");
  return {
    id,
    row: page.locator(`[data-row="${id}"]`),
    // Beside the name there may be the way to a sheet.
    name: (await rows.nth(at).getByRole("link").first().textContent())?.trim(),
  };
}

async function remindersTo(api: Api, pactId: string): Promise<number> {
  const { id } = await api.openCampaign();
  const { person } = await api.read<{ person: { employeeId: string } }>(`pacts/${pactId}`);
  const { items } = await api.read<{ items: unknown[] }>(
    `campaigns/${id}/reminders?employee=${person.employeeId}&channel=whatsapp`,
  );
  return items.length;
}

test("one tap reminds one person: the row steps aside, nothing jumps, a second tap sends nothing", async ({
  page,
  context,
  signedIn,
  api,
}, { project }) => {
  const links = await leads(context);
  await signedIn("Kepala dinas");
  const head = await api.as("Kepala dinas");
  await page.goto("/unit");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ hal menunggu Anda hari ini$/);
  const { id, row, name } = await rowOf(page, project.name === "phone" ? 1 : 0);
  const before = await remindersTo(head, id);
  await row.getByRole("button").scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  await row.getByRole("button", { name: `Ingatkan ${name} lewat WhatsApp` }).dblclick();
  await expect(row).toBeHidden();
  expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(2);
  await expect(page.getByRole("status").filter({ hasText: name })).toHaveCount(1);
  await page
    .getByText(/^Sudah diingatkan \(\d+\)$/)
    .first()
    .click();
  await expect(row).toContainText("Diingatkan hari ini");
  await expect(row.getByRole("button")).toHaveCount(0);
  await expect.poll(() => links).toEqual([expect.stringMatching(WHATSAPP)]);
  expect(await remindersTo(head, id)).toBe(before + 1);

  await page.reload();
  await expect(row).toBeHidden();
  await expectAccessible(page, "/unit after a reminder");
  await expectNoSidewaysScroll(page, "/unit after a reminder");
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same tap is a form: WhatsApp opens, and the next look finds the person set aside", async ({
    page,
    context,
    signedIn,
    api,
  }, { project }) => {
    const links = await leads(context);
    await signedIn("Kepala dinas");
    await page.goto("/unit");
    const { id, row } = await rowOf(page, project.name === "phone" ? 3 : 2);
    await row.getByRole("button").click();
    await expect.poll(() => links).toEqual([expect.stringMatching(WHATSAPP)]);
    await page.goto("/unit");
    await expect(row).toBeHidden();
    expect(await remindersTo(await api.as("Kepala dinas"), id)).toBeGreaterThan(0);
  });
});
