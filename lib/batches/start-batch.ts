import { z } from "zod";
import { batchFileInput, startBatchInput } from "@/lib/batches/schema";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { findFormTarget } from "@/lib/forms/form-target";
import { enqueue } from "@/lib/jobs/queue";
import { knowsDeclines } from "@/lib/shown-status";

const input = startBatchInput.extend({ files: z.array(batchFileInput).min(1) });

/**
 * Hands in a stack of pages for a unit and all below it; a worker reads it. Files that were handed in before for the same
 * unit are not read again: of them alone, the answer is the stack that is there.
 * @throws Refusal not_found, forbidden, campaign_not_open
 */
export const startBatch = command({
  name: "scan-batch.start",
  input,
  async run(ctx, { campaignId, unit, files }) {
    const target = await findFormTarget(ctx.tx, ctx.actor, { campaignId, unit });
    const { agencyId, unitId, left } = target;
    ctx.authorize({ agencyId, left });
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    if (!isSigningOpen({ status: target.campaignStatus })) throw new Refusal("campaign_not_open");
    const hashes = [...new Set(files.map(({ sha256 }) => sha256))];
    // Two who hand in the same bytes at once take turns.
    await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`ikrar-stacks:${unitId}`}, 0))`);
    const earlier = await ctx.tx.$queryRaw<{ batchId: string; sha256: string }[]>(sql`
      SELECT b.id AS "batchId", f.sha256 FROM scan_batch b JOIN batch_file f ON f.batch_id = b.id
      WHERE b.campaign_id = ${campaignId}::uuid AND b.unit_id = ${unitId}::uuid AND f.sha256 = ANY(${hashes}::text[])
      ORDER BY b.created_at DESC`);
    const fresh = hashes.filter((hash) => !earlier.some(({ sha256 }) => sha256 === hash));
    const known = hashes.length - fresh.length;
    if (fresh.length === 0 && earlier[0])
      return ctx.unchanged({ batchId: earlier[0].batchId, known, alreadyUploaded: true });
    const [sees] = await ctx.tx.$queryRaw<{ sees: boolean }[]>(sql`
      SELECT ${knowsDeclines(ctx.actor, { agency: sql`u.agency_id`, left: sql`u."left"` })} AS sees
      FROM unit u WHERE u.id = ${unitId}::uuid`);
    const { id: batchId } = await ctx.tx.scanBatch.create({
      data: {
        ...{ agencyId, campaignId, unitId, uploadedById: ctx.actor.accountId, createdAt: ctx.now },
        seesDeclines: sees?.sees ?? false,
        files: {
          create: fresh.flatMap((sha256, i) => {
            const file = files.find((each) => each.sha256 === sha256);
            return file ? [{ ...file, position: i + 1 }] : [];
          }),
        },
      },
    });
    await enqueue(ctx.tx, "stacks.read", {});
    const data = { batchId, campaignId, files: fresh.length, fileSha256: fresh };
    ctx.audit({ type: "unit", id: unitId, agencyId }, data);
    return { batchId, known, alreadyUploaded: false };
  },
});
