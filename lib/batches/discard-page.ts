import { lockPage, subjectOf } from "@/lib/batches/lock-page";
import { joinPages } from "@/lib/batches/page-sheet";
import { discardPageInput } from "@/lib/batches/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { withdrawSheets } from "@/lib/scans/withdraw-sheet";

/**
 * Puts a page aside that belongs to nobody, or whose sheet should not have been handed in; it stays in the stack with its
 * reason, and a sheet that was made from it is taken back.
 * @throws Refusal not_found, forbidden, sheet_decided
 */
export const discardPage = command({
  name: "scan-batch.discard",
  input: discardPageInput,
  async run(ctx, { batchId, number, seen, reason }) {
    const { tx, actor, now } = ctx;
    const page = await lockPage(tx, actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (actor.kind !== "user") throw new Refusal("forbidden");
    if (page.state === "discarded") return ctx.unchanged({ batchId, page: number, state: page.state });
    if (seen && seen !== page.state) throw new Refusal("page_settled");
    await withdrawSheets(tx, actor, page.id, now);
    const decided = { decidedById: actor.accountId, decidedAt: now };
    await tx.batchPage.update({
      where: { id: page.id },
      data: { state: "discarded", reason: null, note: reason, ...decided },
    });
    if (page.token && page.pactId) await joinPages(tx, page.pactId, { batchId, token: page.token });
    ctx.audit(subjectOf(page), { batchId, number, was: page.state, reason });
    return { batchId, page: number, state: "discarded" as const };
  },
});
