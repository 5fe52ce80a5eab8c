import { holdAgency } from "@/lib/agencies/renumber-tree";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { countsOf, findRun } from "@/lib/imports/find-import";
import { importIdInput } from "@/lib/imports/schema";
import { enqueue } from "@/lib/jobs/queue";

/**
 * Has a previewed file written. One import of an agency is written at a time; one that failed may be tried again, and
 * asking twice writes once.
 */
export const applyImport = command({
  name: "import.apply",
  input: importIdInput,
  async run(ctx, { importId }) {
    const { agencyId } = await findRun(ctx.tx, ctx.actor, importId);
    ctx.authorize({ agencyId, left: null });
    await holdAgency(ctx.tx, agencyId);
    const { state, kind, fileSha256, result } = await findRun(ctx.tx, ctx.actor, importId);
    if (state === "applying" || state === "applied") return ctx.unchanged({ importId, state });
    if (!result || (state !== "previewed" && state !== "failed")) throw new Refusal("import_not_previewed");
    const claimed = await ctx.tx.$executeRaw(sql`
      UPDATE import_run SET state = 'applying', failure = NULL, finished_at = NULL, done = 0, total = ${result.rows}
      WHERE id = ${importId}::uuid AND NOT EXISTS (
        SELECT 1 FROM import_run other WHERE other.agency_id = ${agencyId}::uuid AND other.state = 'applying')`);
    if (claimed === 0) throw new Refusal("import_running");
    await enqueue(ctx.tx, "imports.apply", { importId });
    ctx.audit({ type: "import", id: importId, agencyId }, { kind, fileSha256, counts: countsOf(result) });
    return { importId, state: "applying" as const };
  },
});
