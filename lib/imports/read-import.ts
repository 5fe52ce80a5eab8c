import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";
import { compareEmployees, compareUnits } from "@/lib/imports/compare-roster";
import { failImportWith } from "@/lib/imports/fail-import";
import { countsOf, findRun } from "@/lib/imports/find-import";
import { readRoster } from "@/lib/imports/read-roster";
import { importIdInput, importResult } from "@/lib/imports/schema";

/** The worker's first part: reads the file and keeps what it would change. A fault of the file ends the import. */
export async function readImport(actor: Actor, importId: string, now: Date = new Date()): Promise<void> {
  const run = await findRun(plain, actor, importId);
  if (run.state !== "waiting" && run.state !== "reading") return;
  try {
    await plain.$executeRaw(sql`UPDATE import_run SET state = 'reading' WHERE id = ${importId}::uuid`);
    const roster = await readRoster(run, now, (rows) => tellProgress(importId, 0, rows));
    const { result } =
      roster.kind === "units" ? await compareUnits(plain, run, roster) : await compareEmployees(plain, run, roster);
    await previewImport(actor, { importId, result }, now);
  } catch (error) {
    await failImportWith(actor, importId, error);
  }
}

const previewImport = command({
  name: "import.preview",
  input: importIdInput.extend({ result: importResult }),
  async run(ctx, { importId, result }) {
    ctx.authorize();
    const { agencyId, kind, fileSha256 } = await findRun(ctx.tx, ctx.actor, importId);
    const kept = await ctx.tx.$executeRaw(sql`
      UPDATE import_run SET state = 'previewed', result = ${JSON.stringify(result)}::jsonb, done = ${result.rows},
        total = ${result.rows} WHERE id = ${importId}::uuid AND state = 'reading'`);
    if (kept === 0) return ctx.unchanged({ importId });
    ctx.audit({ type: "import", id: importId, agencyId }, { kind, fileSha256, counts: countsOf(result) });
    return { importId };
  },
});

/** Rows done of a total, for those who watch; on a connection of its own, so that it shows before the work commits. */
export async function tellProgress(importId: string, done: number, total: number): Promise<void> {
  await plain.$executeRaw(sql`UPDATE import_run SET done = ${done}, total = ${total} WHERE id = ${importId}::uuid`);
}
