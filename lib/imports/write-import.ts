import { z } from "zod";
import { assignAgencyWaves } from "@/lib/agencies/assign-waves";
import { holdAgency, renumberTree } from "@/lib/agencies/renumber-tree";
import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { plain, sql } from "@/lib/db";
import { compareEmployees, compareUnits } from "@/lib/imports/compare-roster";
import { failImportWith } from "@/lib/imports/fail-import";
import { countsOf, findRun } from "@/lib/imports/find-import";
import { tellProgress } from "@/lib/imports/read-import";
import { type Roster, readRoster } from "@/lib/imports/read-roster";
import { importIdInput } from "@/lib/imports/schema";
import { writeEmployees } from "@/lib/imports/write-employees";
import { writeUnits } from "@/lib/imports/write-units";

/** The worker's second part: reads the same bytes again and writes all of it, or, when anything fails, nothing. */
export async function writeImport(actor: Actor, importId: string, now: Date = new Date()): Promise<void> {
  const run = await findRun(plain, actor, importId);
  if (run.state !== "applying") return;
  try {
    const roster = await readRoster(run, now, (rows) => tellProgress(importId, 0, rows));
    await writeRoster(actor, { importId, roster }, now);
  } catch (error) {
    await failImportWith(actor, importId, error);
  }
}

const writeRoster = command({
  name: "import.write",
  input: importIdInput.extend({ roster: z.custom<Roster>() }),
  timeout: 300_000,
  async run(ctx, { importId, roster }) {
    ctx.authorize();
    const { agencyId } = await findRun(ctx.tx, ctx.actor, importId);
    await holdAgency(ctx.tx, agencyId);
    // Again: another worker may have written it while this one waited.
    const run = await findRun(ctx.tx, ctx.actor, importId);
    if (run.state !== "applying") return ctx.unchanged({ importId });
    const progress = (done: number) => tellProgress(importId, done, roster.rows);
    const scope = { agencyId, importId, now: ctx.now, progress };

    let result: Awaited<ReturnType<typeof compareUnits>>["result"];
    if (roster.kind === "units") {
      const compared = await compareUnits(ctx.tx, run, roster);
      await writeUnits(ctx.tx, scope, compared.changes);
      await renumberTree(ctx.tx, agencyId);
      await assignAgencyWaves(ctx.tx, agencyId);
      result = compared.result;
    } else {
      const compared = await compareEmployees(ctx.tx, run, roster);
      await writeEmployees(ctx.tx, scope, compared.changes);
      result = compared.result;
    }
    await ctx.tx.$executeRaw(sql`
      UPDATE import_run SET state = 'applied', result = ${JSON.stringify(result)}::jsonb, failure = NULL,
        done = ${result.rows}, total = ${result.rows}, finished_at = ${ctx.now} WHERE id = ${importId}::uuid`);
    ctx.audit(
      { type: "import", id: importId, agencyId },
      { kind: run.kind, fileSha256: run.fileSha256, counts: countsOf(result) },
    );
    return { importId };
  },
});
