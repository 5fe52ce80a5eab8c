import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { declinePact } from "@/lib/pacts/decline-pact";
import { deliverReminders } from "@/lib/reminders/deliver";
import { findPlan } from "@/lib/reminders/find-plan";
import { lastReminders, listReminders, personReminders } from "@/lib/reminders/queries";
import { recordWhatsApp } from "@/lib/reminders/record-whatsapp";
import { previewReminders, sendReminders } from "@/lib/reminders/remind";
import { reminderDays, reminderUnits } from "@/lib/reminders/round-queries";
import { savePlan } from "@/lib/reminders/save-plan";
import { listWithoutAddress } from "@/lib/reminders/without-address";
import type { World } from "@/tests/support/world";
import { at, forgetReminders, NOW, planned, remindingWorld, run, states } from "./reminding-world";

let home: World;
beforeAll(async () => {
  home = await remindingWorld();
});
beforeEach(forgetReminders);

const clock = () => NOW;
const school = () => ({ campaignId: home.campaignId, unitId: home.units.school });
const events = (action: string) => db.auditEvent.findMany({ where: { action }, orderBy: { id: "asc" } });

describe("a round by plan", () => {
  test("is off until somebody turns it on", async () => {
    expect(await findPlan(home.wati, home.campaignId, NOW)).toMatchObject({ enabled: false, nextAt: null, rounds: 0 });
    expect(await run(home)).toEqual({ roundId: null, messages: 0 });
  });

  test("starts when due, once, and says when the next one is", async () => {
    await planned(home);
    expect((await findPlan(home.wati, home.campaignId, NOW))?.nextAt).toBe("2028-10-10T02:00:00.000Z");
    expect((await run(home)).messages).toBe(8);
    expect((await run(home)).messages).toBe(0);
    expect(await findPlan(home.wati, home.campaignId, NOW)).toMatchObject({
      ...{ rounds: 1, lastRoundOn: "2028-10-10", nextAt: "2028-10-13T02:00:00.000Z" },
    });
    const [event] = (await events("reminder.run-plan")).slice(-1);
    expect(event?.data).toMatchObject({ counts: { missing: 9, people: 8, withoutAddress: 1, maximum: 0, today: 0 } });
    expect(JSON.stringify(event?.data)).not.toContain("@contoh");
  });

  test.each([
    ["a quiet weekday", "2028-10-14T03:00:00Z", {}],
    ["a quiet date", "2028-10-10T03:00:00Z", { quietDates: ["2028-10-10"] }],
    ["before its hour", "2028-10-10T01:59:00Z", {}],
  ])("sends nothing on %s", async (_words, now, more) => {
    await planned(home, more);
    expect((await run(home, at(now))).messages).toBe(0);
    expect(await db.reminder.count()).toBe(0);
  });

  test("stops at the maximum", async () => {
    await planned(home, { everyDays: 1, maxPerPerson: 2, headAfter: null, opdAfter: null, bkpsdmAfter: null });
    const days = ["2028-10-10", "2028-10-11", "2028-10-12", "2028-10-13"];
    const sent = [];
    for (const day of days) sent.push((await run(home, at(`${day}T03:00:00Z`))).messages);
    expect(sent).toEqual([8, 8, 0, 0]);
  });

  test("two campaigns or two workers: nobody gets two mails on a day", async () => {
    await planned(home);
    await sendReminders(home.joko, school(), NOW);
    await Promise.all([run(home), run(home)]);
    expect(await db.reminder.groupBy({ by: ["employeeId"], having: { employeeId: { _count: { gt: 1 } } } })).toEqual(
      [],
    );
    expect(await db.reminder.count()).toBe(8);
  });
});

describe("the plan", () => {
  test("is BKPSDM's: an event says what changed, saving it again says nothing", async () => {
    const plan = { campaignId: home.campaignId, enabled: true, everyDays: 2, quietDates: ["2028-12-25"] };
    expect((await savePlan(home.wati, plan)).changed).toEqual(["enabled", "everyDays", "quietDates"]);
    const before = (await events("reminder-plan.update")).length;
    expect((await savePlan(home.wati, plan)).changed).toEqual([]);
    expect(await events("reminder-plan.update")).toHaveLength(before);
  });

  test.each(["ratna", "joko", "observer"] as const)("%s may not", async (who) => {
    await expect(savePlan(home[who], { campaignId: home.campaignId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await findPlan(home[who], home.campaignId)).toBeNull();
  });

  test("another agency's does not exist", async () => {
    const ask = { campaignId: home.campaignId };
    await expect(savePlan(home.away.rudi, ask)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([
    [{ everyDays: 0 }, "everyDays", "Tulis jarak antara 1 dan 30 hari kerja"],
    [{ hour: 22 }, "hour", "Pilih jam antara 06.00 dan 18.00"],
    [{ quietDates: ["25-12-2028"] }, "quietDates.0", /2028-12-25/],
    [{ quietWeekdays: [0, 1, 2, 3, 4, 5, 6] }, "quietWeekdays", /Sisakan sedikitnya satu hari/],
    [{ headAfter: 4, opdAfter: 2 }, "opdAfter", /sama dengan kepala unit atau sesudahnya/],
  ])("%j is refused at its field", async (wrong, field, sentence) => {
    const refused = await savePlan(home.adi, { campaignId: home.campaignId, ...wrong }).catch(
      (error: unknown) => error,
    );
    expect((refused as { fields: Record<string, string> }).fields[field]).toMatch(sentence);
  });
});

describe("a reminder by hand", () => {
  test("shows first whom it would reach, whom not and why, and the words to one of them", async () => {
    const preview = await previewReminders(home.wati, { campaignId: home.campaignId }, NOW);
    expect(preview.counts).toEqual({ missing: 9, people: 8, withoutAddress: 1, maximum: 0, today: 0, heads: 0 });
    expect(preview.example?.text).toContain("Netralitas tidak mengurangi hak pilih Anda.");
    expect(await db.reminder.count()).toBe(0);
  });

  test("a double click sends one round; the second says that all were reminded today", async () => {
    const clicks = await Promise.allSettled([1, 2].map(() => sendReminders(home.joko, school(), NOW)));
    expect(clicks.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(clicks.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "nobody_to_remind", sentence: expect.stringContaining("3 sudah mendapat giliran hari ini") },
    });
    expect(await states()).toEqual({ siti: "queued", budi: "queued", joko: "queued" });
    const [event] = (await events("reminder.send")).slice(-1);
    expect(event?.data).toMatchObject({ unitId: home.units.school, counts: { people: 3 } });
  });

  test("respects the plan's maximum", async () => {
    await planned(home, { enabled: false, maxPerPerson: 1 });
    await sendReminders(home.joko, school(), NOW);
    const next = await previewReminders(home.joko, school(), at("2028-10-11T03:00:00Z"));
    expect(next.counts).toMatchObject({ missing: 3, people: 0, maximum: 3 });
  });

  test.each([
    ["laras", "not_found"],
    ["hadi", "not_found"],
    ["siti", "not_found"],
    ["observer", "not_found"],
  ] as const)("%s may not remind the school", async (who, code) => {
    await expect(sendReminders(home[who], school(), NOW)).rejects.toMatchObject({ code });
    await expect(previewReminders(home[who], school(), NOW)).rejects.toMatchObject({ code });
  });

  test("a unit cannot remind the whole agency, nor another agency anybody", async () => {
    const all = { campaignId: home.campaignId };
    await expect(sendReminders(home.ratna, all, NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(sendReminders(home.away.rudi, all, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("who declined", () => {
  test("is not reminded, and nobody but BKPSDM can tell it from the others", async () => {
    await declinePact(home.budi, { pactId: home.budi.pactId, reason: "Alasan keyakinan pribadi" });
    const preview = await previewReminders(home.joko, school(), NOW);
    expect(preview.counts).toMatchObject({ missing: 3, people: 3 });
    await sendReminders(home.joko, school(), NOW);
    const letters: string[] = [];
    const office = {
      open: async () => true,
      hand: async (mail: { to: { address: string } }) => {
        letters.push(mail.to.address);
        return { state: "sent" as const };
      },
      close: () => {},
    };
    await deliverReminders({ clock, office });
    expect(letters.sort()).toEqual(["joko@contoh.go.id", "siti@contoh.go.id"]);
    expect(await states()).toMatchObject({ budi: "withheld", siti: "sent" });

    const seen = async (who: "joko" | "ratna" | "wati") =>
      (await listReminders(home[who], { campaignId: home.campaignId, employee: home.budi.employeeId })).items;
    expect(await seen("joko")).toMatchObject([{ state: "sent", failure: null }]);
    expect(await seen("ratna")).toMatchObject([{ state: "sent" }]);
    expect(await seen("wati")).toMatchObject([{ state: "withheld" }]);
    const pacts = [home.siti.pactId, home.budi.pactId];
    expect([...(await lastReminders(home.joko, pacts)).keys()].sort()).toEqual([...pacts].sort());
    expect([...(await lastReminders(home.wati, pacts)).keys()]).toEqual([home.siti.pactId]);
    expect(await reminderDays(home.joko, home.campaignId)).toMatchObject([
      { day: "2028-10-10", mails: 3, withheld: 0 },
    ]);
    // What was worked out and what the day says are the same number, for those who may know where the third one went.
    expect(await reminderDays(home.wati, home.campaignId)).toMatchObject([
      { day: "2028-10-10", mails: 2, withheld: 1 },
    ]);
    const education = async (who: "ratna" | "wati") =>
      (await reminderUnits(home[who], home.campaignId)).find(({ unitId }) => unitId === home.units.education);
    expect(await education("ratna")).toMatchObject({ mailed: 3, reminded: 3, whatsApped: 0 });
    expect(await education("wati")).toMatchObject({ mailed: 2, reminded: 2 });
    const [event] = (await events("reminder.send")).slice(-1);
    expect(JSON.stringify(event?.data)).not.toMatch(/declin|withheld/);
    await db.pact.update({ where: { id: home.budi.pactId }, data: { status: "pending" } });
  });
});

describe("WhatsApp", () => {
  test("is noted with who and when, opens with the words, and a double press is one reminder", async () => {
    const ask = { pactId: home.siti.pactId };
    const { link } = await recordWhatsApp(home.joko, ask, NOW);
    expect(decodeURIComponent(link)).toContain("https://wa.me/6281234567890?text=Yth. ");
    await recordWhatsApp(home.joko, ask, at("2028-10-10T03:00:20Z"));
    expect(await personReminders(home.ratna, ask)).toMatchObject([
      { channel: "whatsapp", state: "sent", by: "Joko Purnomo, S.Pd." },
    ]);
    const [event] = (await events("reminder.record-whatsapp")).slice(-1);
    expect(event?.data).toEqual({ reminderId: expect.any(String), to: "person" });
  });

  test("the group reads figures, the head reads names too", async () => {
    const about = { unitId: home.units.school, campaignId: home.campaignId };
    const group = decodeURIComponent((await recordWhatsApp(home.joko, { ...about, to: "group" }, NOW)).link);
    expect(group).toContain("0 dari 3 pegawai sudah (0,0%), 3 belum");
    expect(group).not.toContain("Siti");
    const head = decodeURIComponent((await recordWhatsApp(home.ratna, { ...about, to: "head" }, NOW)).link);
    expect(head).toContain("- Siti Rahmawati, S.Pd.");
  });

  test.each(["laras", "hadi", "siti", "observer"] as const)("%s may not remind Siti so", async (who) => {
    await expect(recordWhatsApp(home[who], { pactId: home.siti.pactId }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
    const about = { unitId: home.units.school, campaignId: home.campaignId, to: "group" };
    await expect(recordWhatsApp(home[who], about, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});

test("lists end at the unit's and the agency's border, and leaders and auditors see none", async () => {
  await planned(home);
  await run(home);
  const ask = { campaignId: home.campaignId };
  const names = async (who: Parameters<typeof listReminders>[0]) =>
    (await listReminders(who, ask)).items.map(({ name }) => name?.split(" ")[0]).sort();
  expect(await names(home.joko)).toEqual(["Budi", "Joko", "Siti"]);
  expect(await names(home.laras)).toEqual(["Laras"]);
  expect(await names(home.wati)).toHaveLength(8);
  expect(await names(home.observer)).toEqual([]);
  expect(await names(home.siti)).toEqual([]);
  expect(await names(home.away.rudi)).toEqual([]);
  expect(await reminderUnits(home.away.rudi, home.campaignId)).toEqual([]);
  const without = async (who: Parameters<typeof listReminders>[0], more: object = {}) =>
    (await listWithoutAddress(who, { ...ask, ...more }, "2028-10-10")).items.map(({ name }) => name);
  expect(await without(home.wati)).toEqual(["Maya Lestari, S.Pd."]);
  expect(await without(home.wati, { q: "lestari" })).toHaveLength(1);
  expect(await without(home.wati, { q: home.maya.username.slice(0, 10) })).toContain("Maya Lestari, S.Pd.");
  expect(await without(home.wati, { q: "%" })).toEqual([]);
  expect(await without(home.wati, { hal: 2 })).toEqual([]);
  expect(await without(home.joko)).toEqual([]);
  expect(await without(home.away.rudi)).toEqual([]);
});
