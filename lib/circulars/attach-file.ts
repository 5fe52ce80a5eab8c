import { assertCampaignRuns, assertInForce, lockCircular } from "@/lib/circulars/find-circular";
import { attachFileInput } from "@/lib/circulars/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Puts a stored PDF, with its pages as drawn, to its circular, or in place of the one that is there, as long as nobody
 * said to have read it. The same bytes again are a success.
 */
export const attachCircularFile = command({
  name: "circular.attach-file",
  input: attachFileInput,
  async run(ctx, { circularId, file, pages }) {
    const circular = await lockCircular(ctx, circularId);
    const { agencyId } = circular;
    ctx.authorize({ agencyId, left: null });
    if (circular.fileSha256 === file.sha256) return ctx.unchanged({ circularId });
    assertCampaignRuns(circular.campaignStatus);
    assertInForce(circular);
    if (circular.wasRead) throw new Refusal("circular_read");
    await ctx.tx.circular.update({
      where: { id: circularId },
      data: { fileSha256: file.sha256, fileName: file.name, fileSize: file.size, pages },
    });
    const replaced = circular.fileSha256 ? { replacedSha256: circular.fileSha256 } : {};
    ctx.audit(
      { type: "circular", id: circularId, agencyId },
      { fileSha256: file.sha256, pages: pages.length, ...replaced },
    );
    return { circularId };
  },
});
