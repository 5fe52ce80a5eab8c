import { batchReach } from "@/lib/batches/queries";
import { pageName } from "@/lib/batches/record-page";
import { assignPageInput, type BatchPageState, discardPageInput } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { lockPact } from "@/lib/pacts/find-pact";
import { placeSheet } from "@/lib/scans/place-sheet";
import { whyNoSheet } from "@/lib/scans/why-no-sheet";
import { openStorage } from "@/lib/storage/open-storage";

type Page = {
  id: string;
  number: number;
  state: BatchPageState;
  fileName: string;
  sha256: string | null;
  width: number | null;
  height: number | null;
  agencyId: string;
  campaignId: string;
  unitId: string;
  left: number;
};

async function lockPage(tx: Tx, actor: Actor, { batchId, number }: { batchId: string; number: number }): Promise<Page> {
  const [page] = await tx.$queryRaw<Page[]>(sql`
    SELECT p.id, p.number, p.state::text AS state, f.name AS "fileName", p.sha256, p.width, p.height,
           b.agency_id AS "agencyId", b.campaign_id AS "campaignId", b.unit_id AS "unitId", u."left"
    FROM batch_page p JOIN batch_file f ON f.id = p.file_id JOIN scan_batch b ON b.id = p.batch_id
    JOIN unit u ON u.id = b.unit_id
    WHERE b.id = ${batchId}::uuid AND p.number = ${number} AND ${batchReach(actor)} FOR UPDATE OF p`);
  if (!page) throw new Refusal("not_found");
  return page;
}

/**
 * Somebody who looked at a page says whose sheet it is, or on a list whose signatures stand on it: each of them gets the
 * page as a sheet that waits for verification.
 * @throws Refusal not_found, forbidden, page_settled, page_not_drawn, and why a pact takes no sheet
 */
export const assignPage = command({
  name: "scan-batch.assign",
  input: assignPageInput,
  async run(ctx, { batchId, number, pactIds }) {
    const page = await lockPage(ctx.tx, ctx.actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    if (page.state === "matched" || page.state === "discarded") throw new Refusal("page_settled");
    const { sha256, width, height } = page;
    if (!sha256 || !width || !height) throw new Refusal("page_not_drawn");
    const size = (await openStorage({ dataDir: env().DATA_DIR }).stat(sha256))?.size ?? 0;
    const file = { sha256, size, kind: "jpeg" as const, name: pageName(page.fileName, number) };
    const uploadedById = ctx.actor.accountId;
    for (const pactId of [...new Set(pactIds)].sort()) {
      const pact = await lockPact(ctx.tx, ctx.actor, pactId);
      if (pact.campaignId !== page.campaignId) throw new Refusal("not_found");
      const refusal = whyNoSheet(pact);
      if (refusal) throw refusal;
      const sheet = { file, pages: [{ sha256, width, height }], uploadedById, batchPageId: page.id, now: ctx.now };
      const scanId = await placeSheet(ctx.tx, pact, sheet);
      const subject = { type: "pact", id: pactId, agencyId: page.agencyId } as const;
      ctx.audit(subject, { batchId, number, scanId });
    }
    const owner = pactIds.length === 1 ? pactIds[0] : null;
    const decided = { decidedById: uploadedById, decidedAt: ctx.now };
    await ctx.tx.batchPage.update({
      where: { id: page.id },
      data: { state: "matched", reason: "by_hand", pactId: owner, ...decided },
    });
    return { batchId, page: number, state: "matched" as const };
  },
});

/**
 * Puts a page aside that belongs to nobody; it stays in the stack with its reason.
 * @throws Refusal not_found, forbidden, page_settled
 */
export const discardPage = command({
  name: "scan-batch.discard",
  input: discardPageInput,
  async run(ctx, { batchId, number, reason }) {
    const page = await lockPage(ctx.tx, ctx.actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    if (page.state === "discarded") return ctx.unchanged({ batchId, page: number, state: page.state });
    if (page.state === "matched") throw new Refusal("page_settled");
    const decided = { decidedById: ctx.actor.accountId, decidedAt: ctx.now };
    await ctx.tx.batchPage.update({ where: { id: page.id }, data: { state: "discarded", ...decided } });
    const subject = { type: "unit", id: page.unitId, agencyId: page.agencyId } as const;
    ctx.audit(subject, { batchId, number, was: page.state, reason });
    return { batchId, page: number, state: "discarded" as const };
  },
});
