import {
  assertCampaignRuns,
  assertInForce,
  assertReadAfterIssue,
  assertRecordedOnce,
  lockCircular,
} from "@/lib/circulars/find-circular";
import { updateCircularInput } from "@/lib/circulars/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";

/**
 * Changes what is recorded of a circular. Once somebody said to have read it only the day until when may move: what was
 * read must stay what it was. What is sent but equal to what stands is no change.
 * @throws Refusal not_found, forbidden, circular_campaign_ended, circular_withdrawn, circular_read, circular_exists
 */
export const updateCircular = command({
  name: "circular.update",
  input: updateCircularInput,
  async run(ctx, { circularId, ...wanted }) {
    const standing = await lockCircular(ctx, circularId);
    const { agencyId } = standing;
    ctx.authorize({ agencyId, left: null });
    const { issuer, number, date, title, asksReading, readBy } = { ...standing, ...defined(wanted) };
    const next = { issuer, number, date, title, asksReading, readBy };
    const changed = (Object.keys(next) as (keyof typeof next)[]).filter((key) => next[key] !== standing[key]);
    if (changed.length === 0) return ctx.unchanged({ circularId, changed });
    assertCampaignRuns(standing.campaignStatus);
    assertInForce(standing);
    if (standing.wasRead && changed.some((key) => key !== "readBy")) throw new Refusal("circular_read");
    assertReadAfterIssue(next);
    await assertRecordedOnce(ctx.tx, agencyId, next, circularId);
    await ctx.tx.circular.update({
      where: { id: circularId },
      data: { ...next, date: new Date(date), readBy: readBy && new Date(readBy) },
    });
    ctx.audit({ type: "circular", id: circularId, agencyId }, { changed });
    return { circularId, changed };
  },
});

function defined<T extends object>(wanted: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
