import { batchReach } from "@/lib/batches/queries";
import { batchIdInput } from "@/lib/batches/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { enqueue } from "@/lib/jobs/queue";

/**
 * Has those files of a stack read again that a fault of the machine kept from being read.
 * @throws Refusal not_found, forbidden
 */
export const retryFiles = command({
  name: "scan-batch.retry",
  input: batchIdInput,
  async run(ctx, { batchId }) {
    const [batch] = await ctx.tx.$queryRaw<{ agencyId: string; unitId: string; left: number }[]>(sql`
      SELECT b.agency_id AS "agencyId", b.unit_id AS "unitId", u."left"
      FROM scan_batch b JOIN unit u ON u.id = b.unit_id
      WHERE b.id = ${batchId}::uuid AND ${batchReach(ctx.actor)} FOR UPDATE OF b`);
    if (!batch) throw new Refusal("not_found");
    ctx.authorize({ agencyId: batch.agencyId, left: batch.left });
    const { count: files } = await ctx.tx.batchFile.updateMany({
      where: { batchId, state: "refused", passing: true },
      data: { state: "waiting", problem: null, passing: false },
    });
    if (files === 0) return ctx.unchanged({ batchId, files });
    await enqueue(ctx.tx, "stacks.read", {});
    ctx.audit({ type: "unit", id: batch.unitId, agencyId: batch.agencyId }, { batchId, files });
    return { batchId, files };
  },
});
