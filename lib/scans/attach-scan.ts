import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { type AttachScanResult, attachScanInput } from "@/lib/scans/schema";
import { whyNoSheet } from "@/lib/scans/why-no-sheet";

/**
 * Attaches a stored and prepared sheet to a pact, which then waits for verification. A sheet that waited before is
 * superseded; the same bytes again are a success that answers with the sheet that is there.
 */
export const attachScan = command({
  name: "scan.upload",
  input: attachScanInput,
  async run(ctx, { pactId, file, pages }): Promise<AttachScanResult> {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (ctx.actor.kind !== "user") throw new Refusal("forbidden");

    const same = await ctx.tx.scan.findFirst({
      where: { pactId, fileSha256: file.sha256, state: { in: ["awaiting", "accepted"] } },
    });
    if (same && (pact.status === "awaiting_verification" || pact.status === "verified")) {
      return ctx.unchanged({
        scanId: same.id,
        pactId,
        status: pact.status,
        pages: pages.length,
        alreadyUploaded: true,
      });
    }
    const refusal = whyNoSheet(pact);
    if (refusal) throw refusal;

    const scanId = newId(ctx.now);
    await ctx.tx.scan.updateMany({ where: { pactId, state: "awaiting" }, data: { state: "superseded" } });
    await ctx.tx.decline.updateMany({ where: { pactId, endedAt: null }, data: { endedAt: ctx.now } });
    await ctx.tx.scan.create({
      data: {
        id: scanId,
        agencyId: pact.agencyId,
        campaignId: pact.campaignId,
        pactId,
        fileSha256: file.sha256,
        fileKind: file.kind,
        fileName: file.name,
        fileSize: file.size,
        pages,
        uploadedById: ctx.actor.accountId,
        uploadedAt: ctx.now,
      },
    });
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "awaiting_verification", statusAt: ctx.now } });
    ctx.audit(
      { type: "pact", id: pactId, agencyId: pact.agencyId },
      { scanId, fileSha256: file.sha256, pages: pages.length },
    );
    return { scanId, pactId, status: "awaiting_verification", pages: pages.length, alreadyUploaded: false };
  },
});
