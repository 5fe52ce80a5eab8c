import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, BrowserContext } from "@playwright/test";
import { Api, enter, expect } from "../ikrar";

type Player = { role: string; username: string; password: string; unit: string };

/** A scenario on the eve of its event, that day being today, told by the command that an operator would type. */
export class Eve {
  readonly #players: readonly Player[];

  constructor(name: string) {
    const dataDir = process.env.E2E_DATA_DIR ?? "";
    execFileSync(process.execPath, ["scripts/run.mjs", "scripts/seed.ts", "--scenario", name, "--eve", "--force"], {
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "", LOG_LEVEL: "warn" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    this.#players = JSON.parse(readFileSync(join(dataDir, `${name}-accounts.json`), "utf8"));
  }

  player(role: string): Player {
    const player = this.#players.find((each) => each.role === role);
    if (!player) throw new Error(`nobody plays ${role}`);
    return player;
  }

  /** The API as one of the cast, or as anybody of the regency by user name. */
  async api(request: APIRequestContext, role: string): Promise<Api> {
    return this.#signIn(request, this.player(role).username);
  }

  async #signIn(request: APIRequestContext, username: string): Promise<Api> {
    const password = this.player("Admin BKPSDM").password;
    const answer = await request.post("/api/v1/sessions", { data: { username, password } });
    expect(answer.status(), await answer.text()).toBe(201);
    return new Api(request, (await answer.json()).token);
  }

  /** Lets the browser go on as one of the cast, or as somebody else of the regency (`nip`). */
  async enter(context: BrowserContext, who: string | { nip: string }): Promise<Api> {
    const username = typeof who === "string" ? this.player(who).username : who.nip;
    const api = await this.#signIn(context.request, username);
    await enter(context, api.token, `http://localhost:${process.env.E2E_PORT}`);
    return api;
  }
}

type Listed<T> = { items: T[] };

/** The regency's open campaign and its first ceremony. */
export async function whatIsOn(admin: Api) {
  const campaigns = await admin.read<Listed<{ id: string; name: string; status: string }>>("campaigns");
  const campaign = campaigns.items.find(({ status }) => status === "open");
  const ceremonies = await admin.read<Listed<{ id: string; name: string; code: string }>>("ceremonies");
  const [ceremony] = ceremonies.items;
  if (!campaign || !ceremony) throw new Error("nothing is on");
  return { campaign, ceremony };
}

/** Figures of a campaign now, of all or of one unit. */
export async function totalsOf(api: Api, campaignId: string, unitId?: string) {
  const { totals } = await api.read<{
    totals: { obligated: number; exempt: number; done: number; rate: number | null };
  }>(`campaigns/${campaignId}/completion${unitId ? `?unit=${unitId}` : ""}`);
  return totals;
}

type Obliged = { nip: string; employmentType: string; tier: string };

/** Everybody of a campaign, all pages of the list. */
export async function everybody(admin: Api, campaignId: string): Promise<Obliged[]> {
  const people: Obliged[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const path: string = `pacts?campaign=${campaignId}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: Listed<Obliged> & { nextCursor: string | null } = await admin.read(path);
    people.push(...page.items);
    cursor = page.nextCursor;
  }
  return people;
}
