import { lockPage } from "@/lib/batches/lock-page";
import { drawnPage, sheetFile } from "@/lib/batches/page-sheet";
import { batchPageInput } from "@/lib/batches/schema";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { isDone } from "@/lib/pacts/rules";

/**
 * Keeps the sheet of somebody whose pact is settled already, as a newer version beside the evidence that stands. Nothing
 * else changes: nobody is asked to decide, and no figure moves.
 * @throws Refusal not_found, forbidden, page_settled, page_not_drawn, pact_not_done
 */
export const keepPage = command({
  name: "scan-batch.keep",
  input: batchPageInput,
  async run(ctx, { batchId, number }) {
    const { tx, actor, now } = ctx;
    const page = await lockPage(tx, actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (actor.kind !== "user") throw new Refusal("forbidden");
    const state = "already_verified" as const;
    if (page.state === state && page.reason === "kept") return ctx.unchanged({ batchId, page: number, state });
    if (page.state !== state || !page.pactId) throw new Refusal("page_settled");
    const drawn = await drawnPage(page);
    const pact = await lockPact(tx, actor, page.pactId);
    if (!isDone(pact.status)) throw new Refusal("pact_not_done");
    const scanId = newId(now);
    const file = sheetFile(page, drawn);
    await tx.scan.create({
      data: {
        ...{ id: scanId, agencyId: pact.agencyId, campaignId: pact.campaignId, pactId: pact.id, state: "kept" },
        ...{ fileSha256: file.sha256, fileKind: file.kind, fileName: file.name, fileSize: file.size },
        pages: [{ sha256: drawn.sha256, width: drawn.width, height: drawn.height }],
        ...{ batchPageId: page.id, uploadedById: actor.accountId, uploadedAt: now },
      },
    });
    const decided = { decidedById: actor.accountId, decidedAt: now };
    await tx.batchPage.update({ where: { id: page.id }, data: { reason: "kept", ...decided } });
    ctx.audit({ type: "pact", id: pact.id, agencyId: pact.agencyId }, { batchId, number, scanId });
    return { batchId, page: number, state };
  },
});
