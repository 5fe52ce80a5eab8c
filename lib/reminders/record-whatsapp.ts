import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { isoDay } from "@/lib/format/date";
import { recordWhatsAppInput } from "@/lib/reminders/schema";
import { personWhatsApp, unitWhatsApp } from "@/lib/reminders/whatsapp-link";

/** A second press within this time is the same reminder: the window did not open, or the thumb was quick. */
const SAME_MS = 60_000;

/** Takes note that somebody reminds through WhatsApp, and answers the link with the words ready. */
export const recordWhatsApp = command({
  name: "reminder.record-whatsapp",
  input: recordWhatsAppInput,
  async run(ctx, input) {
    const { tx, now, actor } = ctx;
    const about =
      "pactId" in input
        ? await personWhatsApp(tx, actor, input.pactId, now)
        : await unitWhatsApp(tx, actor, input, now);
    ctx.authorize(about);
    if (about.campaignStatus !== "open") throw new Refusal("campaign_not_open");
    const { agencyId, campaignId, employeeId, pactId, unitId, link } = about;
    const byAccountId = actor.kind === "user" ? actor.accountId : null;
    const to = "pactId" in input ? ("person" as const) : input.to;
    const audience = to === "head" ? "unit" : to;
    const since = new Date(now.getTime() - SAME_MS);
    const same = await tx.reminder.findFirst({
      where: {
        ...{ agencyId, channel: "whatsapp", byAccountId, createdAt: { gt: since } },
        items: { some: { campaignId, pactId, unitId, audience } },
      },
    });
    if (same) return ctx.unchanged({ link, reminderId: same.id });
    const reminderId = newId(now);
    const day = new Date(isoDay(now, about.zone));
    await tx.reminder.create({
      data: {
        ...{ id: reminderId, agencyId, employeeId, channel: "whatsapp", state: "sent", day, byAccountId },
        ...{ createdAt: now, dueAt: now, settledAt: now },
        items: { create: { campaignId, audience, pactId, unitId } },
      },
    });
    const subject = pactId
      ? ({ type: "pact", id: pactId, agencyId } as const)
      : ({ type: "unit", id: unitId ?? "", agencyId } as const);
    ctx.audit(subject, { reminderId, to });
    return { link, reminderId };
  },
});
