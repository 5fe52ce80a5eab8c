import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./accessible";
import {
  type Api,
  agree,
  draw,
  enter,
  expect,
  NEW_PASSWORD,
  type Newcomer,
  newCode,
  readPact,
  signButton,
  test,
} from "./ikrar";

/** Day and hour of this moment in the demonstration's zone. */
function wib(): { day: string; time: string } {
  const here = new Date(Date.now() + 7 * 3_600_000).toISOString();
  return { day: here.slice(0, 10), time: here.slice(11, 16) };
}

async function planned(admin: Api, name: string): Promise<{ id: string; code: string }> {
  const { id: campaignId } = await admin.openCampaign();
  const answer = await admin.post("ceremonies", { campaignId, name, place: "Halaman Setda", ...wib() });
  expect(answer.status()).toBe(201);
  return answer.json();
}

async function anotherPerson(admin: Api): Promise<Newcomer> {
  const { code, ...person } = await newCode(admin);
  const answer = await admin.request.post("/api/v1/activations", { data: { code, password: NEW_PASSWORD } });
  expect(answer.status()).toBe(201);
  return { ...person, token: (await answer.json()).token, password: NEW_PASSWORD };
}

/** The page becomes a shared tablet of a fresh ceremony, by an officer's hand. */
async function makeTablet(page: Page, admin: Api, baseURL: string) {
  const ceremony = await planned(admin, "Apel Penandatanganan di Tablet");
  await enter(page.context(), admin.token, baseURL);
  await page.goto(`/acara/${ceremony.id}/tablet`);
  await expectAccessible(page, "/acara/{ceremony}/tablet");
  await page.getByRole("button", { name: "Jadikan perangkat ini tablet bersama" }).click();
  await expect(page.getByRole("button", { name: "Ketuk untuk mulai" })).toBeVisible();
  return ceremony;
}

async function takeTurn(page: Page, { nip, password, name }: Newcomer): Promise<void> {
  await page.goto("/tablet");
  await page.getByRole("button", { name: "Ketuk untuk mulai" }).click();
  await expect(page).toHaveURL(/\/tablet\/masuk/);
  await page.getByLabel("NIP").fill(nip);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
}

const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
const waits = (page: Page) => expect(page.getByRole("button", { name: "Ketuk untuk mulai" })).toBeVisible();

test("a ceremony from its plan to its minutes: the hall's count goes up as people come and sign @sizes", async ({
  page,
  signedIn,
  newcomer,
  browser,
  api,
  baseURL,
}) => {
  await page.context().clearCookies();
  await signedIn("Admin BKPSDM");
  const { day, time } = wib();
  await page.goto("/acara/baru");
  const admin = await api.as("Admin BKPSDM");
  await page.locator("[name=campaignId]").selectOption((await admin.openCampaign()).id);
  await page.getByLabel("Nama acara").fill("Apel Ikrar Netralitas Kabupaten");
  await page.getByLabel("Tanggal").fill(day);
  await page.getByLabel("Jam mulai (WIB)").fill(time);
  await page.getByLabel("Tempat").fill("Alun-alun");
  await page.getByRole("button", { name: "Simpan acara" }).click();
  await expect(page.getByText("Acara direncanakan.")).toBeVisible();
  const address = new URL(page.url()).pathname;
  const { code } = await admin.read<{ code: string }>(`ceremonies/${address.split("/").at(-1)}`);

  const screen = await page.context().newPage();
  await screen.goto(`${address}/layar?tampilan=hitungan`);
  await expect(screen.getByText("Hadir 0")).toBeVisible();
  const before = Number((await screen.locator(".screen-number").textContent())?.replace(/\D/g, ""));

  const phone = await browser.newContext({ baseURL, viewport: { width: 360, height: 780 } });
  await enter(phone, newcomer.token, baseURL ?? "");
  const own = await phone.newPage();
  await own.goto(`/hadir/${code.toLowerCase()}`);
  await own.getByRole("button", { name: "Saya hadir" }).click();
  await expect(own.getByText("tercatat hadir pukul")).toBeVisible();
  await expect(screen.getByText("Hadir 1")).toBeVisible();
  const pact = await own.getByRole("link", { name: "Buka pakta saya" }).getAttribute("href");
  await readPact(own, pact?.split("/").at(-1) ?? "");
  await draw(own);
  await agree(own);
  await signButton(own).click();
  await expect(own.getByRole("heading", { name: "Pakta telah ditandatangani" })).toBeVisible();
  await expect
    .poll(async () => Number((await screen.locator(".screen-number").textContent())?.replace(/\D/g, "")))
    .toBeGreaterThan(before);
  await phone.close();

  await page.reload();
  await page.getByLabel("Nama lengkap dengan gelar").fill("Bambang Wahyudi");
  await page.getByLabel("Jabatan", { exact: true }).fill("Pj. Bupati Contoh");
  await page.getByLabel("Peran").last().selectOption("leader");
  await page.getByRole("button", { name: "Tambahkan", exact: true }).click();
  await expect(page.getByText("Daftar petugas disimpan.")).toBeVisible();
  await page.getByLabel("Dibacakan dan diikuti peserta").check();
  await page.getByRole("button", { name: "Nyatakan terlaksana" }).click();
  await expect(page.getByText("Pelaksanaan dicatat.")).toBeVisible();
  await page.getByLabel("Nomor berita acara").fill("800/214/BKPSDM/2026");
  await page.getByLabel(/Data acara, daftar hadir, dan foto sudah benar/).check();
  await page.getByRole("button", { name: "Terbitkan berita acara" }).click();
  await expect(page.getByText("Berita acara diterbitkan.")).toBeVisible();
  const href = await page.getByRole("link", { name: "Unduh berita acara (PDF)" }).getAttribute("href");
  const pdf = await page.request.get(href ?? "");
  expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a shared tablet goes from one person to the next, and nothing of the first is left @sizes", async ({
  page,
  api,
  baseURL,
}) => {
  const admin = await api.as("Admin BKPSDM");
  const [first, second] = [await anotherPerson(admin), await anotherPerson(admin)];
  await page.setViewportSize({ width: 1024, height: 768 });
  const ceremony = await makeTablet(page, admin, baseURL ?? "");
  // The officer's own session on this device is over, and not merely its cookie.
  expect((await admin.get("me")).status()).toBe(401);
  for (const path of ["/", "/masuk", "/pantauan", `/acara/${ceremony.id}`, "/akun"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/tablet$/);
  }
  await expectAccessible(page, "/tablet");

  await takeTurn(page, first);
  await expectAccessible(page, "/tablet, a turn");
  await page.goto("/akun");
  await expect(page).toHaveURL(/\/tablet$/);
  await readPact(page, first.id);
  await expect(page.getByRole("link", { name: "Tidak bersedia" })).toHaveCount(0);
  await draw(page);
  await agree(page);
  expect(await kept(page)).toBe("{}");
  expect((await page.request.get(`/api/v1/pacts/${first.id}/document`)).status()).toBe(403);
  const cookies = await page.context().cookies();
  await signButton(page).click();
  await expect(page.getByText("Terima kasih. Serahkan tablet kepada rekan berikutnya.")).toBeVisible();
  await page.getByRole("button", { name: "Selesai" }).click();
  await waits(page);

  // Back, the address, a reopened tab, the storage, and the very cookie: none leads to the first person again.
  await page.goBack();
  await waits(page);
  const tab = await page.context().newPage();
  for (const path of [`/pakta/${first.id}`, `/pakta/${first.id}/bukti`]) {
    await tab.goto(path);
    await expect(tab).toHaveURL(/\/tablet$/);
  }
  await tab.close();
  expect(await kept(page)).toBe("{}");
  await page.context().addCookies(cookies);
  await page.goto(`/pakta/${first.id}`);
  await waits(page);

  await takeTurn(page, second);
  await page.goto(`/pakta/${first.id}/bukti`);
  await expect(page.locator("body")).not.toContainText(first.name);
  await page.goto(`/pakta/${second.id}`);
  await page.setViewportSize({ width: 360, height: 640 });
  await expectNoSidewaysScroll(page, "a pact at a tablet, at 360");
  await page.getByRole("button", { name: "Akhiri sesi" }).click();
  await waits(page);
  const officer = await api.as("Admin BKPSDM");
  const seen = await officer.read<{ items: { employeeId: string; method: string }[] }>(
    `ceremonies/${ceremony.id}/attendance?who=hadir`,
  );
  expect(seen.items.map(({ employeeId, method }) => [employeeId, method])).toEqual([[first.employeeId, "tablet"]]);
});

test("a turn that nobody goes on with ends by itself, and a tablet that is ended is a browser again @sizes", async ({
  page,
  api,
  baseURL,
  browser,
}, { project }) => {
  const admin = await api.as("Admin BKPSDM");
  const person = await anotherPerson(admin);
  const ceremony = await makeTablet(page, admin, baseURL ?? "");
  await page.clock.install();
  await takeTurn(page, person);
  await page.goto(`/pakta/${person.id}`);
  await page.locator("[name=acknowledged]").first().check();
  await page.clock.runFor(75_000);
  await expect(page.getByText(/Sesi berakhir dalam \d+ detik/)).toBeVisible();
  await page.getByRole("button", { name: "Saya masih di sini" }).click();
  await page.clock.runFor(2_000);
  await expect(page.getByText(/Sesi berakhir dalam/)).toHaveCount(0);
  await page.clock.runFor(91_000);
  await expect(page).toHaveURL(/\/tablet\?usai=waktu/);
  await expect(page.getByText("Sesi sebelumnya berakhir karena waktunya habis.")).toBeVisible();
  await page.goto(`/pakta/${person.id}`);
  await expect(page).toHaveURL(/\/tablet$/);

  // Without script it is the page itself that leaves.
  const plain = await browser.newContext({ ...project.use, javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  const bare = await plain.newPage();
  await takeTurn(bare, person);
  expect(await bare.content()).toMatch(/http-equiv="refresh" content="90;url=\/tablet\/selesai/i);
  await bare.goto(`${baseURL}/tablet/selesai?usai=waktu`);
  await waits(bare);
  await plain.close();

  const officer = await api.as("Admin BKPSDM");
  const { items } = await officer.read<{ items: { id: string }[] }>(`ceremonies/${ceremony.id}/tablets`);
  for (const { id } of items) {
    const ended = await officer.request.delete(`/api/v1/ceremonies/${ceremony.id}/tablets/${id}`, {
      headers: { authorization: `Bearer ${officer.token}` },
    });
    expect(ended.status()).toBe(200);
  }
  await page.goto("/tablet");
  await expect(page).toHaveURL(/\/masuk$/);
  await expect(page.getByRole("button", { name: "Masuk" })).toBeVisible();
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("ikrar-tablet");
});
