import { findArchive } from "@/lib/archives/queries";
import { archiveJobInput } from "@/lib/archives/schema";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";

const UNWRITTEN =
  "Arsip gagal dibuat karena kesalahan di server. Mintalah sekali lagi: yang sudah terkumpul tetap dipakai.";

/** Ends an archive that could not be gathered. One that has ended otherwise stays as it is. */
export const failArchive = command({
  name: "archive.fail",
  input: archiveJobInput,
  async run(ctx, { archiveId }) {
    ctx.authorize();
    const { agencyId, campaignId } = await findArchive(ctx.tx, ctx.actor, archiveId);
    const failed = await ctx.tx.$executeRaw(sql`
      UPDATE archive_run SET state = 'failed', failure = ${UNWRITTEN}, finished_at = ${ctx.now}
      WHERE id = ${archiveId}::uuid AND state IN ('waiting', 'working')`);
    if (failed === 0) return ctx.unchanged({ archiveId });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { archiveId });
    return { archiveId };
  },
});
