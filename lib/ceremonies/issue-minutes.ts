import { endTablets } from "@/lib/ceremonies/end-tablets";
import { assertChangeable, lockCeremony } from "@/lib/ceremonies/find-ceremony";
import { minutesContentNow } from "@/lib/ceremonies/minutes-content";
import { viewInside } from "@/lib/ceremonies/queries";
import { issueMinutesInput } from "@/lib/ceremonies/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { assertPrintable } from "@/lib/documents/printable";
import { isoDay } from "@/lib/format/date";

/**
 * Issues the minutes: what is known of the ceremony is frozen with a hash, and nothing of it changes from then on. Its
 * shared tablets end: they would go on writing down who is there.
 * Repeated with the same number and date it says so.
 * @throws Refusal ceremony_not_held, ceremony_without_leader, ceremony_minuted (under another number or date)
 */
export const issueMinutes = command({
  name: "ceremony.issue-minutes",
  input: issueMinutesInput,
  async run(ctx, { ceremonyId, number, date }) {
    const ceremony = await lockCeremony(ctx, ceremonyId);
    const { agencyId, left } = ceremony;
    ctx.authorize({ agencyId, left });
    const standing = await ctx.tx.ceremonyMinutes.findUnique({ where: { ceremonyId } });
    if (standing && standing.number === number && standing.date.toISOString().startsWith(date)) {
      return ctx.unchanged({ ceremonyId, number, date, contentHash: standing.contentHash });
    }
    assertChangeable(ceremony);
    if (ceremony.status !== "held") throw new Refusal("ceremony_not_held");
    assertPrintable({ number });
    if (date < isoDay(ceremony.startsAt, ceremony.zone)) {
      throw new Refusal("invalid_input", { fields: { date: "Tanggal berita acara mendahului acaranya. Perbaiki." } });
    }
    const view = await viewInside(ctx.tx, ctx.actor, ceremonyId);
    if (!view.people.some(({ role }) => role === "leader")) throw new Refusal("ceremony_without_leader");
    const { content, contentHash } = await minutesContentNow(ctx.tx, view, { number, date });
    const issuedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.ceremonyMinutes.create({
      data: { ceremonyId, number, date: new Date(date), content, contentHash, issuedById, issuedAt: ctx.now },
    });
    await ctx.tx.ceremony.update({ where: { id: ceremonyId }, data: { status: "minuted" } });
    const tabletsEnded = await endTablets(ctx.tx, ceremonyId, ctx.now);
    ctx.audit({ type: "ceremony", id: ceremonyId, agencyId }, { number, contentHash, tabletsEnded });
    return { ceremonyId, number, date, contentHash };
  },
});
