import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Environment, parseEnvironment } from "@/lib/env";
import { makeDataDir } from "./data-dir";
import { StartProblem } from "./start-problem";

/**
 * The checked environment, without keeping it: DATABASE_URL and AUTH_SECRET are still to be found for our children.
 * @throws StartProblem naming each wrong variable
 */
export function readSettings(): Environment {
  try {
    return parseEnvironment(process.env);
  } catch (error) {
    throw new StartProblem(error instanceof Error ? error.message : String(error));
  }
}

/** AUTH_SECRET as given, else one made once and kept in `secrets.json` of the data folder (mode 600). */
export function authSecret(settings: Environment): string {
  if (settings.AUTH_SECRET) return settings.AUTH_SECRET;
  const file = join(settings.DATA_DIR, "secrets.json");
  if (existsSync(file)) return (JSON.parse(readFileSync(file, "utf8")) as { AUTH_SECRET: string }).AUTH_SECRET;
  const secret = randomBytes(32).toString("base64url");
  makeDataDir(settings.DATA_DIR);
  writeFileSync(file, `${JSON.stringify({ AUTH_SECRET: secret }, null, 2)}\n`, { mode: 0o600 });
  return secret;
}
