import { z } from "zod";
import { type LockedPage, lockPage } from "@/lib/batches/lock-page";
import { type Drawn, drawnPage, sheetFile } from "@/lib/batches/page-sheet";
import { readBatchPicture } from "@/lib/batches/read-picture";
import { assignPageInput } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { type Context, command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { placeSheet } from "@/lib/scans/place-sheet";
import { turnPicture } from "@/lib/scans/turn-picture";
import { whyNoSheet } from "@/lib/scans/why-no-sheet";

const turnedPicture = z.object({
  of: z.string(),
  sha256: z.string(),
  size: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
});

const decide = command({
  name: "scan-batch.assign",
  input: assignPageInput.extend({ turned: turnedPicture.nullable() }),
  async run(ctx, { batchId, number, pactIds, turn, turned }) {
    const page = await lockPage(ctx.tx, ctx.actor, { batchId, number });
    ctx.authorize({ agencyId: page.agencyId, left: page.left });
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
    if (page.state === "matched" || page.state === "discarded") throw new Refusal("page_settled");
    const drawn = turned?.of === page.sha256 && turned ? turned : await drawnPage(page);
    for (const pactId of [...new Set(pactIds)].sort()) await give(ctx, page, pactId, drawn);
    const pactId = pactIds.length === 1 ? pactIds[0] : null;
    const decided = { decidedById: ctx.actor.accountId, decidedAt: ctx.now };
    await ctx.tx.batchPage.update({
      where: { id: page.id },
      data: { state: "matched", reason: "by_hand", pactId, turn, ...decided },
    });
    return { batchId, page: number, state: "matched" as const };
  },
});

/**
 * Somebody who looked at a page says whose sheet it is, or on a list whose signatures stand on it: each of them gets the
 * page, turned as it was looked at, as a sheet that waits for verification.
 * @throws Refusal not_found, forbidden, page_settled, page_not_drawn, and why a pact takes no sheet
 */
export const assignPage = Object.assign(
  async (actor: Actor, raw: unknown) => {
    const input = parseInput(assignPageInput, raw);
    const { turn } = input;
    const turned =
      turn === 0 ? null : await turnPicture(await readBatchPicture(actor, input.batchId, input.number), turn);
    return decide(actor, { ...input, turned });
  },
  { operation: decide.operation, input: assignPageInput },
);

async function give(ctx: Context<"scan-batch.assign">, page: LockedPage, pactId: string, drawn: Drawn): Promise<void> {
  const pact = await lockPact(ctx.tx, ctx.actor, pactId);
  if (pact.campaignId !== page.campaignId) throw new Refusal("not_found");
  const refusal = whyNoSheet(pact);
  if (refusal) throw refusal;
  if (ctx.actor.kind !== "user") throw new Refusal("forbidden");
  const { sha256, width, height } = drawn;
  const scanId = await placeSheet(ctx.tx, pact, {
    ...{ file: sheetFile(page, drawn), pages: [{ sha256, width, height }] },
    ...{ uploadedById: ctx.actor.accountId, batchPageId: page.id, now: ctx.now },
  });
  const subject = { type: "pact", id: pactId, agencyId: page.agencyId } as const;
  ctx.audit(subject, { batchId: page.batchId, number: page.number, scanId });
}
