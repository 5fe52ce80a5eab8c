/** npm run seed [-- --scenario kendari [--eve]] */
import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { seedIfEmpty } from "./demonstration";
import { applyMigrations } from "./migrations";
import { say } from "./progress";
import { reportFailure, StartProblem } from "./start-problem";

function readOptions(names: readonly string[]) {
  const usage = `npm run seed -- --scenario ${names.join("|")} [--eve]`;
  try {
    const { values } = parseArgs({
      options: {
        scenario: { type: "string" },
        eve: { type: "boolean", default: false },
        force: { type: "boolean", default: false },
      },
    });
    if (values.scenario !== undefined && !names.includes(values.scenario)) {
      throw new Error(`there is no scenario "${values.scenario}".`);
    }
    return values;
  } catch (error) {
    throw new StartProblem(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** Whether the database holds an agency that no seed wrote. */
async function holdsOthers(): Promise<boolean> {
  const { plain, sql } = await import("@/lib/db");
  const [others] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM agency a WHERE NOT EXISTS (
      SELECT 1 FROM audit_event e WHERE e.action = 'agency.create' AND e.subject_id = a.id::text
        AND e.actor ->> 'name' = 'seed')`);
  return (others?.n ?? 0) > 0;
}

/**
 * Fills an empty database (DATABASE_URL, else the embedded one) with the demonstration agency, or adds the agency of a
 * scenario to whatever is there; with --eve as its event is about to begin, that moment being now.
 */
async function main(): Promise<void> {
  const { scenarios } = await import("@/prisma/seed/scenarios/all");
  const options = readOptions(Object.keys(scenarios));
  const scenario = options.scenario ? scenarios[options.scenario] : undefined;
  const { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } = env();
  await applyMigrations(databaseUrl);
  if (!scenario) {
    if (!(await seedIfEmpty(dataDir))) console.log("Nothing was seeded: the database holds an agency already.");
    return;
  }
  const { db, disconnect } = await import("@/lib/db");
  try {
    const { code, name } = scenario.agency;
    if (await db.agency.findUnique({ where: { code } })) {
      console.log(`Nothing was seeded: ${name} (${code}) is there already.`);
      return;
    }
    // Everybody in a scenario has a password that is known: none of them may stand beside real people.
    if (!options.force && (await holdsOthers())) {
      throw new StartProblem(
        "this database holds an agency of its own; tell a scenario in an empty one, or beside the demonstration.",
      );
    }
    const { tellScenario } = await import("@/prisma/seed/scenarios/tell");
    await tellScenario(scenario, { dataDir, log: say, eve: options.eve ? new Date() : undefined });
    const { demoAccountTable } = await import("./demo-accounts");
    console.log(`\n${demoAccountTable(dataDir, `${scenario.name}-accounts.json`)}`);
  } finally {
    await disconnect();
  }
}

main().catch(reportFailure);
