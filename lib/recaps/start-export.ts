import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { enqueue } from "@/lib/jobs/queue";
import { annexFileName } from "@/lib/recaps/annex-facts";
import { findAnnexTarget } from "@/lib/recaps/annex-target";
import { startExportInput } from "@/lib/recaps/schema";

/**
 * Has the people of a unit, or of the whole agency, written into a file by the worker. The same request while one is
 * under way answers that one.
 */
export const startExport = command({
  name: "export.start",
  input: startExportInput,
  async run(ctx, { campaignId, unit, scope: wanted, format, declines }) {
    const target = await findAnnexTarget(ctx.tx, ctx.actor, { campaignId, unit, scope: wanted });
    const { agencyId, unitId, left, scope, people } = target;
    ctx.authorize({ agencyId, left });
    if (declines && !target.knowsDeclines) throw new Refusal("forbidden");
    const requestedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const [started] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO export_run (agency_id, campaign_id, unit_id, scope, format, with_declines, total, file_name,
                              requested_by_id, created_at)
      VALUES (${agencyId}::uuid, ${campaignId}::uuid, ${unitId}::uuid, ${scope}, ${format}, ${declines}, ${people},
              ${annexFileName({ target, format, withDeclines: declines }, ctx.now)}, ${requestedById}::uuid, ${ctx.now})
      ON CONFLICT (campaign_id, unit_id, scope, format, with_declines) WHERE state IN ('waiting', 'working')
      DO NOTHING RETURNING id`);
    if (!started) {
      const [running] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
        SELECT id FROM export_run WHERE campaign_id = ${campaignId}::uuid AND unit_id = ${unitId}::uuid
          AND scope = ${scope} AND format = ${format} AND with_declines = ${declines}
        ORDER BY created_at DESC LIMIT 1`);
      if (!running) throw new Error("an export under way vanished");
      return ctx.unchanged({ exportId: running.id, alreadyRunning: true });
    }
    await enqueue(ctx.tx, "exports.write", { exportId: started.id });
    const data = { campaignId, unitId, scope, format, people, withDeclines: declines };
    ctx.audit({ type: "export", id: started.id, agencyId }, data);
    return { exportId: started.id, alreadyRunning: false };
  },
});
