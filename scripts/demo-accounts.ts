import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const accounts = z.array(
  z.object({ role: z.string(), username: z.string(), password: z.string(), unit: z.string().nullish() }),
);

/** The demonstration accounts of a data folder as a table for the terminal; an empty string when there are none. */
export function demoAccountTable(dataDir: string, name = "demo-accounts.json"): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) return "";
  const rows = accounts
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .map((account) => [account.role, account.username, account.password, account.unit ?? ""]);
  const table = [["role", "username", "password", "unit"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `  ${row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd()}`;
  return table.map(line).join("\n");
}
