import { mkdirSync } from "node:fs";
import { pool } from "@/lib/db";
import { writeDemoAccounts } from "../demo-people";
import { Clock } from "./clock";
import type { Scenario } from "./scenario";
import { Stage } from "./stage";

type Telling = {
  dataDir: string;
  log?: (text: string) => void;
  /** Stop before the event, with the days and hours of the story moved so that it begins at this moment. */
  eve?: Date;
  /** Looks at what stands once a scene is over. */
  after?: (scene: string, stage: Stage) => Promise<void>;
};

/**
 * Writes the agency of a scenario beside whatever the database holds, and plays what happened there. The accounts to
 * sign in with go to `<name>-accounts.json` of `dataDir`.
 */
export async function tellScenario(
  scenario: Scenario,
  { dataDir, log = () => {}, eve, after }: Telling,
): Promise<Stage> {
  mkdirSync(dataDir, { recursive: true });
  const event = scenario.scenes.findIndex(({ key }) => key === scenario.event);
  const [first] = scenario.scenes;
  const told = scenario.scenes[event];
  if (!first || !told) throw new Error(`scenario ${scenario.name} has no ${scenario.event}`);
  const clock = new Clock(scenario.agency.zone, eve && { day: told.day, time: told.time, to: eve });
  const begun = new Date(clock.at(first.day, first.time).getTime() - 7 * 86_400_000);
  const stage = await Stage.raise(scenario, clock, begun);
  log(`${scenario.agency.name}: ${stage.people.length} people in ${stage.units.length} units`);
  for (const scene of eve ? scenario.scenes.slice(0, event) : scenario.scenes) {
    stage.now = clock.at(scene.day, scene.time);
    await scene.play(stage);
    log(`${clock.day(scene.day)} ${scene.what}`);
    await after?.(scene.key, stage);
  }
  // Those whom a scene named.
  await stage.accounts.insert();
  await pool.query("ANALYZE");
  writeDemoAccounts(dataDir, stage.demo, `${scenario.name}-accounts.json`);
  return stage;
}
