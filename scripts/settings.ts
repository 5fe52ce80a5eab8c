import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, parseEnvironment } from "@/lib/env";
import { makeDataDir } from "./data-dir";
import { StartProblem } from "./start-problem";

/**
 * The checked environment, without keeping it: DATABASE_URL and the secrets are still to be found for our children.
 * @throws StartProblem naming each wrong variable
 */
export function readSettings(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

const kept = ["AUTH_SECRET", "EVIDENCE_SECRET"] as const;
type Secrets = Record<(typeof kept)[number], string>;

/** The secrets as given, else made once and kept in `secrets.json` of the data folder (mode 600). */
export function keptSecrets(settings: Environment): Secrets {
  const file = join(settings.DATA_DIR, "secrets.json");
  const found: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = kept.filter((name) => !settings[name] && !found[name]);
  if (missing.length > 0) {
    for (const name of missing) found[name] = randomBytes(32).toString("base64url");
    makeDataDir(settings.DATA_DIR);
    // Never half a file: what the evidence rests on would be lost with it.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(found, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  return Object.fromEntries(kept.map((name) => [name, settings[name] ?? found[name]])) as Secrets;
}
