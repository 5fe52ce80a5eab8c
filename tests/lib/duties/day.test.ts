import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findDeskUnit } from "@/lib/agencies/desk-units";
import { findCampaign } from "@/lib/campaigns/queries";
import { setWaves } from "@/lib/campaigns/set-waves";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { countOtherDuties, findDay } from "@/lib/duties/queries";
import { declinePact } from "@/lib/pacts/decline-pact";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { recordWhatsApp } from "@/lib/reminders/record-whatsapp";
import { sendReminders } from "@/lib/reminders/remind";
import { planned as ceremony } from "@/tests/lib/ceremonies/planned";
import { reads, recorded } from "@/tests/lib/circulars/recorded";
import { at, forgetReminders, NOW, planned, remindingWorld } from "@/tests/lib/reminders/reminding-world";
import type { World } from "@/tests/support/world";

let home: World;
beforeAll(async () => {
  home = await remindingWorld();
  await db.campaign.update({ where: { id: home.campaignId }, data: { deadline: at("2028-10-31T00:00:00Z") } });
});
beforeEach(forgetReminders);

async function askOf(actor: User, unitId: string, { now = NOW, mailSent = true, limit = 50 } = {}) {
  const [unit, campaign] = await Promise.all([findDeskUnit(actor, unitId), findCampaign(actor, home.campaignId)]);
  if (!unit || !campaign) throw new Error("no desk");
  return { unit, campaign, now, mailSent, limit };
}
const dayOf = async (actor: User, unitId: string, more = {}) => findDay(actor, await askOf(actor, unitId, more));
const kinds = async (actor: User, unitId: string, more = {}) =>
  (await dayOf(actor, unitId, more))?.duties.map(({ kind }) => kind);
const names = async (actor: User, unitId: string, lately: boolean, more = {}) =>
  (await dayOf(actor, unitId, more))?.people.filter((one) => one.lately === lately).map(({ name }) => name);

describe("people", () => {
  test("are those who owe a signature now, without the reader, who signs first", async () => {
    const day = await dayOf(home.joko, home.units.school);
    expect(day?.people.map(({ name }) => name)).toEqual(["Budi Santoso, S.Pd.", "Siti Rahmawati, S.Pd."]);
    expect(day?.duties.map(({ kind }) => kind)).toEqual(["own-pact", "people"]);
    expect(day?.facts.people).toMatchObject({ owing: 2, fresh: 2, lately: 0, mailable: 2, by: "2028-10-31" });
    expect(day?.facts.own?.pactId).toBe(home.joko.pactId);
  });

  test("reminded through WhatsApp step aside as long as the plan keeps its distance", async () => {
    await planned(home, { everyDays: 3 });
    await recordWhatsApp(home.joko, { pactId: home.siti.pactId }, NOW);
    expect(await names(home.joko, home.units.school, false)).toEqual(["Budi Santoso, S.Pd."]);
    expect(await names(home.joko, home.units.school, true)).toEqual(["Siti Rahmawati, S.Pd."]);
    const day = await dayOf(home.joko, home.units.school);
    expect(day?.facts.people).toMatchObject({ owing: 2, fresh: 1, lately: 1, againOn: "2028-10-13" });
    const later = (iso: string) => names(home.joko, home.units.school, true, { now: at(iso) });
    expect(await later("2028-10-12T16:59:00Z")).toHaveLength(1);
    expect(await later("2028-10-12T17:01:00Z")).toEqual([]);
  });

  test("a weekend does not count towards the distance", async () => {
    await planned(home, { everyDays: 2 });
    await recordWhatsApp(home.joko, { pactId: home.siti.pactId }, at("2028-10-13T03:00:00Z"));
    const monday = await dayOf(home.joko, home.units.school, { now: at("2028-10-16T03:00:00Z") });
    expect(monday?.facts.people).toMatchObject({ lately: 1, againOn: "2028-10-17" });
  });

  test("a mail that only became a file has reminded nobody; one in the queue has", async () => {
    await sendReminders(home.joko, { campaignId: home.campaignId, unitId: home.units.school }, NOW);
    expect(await names(home.joko, home.units.school, true, { mailSent: true })).toHaveLength(2);
    const files = await dayOf(home.joko, home.units.school, { mailSent: false });
    expect(files?.facts.people).toMatchObject({ fresh: 2, lately: 0, mailable: 0 });
  });

  test("who declined stands among them like anybody, reminded or not", async () => {
    const before = await dayOf(home.joko, home.units.school);
    await declinePact(home.budi, { pactId: home.budi.pactId, reason: "Keyakinan saya tidak mengizinkan." });
    expect(await dayOf(home.joko, home.units.school)).toEqual(before);
    await sendReminders(home.joko, { campaignId: home.campaignId, unitId: home.units.school, to: "due" }, NOW);
    await db.reminder.updateMany({ where: { employeeId: home.budi.employeeId }, data: { state: "withheld" } });
    await db.reminder.updateMany({ where: { employeeId: home.siti.employeeId }, data: { state: "sent" } });
    expect(await names(home.joko, home.units.school, true)).toEqual(["Budi Santoso, S.Pd.", "Siti Rahmawati, S.Pd."]);
  });

  test("whose wave is to come owe nothing: their number and their day are told", async () => {
    const waves = (opensOn: string, unitId: string) =>
      setWaves(home.adi, {
        campaignId: home.campaignId,
        waves: [{ name: "Sekolah", rule: { unitIds: [unitId] }, opensOn, closesOn: "2028-10-20" }],
      });
    await waves("2028-10-12", home.units.school);
    const day = await dayOf(home.ratna, home.units.education);
    expect(day?.people.map(({ name }) => name)).toEqual(["Laras Wulandari, S.Pd."]);
    expect(day?.facts.waves).toEqual([{ name: "Sekolah", opensOn: "2028-10-12", closesOn: "2028-10-20", people: 3 }]);
    expect(await kinds(home.joko, home.units.school)).toEqual([]);
    const opening = { now: at("2028-10-12T03:00:00Z") };
    expect((await dayOf(home.joko, home.units.school, opening))?.facts.people.by).toBe("2028-10-20");
    const first = await dayOf(home.ratna, home.units.education, opening);
    expect(first?.facts.people.days).toEqual([
      { by: "2028-10-20", people: 3 },
      { by: "2028-10-31", people: 1 },
    ]);
    expect(first?.duties.find(({ kind }) => kind === "people")?.text).toContain("Gelombang Sekolah dimulai hari ini");
    await db.account.update({ where: { id: home.siti.accountId }, data: { status: "invited" } });
    expect((await dayOf(home.ratna, home.units.education, opening))?.facts.withoutAccount).toEqual([
      { by: "2028-10-20", people: 1 },
    ]);
    await db.account.update({ where: { id: home.siti.accountId }, data: { status: "active" } });
    await setWaves(home.adi, { campaignId: home.campaignId, waves: [] });
  });
});

describe("one press by mail", () => {
  const people = async () =>
    (await db.reminder.findMany({ where: { channel: "mail" }, select: { employeeId: true } })).map((r) => r.employeeId);
  const about = () => ({ campaignId: home.campaignId });

  test("reaches one person, and a second press nobody", async () => {
    const { counts } = await sendReminders(home.joko, { ...about(), pactId: home.siti.pactId }, NOW);
    expect(counts).toMatchObject({ missing: 1, people: 1 });
    expect(await people()).toEqual([home.siti.employeeId]);
    await expect(sendReminders(home.joko, { ...about(), pactId: home.siti.pactId }, NOW)).rejects.toMatchObject({
      code: "nobody_to_remind",
    });
    expect(await people()).toHaveLength(1);
  });

  test("ends at the unit's border", async () => {
    for (const [actor, pactId] of [
      [home.joko, home.laras.pactId],
      [home.away.rudi, home.siti.pactId],
    ] as const) {
      await expect(sendReminders(actor, { ...about(), pactId }, NOW)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await people()).toEqual([]);
  });

  test("for all reaches exactly those whom the list counts: not the sender, not who was reminded lately", async () => {
    await recordWhatsApp(home.joko, { pactId: home.siti.pactId }, NOW);
    const counted = (await dayOf(home.joko, home.units.school))?.facts.people.mailable;
    const ask = { ...about(), unitId: home.units.school, to: "due" as const };
    const { counts } = await sendReminders(home.joko, ask, NOW);
    expect([counted, counts.people]).toEqual([1, 1]);
    expect(await people()).toEqual([home.budi.employeeId]);
    expect(await kinds(home.joko, home.units.school)).toEqual(["own-pact"]);
  });
});

test("a sub-unit that lags is named to whoever stands above, until its head was reminded today", async () => {
  const now = at("2028-10-20T03:00:00Z");
  const day = await dayOf(home.ratna, home.units.education, { now });
  expect(day?.behind.map(({ unit }) => unit.id)).toEqual([home.units.korwil]);
  await recordWhatsApp(home.ratna, { unitId: home.units.korwil, campaignId: home.campaignId, to: "head" }, now);
  const after = await dayOf(home.ratna, home.units.education, { now });
  expect(after?.behind).toMatchObject([{ reminded: true }]);
  expect(after?.duties.map(({ kind }) => kind)).not.toContain("units");
  expect(await kinds(home.ratna, home.units.education, { now: at("2028-10-21T03:00:00Z") })).toContain("units");
});

test("the own pact after a change of the words says so, with the version that was signed", async () => {
  const about = { pactId: home.joko.pactId, campaignId: home.campaignId, agencyId: home.agencyId };
  const { textId } = await db.campaign.findUniqueOrThrow({ where: { id: home.campaignId } });
  const own = async () => (await dayOf(home.joko, home.units.school))?.facts.own;
  expect(await own()).toMatchObject({ signedVersion: null });
  const { id } = await db.signature.create({
    data: {
      ...{ ...about, textId: textId ?? "", method: "browser_typed", record: "{}", evidenceHash: "0".repeat(64) },
      ...{ verificationCode: "JOKO-LAMA", signedAt: NOW },
    },
  });
  expect(await own()).toMatchObject({ signedVersion: 1, returned: false });
  await db.signature.update({ where: { id }, data: { supersededAt: NOW } });
  expect(await own()).toMatchObject({ signedVersion: null });
});

test("circulars: one's own first, then how many others; read, both go", async () => {
  const circularId = await recorded(home, { readBy: "2028-10-20" });
  const day = await dayOf(home.joko, home.units.school);
  expect(day?.facts.ownCirculars).toMatchObject({ count: 1, id: circularId, by: "2028-10-20" });
  expect(day?.facts.circular).toMatchObject({ id: circularId, unread: 2 });
  for (const person of [home.joko, home.siti, home.budi]) await reads(person, circularId);
  const after = await dayOf(home.joko, home.units.school);
  expect([after?.facts.ownCirculars.count, after?.facts.circular]).toEqual([0, null]);
});

test("ceremonies of the unit: today's, then the minutes; a neighbour's are no matter of one's own", async () => {
  const id = await ceremony(home, home.units.school, {});
  const now = at("2028-10-13T01:00:00Z");
  expect(await kinds(home.joko, home.units.school, { now })).toContain("ceremony");
  expect(await kinds(home.ratna, home.units.education, { now })).toContain("ceremony");
  expect(await kinds(home.laras, home.units.neighbour, { now })).not.toContain("ceremony");
  await db.ceremony.update({ where: { id }, data: { status: "held", heldAt: now } });
  expect(await kinds(home.joko, home.units.school, { now })).toContain("minutes");
  await db.ceremony.update({ where: { id }, data: { status: "minuted" } });
  const called = await ceremony(home, home.units.school, {});
  await db.ceremony.update({ where: { id: called }, data: { status: "cancelled", cancelReason: "Hujan deras" } });
  expect(await kinds(home.joko, home.units.school, { now })).not.toContain("ceremony");
  expect(await kinds(home.joko, home.units.school, { now })).not.toContain("minutes");
});

test("an exemption without a letter asks for one, and its person owes nothing", async () => {
  await exemptPact(home.joko, { pactId: home.siti.pactId, reason: "TUGAS_BELAJAR" });
  const day = await dayOf(home.joko, home.units.school);
  expect(day?.facts.letters).toEqual({ count: 1, pactId: home.siti.pactId, names: ["Siti Rahmawati, S.Pd."] });
  expect(day?.people.map(({ pactId }) => pactId)).not.toContain(home.siti.pactId);
  await db.exemption.updateMany({ where: { pactId: home.siti.pactId }, data: { confirmedAt: NOW } });
  expect((await dayOf(home.joko, home.units.school))?.facts.letters.count).toBe(0);
});

test("who has no way to sign in is counted until a code was made", async () => {
  await db.account.update({ where: { id: home.laras.accountId }, data: { status: "invited" } });
  expect((await dayOf(home.ratna, home.units.education))?.facts.withoutAccount).toEqual([
    { by: "2028-10-31", people: 1 },
  ]);
  await db.account.update({ where: { id: home.laras.accountId }, data: { status: "active" } });
  expect((await dayOf(home.ratna, home.units.education))?.facts.withoutAccount).toEqual([]);
});

test("only whoever runs the unit has such a day, and only in an open campaign", async () => {
  const ask = await askOf(home.joko, home.units.school);
  for (const stranger of [home.laras, home.siti, home.away.rudi]) expect(await findDay(stranger, ask)).toBeNull();
  expect(await findDay(home.joko, { ...ask, campaign: { ...ask.campaign, status: "closed" } })).toBeNull();
});

test("other open campaigns are counted in one line, the chosen one is not", async () => {
  const ask = await askOf(home.joko, home.units.school);
  const shut = { ...ask.campaign, id: home.units.school, status: "closed" as const };
  expect(await countOtherDuties(home.joko, { ...ask, campaigns: [ask.campaign, shut] })).toEqual([]);
  const other = { ...ask, campaign: { ...ask.campaign, id: home.units.school } };
  expect(await countOtherDuties(home.joko, { ...other, campaigns: [ask.campaign] })).toMatchObject([
    { id: home.campaignId, count: (await findDay(home.joko, ask))?.duties.length },
  ]);
});

test("nobody lags on the day on which the words changed for everybody: the pace begins with it", async () => {
  const now = at("2028-10-20T03:00:00Z");
  const behind = async (on: Date) => (await dayOf(home.ratna, home.units.education, { now: on }))?.behind.length;
  expect(await behind(now)).toBe(1);
  const text = await db.pledgeText.findFirstOrThrow({ where: { campaignId: home.campaignId } });
  // Words are never deleted: this is the last test of the file.
  await db.pledgeText.create({
    data: {
      ...{ campaignId: home.campaignId, version: 90, title: text.title, opening: text.opening, points: text.points },
      ...{ closing: text.closing, statement: text.statement, change: "material", reason: "Butir baru", createdAt: now },
    },
  });
  expect([await behind(now), await behind(at("2028-10-21T03:00:00Z"))]).toEqual([0, 1]);
});
