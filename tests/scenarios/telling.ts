import { expect } from "vitest";
import { env } from "@/lib/env";
import type { Totals } from "@/lib/monitoring/schema";
import type { Scenario } from "@/prisma/seed/scenarios/scenario";
import type { Stage } from "@/prisma/seed/scenarios/stage";
import { tellScenario } from "@/prisma/seed/scenarios/tell";
import { type Call, knock, tokenOf } from "@/tests/api/doors";

export type Completion = {
  totals: Totals;
  children: { unit: { id: string; name: string; reporting: boolean }; totals: Totals }[];
};

/** The API as one of the cast sees it. */
export function callerOf(stage: Stage, role: string) {
  const account = stage.demo.find((one) => one.role === role)?.account;
  if (!account) throw new Error(`nobody plays ${role}`);
  const token = tokenOf({ accountId: account.id });
  const call = async (door: string, more: Call = {}) => knock(door, { ...more, token: await token });
  const read = async <T>(door: string, more: Call = {}): Promise<T> => {
    const answer = await call(door, more);
    expect(answer.status, `${door}: ${answer.status === 200 ? "" : await answer.clone().text()}`).toBe(200);
    return (await answer.json()) as T;
  };
  const completion = (unitId?: string) =>
    read<Completion>("GET /campaigns/{campaignId}/completion", {
      params: { campaignId: stage.kept("campaign") },
      query: unitId ? { unit: unitId } : {},
    });
  return { call, read, completion };
}

type Wave = { name: string; state: string; people: number; totals: Totals };

/** The waves in order: name, state at this moment of the story, people, those who signed, and who must. */
export async function waveFigures(admin: ReturnType<typeof callerOf>, stage: Stage) {
  const { campaignWaves } = await import("@/lib/monitoring/wave-figures");
  const params = { campaignId: stage.kept("campaign") };
  const { items } = await admin.read<{ items: Wave[] }>("GET /campaigns/{campaignId}/waves", { params });
  const then = await campaignWaves(stage.admin, params.campaignId, stage.now);
  return items.map(({ name, people, totals }, at) => {
    return [name, then.items[at]?.state, people, totals.done, totals.obligated - totals.exempt] as const;
  });
}

type Look = (stage: Stage, admin: ReturnType<typeof callerOf>) => Promise<void>;

/** Tells a scenario whole, and looks at it through the API after the scenes that are named. */
export async function telling(scenario: Scenario, looks: Readonly<Record<string, Look>>): Promise<Stage> {
  const seen = new Set<string>();
  const stage = await tellScenario(scenario, {
    dataDir: env().DATA_DIR,
    async after(scene, told) {
      seen.add(scene);
      await looks[scene]?.(told, callerOf(told, "Admin BKPSDM"));
    },
  });
  // A look at a scene that does not play would assert nothing.
  expect([...seen]).toEqual(expect.arrayContaining(Object.keys(looks)));
  return stage;
}
