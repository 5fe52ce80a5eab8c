import { plain, sql } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { log } from "@/lib/log";
import { type Delivery, openPostOffice, type PostOffice } from "@/lib/mail/post-office";
import { type Claimed, claimReminder, giveUpOld, postpone, settle, settleLost } from "@/lib/reminders/delivery-state";
import { findReader, gatherLetter } from "@/lib/reminders/gather-letter";
import { reminderLetter } from "@/lib/reminders/letter";
import { isQuietDay } from "@/lib/reminders/rules";
import { stillNeeded } from "@/lib/reminders/still-needed";

/** `stopping` ends the pass after the mail at hand: a worker that is told to stop leaves none without an outcome. */
type Pass = { clock?: () => Date; office?: PostOffice; stopping?: AbortSignal };

/**
 * Hands in the mails that wait, one after the other: claim, send, mark, each for itself, so that several workers share
 * the queue and a killed one sends nothing twice. While the server does not answer, nothing is claimed at all.
 */
export async function deliverReminders(pass: Pass = {}) {
  const { clock = () => new Date(), office = openPostOffice(), stopping } = pass;
  await settleLost(clock());
  await giveUpOld(clock());
  const handled = { sent: 0, other: 0 };
  try {
    const [waiting] = await plain.$queryRaw<{ there: boolean }[]>(sql`
      SELECT EXISTS (SELECT 1 FROM reminder WHERE state = 'queued' AND due_at <= ${clock()}) AS there`);
    if (!waiting?.there) return handled;
    if (!(await office.open())) {
      await postpone(clock());
      log.warn("the mail server does not answer: reminders wait");
      return handled;
    }
    while (!stopping?.aborted) {
      const reminder = await claimReminder(clock());
      if (!reminder) return handled;
      const isSent = await deliverOne(reminder, office, clock());
      if (isSent) handled.sent += 1;
      else handled.other += 1;
    }
    return handled;
  } finally {
    office.close();
  }
}

async function deliverOne(reminder: Claimed, office: PostOffice, now: Date): Promise<boolean> {
  const { id, employeeId } = reminder;
  const reader = await findReader(plain, employeeId);
  if (!reader?.email) {
    await settle(id, "failed", now, "Alamat email pegawai ini tidak ada lagi.");
    return false;
  }
  const today = isoDay(now, reader.zone);
  if (reminder.plans.some((plan) => isQuietDay(plan, today))) {
    await settle(id, "skipped", now, "Tidak terkirim sebelum hari tenang, menunggu putaran berikutnya.");
    return false;
  }
  const { items, declined } = await stillNeeded(plain, id, today);
  const facts = await gatherLetter(plain, reader, items, now);
  if (facts.own.length === 0 && facts.units.length === 0) {
    await settle(id, declined ? "withheld" : "skipped", now);
    return false;
  }
  const letter = reminderLetter(facts);
  const delivery = await office.hand({ id, to: { name: facts.reader.name, address: reader.email }, letter });
  await record(reminder, delivery, now);
  log.info({ reminderId: id, outcome: delivery.state }, "reminder handed in");
  return delivery.state === "sent";
}

async function record({ id, attempts }: Claimed, delivery: Delivery, now: Date): Promise<void> {
  if (delivery.state === "sent") return settle(id, "sent", now);
  if (delivery.state === "later") return postpone(now, { id, attempts });
  if (delivery.state === "unknown") {
    return settle(id, "unknown", now, "Sambungan terputus sebelum server surat menjawab. Tidak diulang otomatis.");
  }
  const code = delivery.code ? ` (kode ${delivery.code})` : "";
  return settle(id, "failed", now, `Server surat menolak surat ini${code}. Periksa alamat email pegawai.`);
}
