import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { findExport } from "@/lib/recaps/export-queries";
import { exportIdInput } from "@/lib/recaps/schema";

const UNWRITTEN = "Berkas gagal dibuat karena kesalahan di server. Mintalah sekali lagi.";

/** Ends an export that could not be written. One that has ended otherwise stays as it is. */
export const failExport = command({
  name: "export.fail",
  input: exportIdInput,
  async run(ctx, { exportId }) {
    ctx.authorize();
    const { agencyId, campaignId, unitId } = await findExport(ctx.tx, ctx.actor, exportId);
    const failed = await ctx.tx.$executeRaw(sql`
      UPDATE export_run SET state = 'failed', failure = ${UNWRITTEN}, finished_at = ${ctx.now}
      WHERE id = ${exportId}::uuid AND state IN ('waiting', 'working')`);
    if (failed === 0) return ctx.unchanged({ exportId });
    ctx.audit({ type: "export", id: exportId, agencyId }, { campaignId, unitId });
    return { exportId };
  },
});
