import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { lockPact } from "@/lib/pacts/find-pact";
import { placeSheet } from "@/lib/scans/place-sheet";
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

    const uploadedById = ctx.actor.accountId;
    const scanId = await placeSheet(ctx.tx, pact, { file, pages, uploadedById, now: ctx.now });
    ctx.audit(
      { type: "pact", id: pactId, agencyId: pact.agencyId },
      { scanId, fileSha256: file.sha256, pages: pages.length },
    );
    return { scanId, pactId, status: "awaiting_verification", pages: pages.length, alreadyUploaded: false };
  },
});
