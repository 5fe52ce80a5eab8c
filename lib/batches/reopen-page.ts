import { type LockedPage, lockPage, subjectOf } from "@/lib/batches/lock-page";
import { attachPage, drawnPage } from "@/lib/batches/page-sheet";
import { batchPageInput } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import { lockPact } from "@/lib/pacts/find-pact";
import { whyNoSheet } from "@/lib/scans/why-no-sheet";
import { withdrawSheets } from "@/lib/scans/withdraw-sheet";

/**
 * Takes back what somebody decided about a page: it stands again as it was read, and its sheets are taken back as long as
 * nobody decided about them. A page that nobody decided about stays as it is.
 * @throws Refusal not_found, forbidden, sheet_decided, and why a pact takes no sheet
 */
export const reopenPage = command({
  name: "scan-batch.reopen",
  input: batchPageInput,
  async run(ctx, { batchId, number }) {
    const { tx, actor, now } = ctx;
    const page = await lockPage(tx, actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (!page.decided) return ctx.unchanged({ batchId, page: number, state: page.state });
    const owners = await withdrawSheets(tx, actor, page.id, now);
    const known = await ownerOf(tx, page);
    await tx.batchPage.update({
      where: { id: page.id },
      data: {
        ...{ state: page.readState, reason: page.readReason, note: null, pactId: known, turn: 0 },
        ...{ decidedById: null, decidedAt: null },
      },
    });
    if (page.readState === "matched" && known) await giveBack(tx, actor, page, known, now);
    const data = { batchId, number, was: page.state };
    for (const pactId of owners.length > 0 ? owners : [known]) ctx.audit(subjectOf({ ...page, pactId }), data);
    return { batchId, page: number, state: page.readState };
  },
});

/** Whose form the page is, by its code. */
async function ownerOf(tx: Tx, { token, campaignId }: LockedPage): Promise<string | null> {
  if (!token) return null;
  const [form] = await tx.$queryRaw<{ pactId: string | null }[]>(sql`
    SELECT pact_id AS "pactId" FROM pact_form WHERE token = ${token} AND campaign_id = ${campaignId}::uuid`);
  return form?.pactId ?? null;
}

async function giveBack(tx: Tx, actor: Actor, page: LockedPage, pactId: string, now: Date): Promise<void> {
  const { token, formPage, formPages } = page;
  if (!token || !formPage || !formPages) return;
  const pact = await lockPact(tx, actor, pactId);
  const refusal = whyNoSheet(pact);
  if (refusal) throw refusal;
  await attachPage(tx, pact, { ...page, token, formPage, formPages }, await drawnPage(page), now);
}
