import { findAgency } from "@/lib/agencies/find-agency";
import { command } from "@/lib/core/operation";
import { startImportInput } from "@/lib/imports/schema";
import { enqueue } from "@/lib/jobs/queue";

/** Takes note of a stored roster file and has it read. What it would change is shown before anything is. */
export const startImport = command({
  name: "import.start",
  input: startImportInput,
  async run(ctx, { agencyId, kind, fileName, fileSha256, fileSize }) {
    const agency = await findAgency(ctx.tx, ctx.actor, agencyId);
    ctx.authorize({ agencyId: agency.id, left: null });
    const startedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const { id: importId } = await ctx.tx.importRun.create({
      data: { agencyId: agency.id, kind, fileName, fileSha256, fileSize, startedById, createdAt: ctx.now },
      select: { id: true },
    });
    await enqueue(ctx.tx, "imports.read", { importId });
    ctx.audit({ type: "import", id: importId, agencyId: agency.id }, { kind, fileSha256 });
    return { importId, state: "waiting" as const };
  },
});
