import { beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import type { Mail } from "@/lib/mail/compose";
import type { PostOffice } from "@/lib/mail/post-office";
import { smtpOffice } from "@/lib/mail/smtp";
import { deliverReminders } from "@/lib/reminders/deliver";
import { sendReminders } from "@/lib/reminders/remind";
import type { World } from "@/tests/support/world";
import { header, part, postBox } from "./post-box";
import { forgetReminders, NOW, planned, remindingWorld, run, states } from "./reminding-world";

let home: World;
beforeAll(async () => {
  home = await remindingWorld();
});
beforeEach(forgetReminders);

const clock = () => NOW;
const later = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000);

test("a mail server receives one message a person: Indonesian, both parts, the pact and the way to it", async () => {
  await planned(home);
  await run(home);
  const box = await postBox();
  expect(await deliverReminders({ clock, office: smtpOffice(box.url) })).toEqual({ sent: 8, other: 0 });
  await box.close();

  const mail = box.received.find(({ to }) => to[0] === "siti@contoh.go.id")?.raw ?? "";
  expect(box.received).toHaveLength(8);
  expect(header(mail, "subject")).toBe("Pengingat: Pakta Netralitas Pemilu 2029");
  expect(header(mail, "to")).toContain("Siti Rahmawati");
  expect(header(mail, "auto-submitted")).toBe("auto-generated");
  const text = part(mail, "text/plain");
  expect(text).toContain("Siti Rahmawati, S.Pd.,");
  expect(text).toContain("- Pakta Netralitas Pemilu 2029, paling lambat 31 Oktober 2028");
  expect(text).toContain("http://localhost:3000/pakta");
  expect(text).toContain("Netralitas tidak mengurangi hak pilih Anda.");
  expect(part(mail, "text/html")).toContain('<html lang="id">');
  expect(part(mail, "text/html")).not.toMatch(/<img|<script|src=/);
  expect(new Set(Object.values(await states()))).toEqual(new Set(["sent"]));
});

test("a name with a line break and markup makes no header and no markup", async () => {
  const name = "Siti\r\nBcc: semua@contoh.go.id\r\n<b>Rahmawati</b>";
  await db.employee.update({ where: { id: home.siti.employeeId }, data: { name } });
  await sendReminders(home.joko, { campaignId: home.campaignId, unitId: home.units.school }, NOW);
  const box = await postBox();
  await deliverReminders({ clock, office: smtpOffice(box.url) });
  await box.close();
  await db.employee.update({ where: { id: home.siti.employeeId }, data: { name: "Siti Rahmawati" } });
  const mail = box.received.find(({ to }) => to[0] === "siti@contoh.go.id");
  expect(mail?.to).toEqual(["siti@contoh.go.id"]);
  expect(header(mail?.raw ?? "", "bcc")).toBe("");
  expect(part(mail?.raw ?? "", "text/html")).toContain("&lt;b&gt;Rahmawati&lt;/b&gt;");
});

test("a returned sheet and a second campaign stand in the same message", async () => {
  const { siti, campaignId, agencyId } = home;
  const text = await db.pledgeText.findFirstOrThrow({ where: { campaignId } });
  const second = await db.campaign.create({
    data: {
      agencyId,
      name: "Pakta Pilkada 2031",
      contests: [],
      population: {},
      options: {},
      deadline: new Date("2028-10-01"),
    },
  });
  const words = await db.pledgeText.create({ data: { ...text, id: undefined, campaignId: second.id } });
  await db.campaign.update({ where: { id: second.id }, data: { status: "open", textId: words.id, openedAt: NOW } });
  const { id: _id, ...pact } = await db.pact.findUniqueOrThrow({ where: { id: siti.pactId } });
  await db.pact.create({ data: { ...pact, campaignId: second.id } });
  await db.pact.update({ where: { id: siti.pactId }, data: { status: "returned" } });

  await planned(home);
  await run(home);
  const box = await postBox();
  await deliverReminders({ clock, office: smtpOffice(box.url) });
  await box.close();
  const mails = box.received.filter(({ to }) => to[0] === "siti@contoh.go.id");
  expect(mails).toHaveLength(1);
  expect(header(mails[0]?.raw ?? "", "subject")).toBe("Pengingat: 2 pakta Anda belum selesai");
  const body = part(mails[0]?.raw ?? "", "text/plain");
  expect(body).toContain("- Pakta Pilkada 2031, tenggat 1 Oktober 2028 telah lewat");
  expect(body).toContain("lembar Anda dikembalikan untuk diperbaiki (tanpa catatan)");
  await db.pact.update({ where: { id: siti.pactId }, data: { status: "pending" } });
  await db.campaign.update({ where: { id: second.id }, data: { status: "closed" } });
});

test("heads read figures and names; who has signed meanwhile gets nothing", async () => {
  await planned(home, { headAfter: 0, opdAfter: 0, bkpsdmAfter: 0 });
  await run(home);
  await db.pact.update({ where: { id: home.siti.pactId }, data: { status: "signed" } });
  const box = await postBox();
  await deliverReminders({ clock, office: smtpOffice(box.url) });
  await box.close();
  const textTo = (who: string) =>
    part(box.received.find(({ to }) => to[0] === `${who}@contoh.go.id`)?.raw ?? "", "text/plain");
  expect(await states()).toMatchObject({ siti: "skipped", joko: "sent", ratna: "sent", adi: "sent" });
  expect(textTo("joko")).toContain("1 dari 3 pegawai sudah (33,3%), 2 belum.");
  expect(textTo("joko")).toContain("- Budi Santoso, S.Pd.");
  expect(textTo("joko")).not.toContain("Siti Rahmawati");
  expect(textTo("ratna")).toContain("- Korwil Pendidikan Kecamatan Rawa Indah: 3 belum");
  expect(textTo("adi")).toContain("- Dinas Pendidikan dan Kebudayaan: 4 belum");
  await db.pact.update({ where: { id: home.siti.pactId }, data: { status: "pending" } });
});

test("the server is down, then up: everything waits, is tried later, and goes once", async () => {
  await planned(home);
  await run(home);
  const down = smtpOffice("smtp://127.0.0.1:1");
  expect(await deliverReminders({ clock, office: down })).toEqual({ sent: 0, other: 0 });
  expect(new Set(Object.values(await states()))).toEqual(new Set(["queued"]));
  const waiting = await db.reminder.findFirstOrThrow();
  expect(waiting).toMatchObject({ attempts: 1, failure: "Server surat tidak menjawab. Dicoba lagi otomatis." });
  expect(waiting.dueAt).toEqual(later(2)());
  const box = await postBox();
  expect(await deliverReminders({ clock: later(1), office: smtpOffice(box.url) })).toEqual({ sent: 0, other: 0 });
  expect(await deliverReminders({ clock: later(5), office: smtpOffice(box.url) })).toEqual({ sent: 8, other: 0 });
  await box.close();
});

test("after a day without a server the reminders are given up, in words", async () => {
  await planned(home);
  await run(home);
  await deliverReminders({ clock: later(25 * 60), office: smtpOffice("smtp://127.0.0.1:1") });
  expect(await db.reminder.findFirstOrThrow()).toMatchObject({
    state: "failed",
    failure: "Server surat tidak menjawab selama 24 jam.",
  });
});

test("the server refuses one for good and one for now", async () => {
  await sendReminders(home.joko, { campaignId: home.campaignId, unitId: home.units.school }, NOW);
  const refusal = (code: number) => Object.assign(new Error("no"), { responseCode: code });
  const box = await postBox(({ to }) =>
    to[0]?.startsWith("siti") ? refusal(550) : to[0]?.startsWith("budi") ? refusal(451) : null,
  );
  await deliverReminders({ clock, office: smtpOffice(box.url) });
  await box.close();
  expect(await states()).toEqual({ siti: "failed", budi: "queued", joko: "sent" });
});

/** An office that only counts, and may die in the middle of its work. */
function counting(act: (mail: Mail) => void = () => {}): PostOffice & { handed: string[] } {
  const handed: string[] = [];
  return {
    handed,
    open: async () => true,
    async hand(mail) {
      handed.push(mail.to.address);
      act(mail);
      return { state: "sent" };
    },
    close: () => {},
  };
}

test("a worker that dies between sending and marking leaves a mail that nobody repeats", async () => {
  await sendReminders(home.joko, { campaignId: home.campaignId, unitId: home.units.school }, NOW);
  const dying = counting(() => {
    throw new Error("killed");
  });
  await expect(deliverReminders({ clock, office: dying })).rejects.toThrow("killed");
  expect(dying.handed).toHaveLength(1);
  const next = counting();
  await deliverReminders({ clock: later(1), office: next });
  await deliverReminders({ clock: later(11), office: next });
  expect(next.handed).toHaveLength(2);
  expect(next.handed).not.toContain(dying.handed[0]);
  expect(Object.values(await states()).sort()).toEqual(["sent", "sent", "unknown"]);
});

test("the line that breaks after the message is no reason to send it again", async () => {
  await sendReminders(home.laras, { campaignId: home.campaignId, unitId: home.units.neighbour }, NOW);
  const box = await postBox(() => "hang up");
  await deliverReminders({ clock, office: smtpOffice(box.url) });
  await deliverReminders({ clock: later(90), office: smtpOffice(box.url) });
  await box.close();
  expect(box.received).toHaveLength(1);
  expect(await states()).toEqual({ laras: "unknown" });
});

test("two workers at once send each mail once", async () => {
  await planned(home);
  await Promise.all([run(home), run(home)]);
  const [one, two] = [counting(), counting()];
  await Promise.all([deliverReminders({ clock, office: one }), deliverReminders({ clock, office: two })]);
  const all = [...one.handed, ...two.handed];
  expect(all).toHaveLength(8);
  expect(new Set(all).size).toBe(8);
});

test("what did not go before a quiet day waits for the next round", async () => {
  await planned(home);
  await run(home);
  await db.reminderPlan.updateMany({ data: { quietDates: ["2028-10-10"] } });
  const office = counting();
  await deliverReminders({ clock, office });
  expect(office.handed).toEqual([]);
  expect(new Set(Object.values(await states()))).toEqual(new Set(["skipped"]));
});
