import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

/** An account of the demonstration (DATA_DIR/demo-accounts.json). */
export type DemoAccount = { role: DemoRole; username: string; password: string; unit: string };
export type DemoRole =
  | "Admin BKPSDM"
  | "Verifikator BKPSDM"
  | "Kepala dinas"
  | "Camat"
  | "Operator sekolah"
  | "Pegawai, belum menandatangani"
  | "Pegawai, sudah menandatangani"
  | "Bupati"
  | "Auditor Inspektorat"
  | "Pengamat Bawaslu"
  | "Admin platform"
  | "Pemantau nasional";

export function accountOf(role: DemoRole): DemoAccount {
  const file = join(process.env.E2E_DATA_DIR ?? "", "demo-accounts.json");
  const account = (JSON.parse(readFileSync(file, "utf8")) as DemoAccount[]).find((each) => each.role === role);
  if (!account) throw new Error(`the demonstration has no ${role}`);
  return account;
}

/** A person of the API's list of pacts. */
export type ListedPact = {
  id: string;
  employeeId: string;
  name: string;
  nip: string;
  unitId: string;
  unitName: string;
  status: string;
  activated: boolean;
};

/** The API as one person of the demonstration sees it. */
export class Api {
  constructor(
    readonly request: APIRequestContext,
    readonly token: string,
  ) {}

  static async as(request: APIRequestContext, role: DemoRole): Promise<Api> {
    const { username, password } = accountOf(role);
    const answer = await request.post("/api/v1/sessions", { data: { username, password } });
    expect(answer.status()).toBe(201);
    return new Api(request, (await answer.json()).token);
  }

  get #headers() {
    return { authorization: `Bearer ${this.token}` };
  }

  get(path: string) {
    return this.request.get(`/api/v1/${path}`, { headers: this.#headers });
  }

  async read<T>(path: string): Promise<T> {
    const answer = await this.get(path);
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  post(path: string, data: unknown = {}) {
    return this.request.post(`/api/v1/${path}`, { headers: this.#headers, data });
  }

  async openCampaign(): Promise<{ id: string; name: string }> {
    const { items } = await this.read<{ items: { id: string; name: string; status: string }[] }>("campaigns");
    const open = items.find(({ name, status }) => status === "open" && name === "Pakta Netralitas Pemilu 2029");
    if (!open) throw new Error("the demonstration has no open campaign");
    return open;
  }

  async pacts(query: string): Promise<ListedPact[]> {
    const { id } = await this.openCampaign();
    return (await this.read<{ items: ListedPact[] }>(`pacts?campaign=${id}&${query}`)).items;
  }
}

/** Lets a browser go on as the owner of a session token. */
export async function enter(context: BrowserContext, token: string, baseURL: string): Promise<void> {
  await context.addCookies([{ name: "ikrar-session", value: token, url: baseURL, httpOnly: true, sameSite: "Lax" }]);
}

export type Newcomer = ListedPact & { token: string; password: string };
export const NEW_PASSWORD = "sawah hijau di kaki gunung";

/**
 * An activation code for somebody who has not signed and cannot sign in yet: another person at each call, and never one
 * of Dinas Pendidikan, whose head other tests let remind and upload at the same time.
 */
export async function newCode(api: Api): Promise<ListedPact & { code: string }> {
  const { items: units } = await api.read<{ items: { unitId: string; name: string }[] }>("units?q=Dinas%20Kesehatan");
  const health = units.find(({ name }) => name === "Dinas Kesehatan");
  if (!health) throw new Error("the demonstration has no Dinas Kesehatan");
  const waiting = (await api.pacts(`status=pending&unit=${health.unitId}&limit=200`)).filter(
    ({ activated }) => !activated,
  );
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const person = waiting[Math.floor(Math.random() * waiting.length)];
    if (!person) break;
    const answer = await api.post("activations/codes", { unitId: person.unitId, employeeIds: [person.employeeId] });
    const issued: { codes: { code: string }[] } | null = answer.ok() ? await answer.json() : null;
    const code = issued?.codes[0]?.code;
    if (code) return { ...person, code };
  }
  throw new Error("nobody is left to activate");
}

type Fixtures = {
  api: { as(role: DemoRole): Promise<Api> };
  /** Signs the browser in as somebody of the demonstration. */
  signedIn: (role: DemoRole) => Promise<void>;
  /** A person with a fresh account and a pact to sign; the browser is theirs. */
  newcomer: Newcomer;
};

export const test = base.extend<Fixtures>({
  api: async ({ request }, use) => {
    await use({ as: (role) => Api.as(request, role) });
  },
  signedIn: async ({ context, request, baseURL }, use) => {
    await use(async (role) => {
      const { token } = await Api.as(request, role);
      await enter(context, token, baseURL ?? "");
    });
  },
  newcomer: async ({ context, request, baseURL }, use) => {
    const admin = await Api.as(request, "Admin BKPSDM");
    const { code, ...person } = await newCode(admin);
    const answer = await request.post("/api/v1/activations", { data: { code, password: NEW_PASSWORD } });
    expect(answer.status(), await answer.text()).toBe(201);
    const { token } = await answer.json();
    await enter(context, token, baseURL ?? "");
    await use({ ...person, token, password: NEW_PASSWORD });
  },
});

/** Ticks every point of the one pact that is owed, and goes on to the signature. */
export async function readOwnPact(page: Page): Promise<void> {
  await page.goto("/pakta");
  await readPact(page, (await page.locator("a[href^='/pakta/']").first().getAttribute("href"))?.split("/")[2] ?? "");
}

/** Ticks every point, and goes on to the signature. */
export async function readPact(page: Page, pactId: string): Promise<void> {
  await page.goto(`/pakta/${pactId}`);
  for (const box of await page.locator("[name=acknowledged]").all()) await box.check();
  await page.getByRole("link", { name: "Lanjut ke tanda tangan" }).click();
}

/** Moves the pen over the pad: a wave and a line. */
export async function draw(page: Page): Promise<void> {
  const box = await page.locator("canvas").boundingBox();
  if (!box) throw new Error("there is no pad to sign on");
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.2, 0.5));
  await page.mouse.down();
  for (let n = 1; n <= 20; n += 1) await page.mouse.move(...at(0.2 + n * 0.025, 0.5 + Math.sin(n / 2) * 0.2));
  await page.mouse.up();
  await expect(page.getByRole("img", { name: "Goresan tanda tangan Anda" })).toBeVisible();
}

export const agree = (page: Page) => page.locator("[name=agreed]").check();
export const signButton = (page: Page) => page.getByRole("button", { name: "Tanda Tangani" });
