import { beforeAll, beforeEach, expect, test } from "vitest";
import { setWaves } from "@/lib/campaigns/set-waves";
import { db, plain } from "@/lib/db";
import { findReader, gatherLetter } from "@/lib/reminders/gather-letter";
import { recordWhatsApp } from "@/lib/reminders/record-whatsapp";
import { previewReminders } from "@/lib/reminders/remind";
import { stillNeeded } from "@/lib/reminders/still-needed";
import { standingOf } from "@/lib/reminders/unit-standing";
import { unitWords } from "@/lib/reminders/whatsapp-link";
import { listWithoutAddress } from "@/lib/reminders/without-address";
import { outcome } from "@/tests/lib/campaigns/regency";
import type { World } from "@/tests/support/world";
import { at, forgetReminders, NOW, planned, remindingWorld, run, states } from "./reminding-world";

let home: World;
beforeAll(async () => {
  home = await remindingWorld();
});
beforeEach(forgetReminders);

const put = (opensOn: string | null, closesOn: string | null = null) =>
  setWaves(home.adi, {
    campaignId: home.campaignId,
    waves: [{ name: "Sekolah", rule: { unitIds: [home.units.school] }, opensOn, closesOn }],
  });

test("whoever's wave has not begun is not reminded, nor counted or named to the head", async () => {
  await put("2028-10-11");
  await planned(home, { headAfter: null, opdAfter: null, bkpsdmAfter: null });
  await run(home);
  const reached = Object.keys(await states());
  expect(reached).toContain("laras");
  for (const name of ["siti", "budi", "joko"]) expect(reached).not.toContain(name);
  const before = await standingOf(plain, home.campaignId, home.units.education, "2028-10-10");
  const after = await standingOf(plain, home.campaignId, home.units.education, "2028-10-11");
  expect([before?.missing, after?.missing, before?.owing, after?.owing]).toEqual([2, 5, 2, 5]);
});

test("a mail that waits falls silent when the wave is put off, and names the person's own last day", async () => {
  await put(null, "2028-10-12");
  await planned(home, { headAfter: null, opdAfter: null, bkpsdmAfter: null });
  await run(home);
  const mail = await db.reminder.findFirstOrThrow({ where: { employeeId: home.siti.employeeId } });
  const { items } = await stillNeeded(plain, mail.id, "2028-10-10");
  const reader = await findReader(plain, home.siti.employeeId);
  if (!reader) throw new Error("Siti is gone");
  expect((await gatherLetter(plain, reader, items, NOW)).own).toMatchObject([{ deadline: "12 Oktober 2028" }]);
  await put("2028-10-20");
  expect((await stillNeeded(plain, mail.id, "2028-10-10")).items).toEqual([]);
});

test("every place on the unit's page of reminders counts alike: before the wave nobody, from its first day all", async () => {
  await put("2028-10-11");
  await db.employee.update({ where: { id: home.budi.employeeId }, data: { email: null } });
  const about = { campaignId: home.campaignId, unitId: home.units.school };
  const seen = async (now: Date, day: string) => ({
    words: await unitWords(home.joko, about, now),
    mail: (await previewReminders(home.joko, about, now)).counts.missing,
    without: (await listWithoutAddress(home.joko, { campaignId: about.campaignId, unit: about.unitId }, day)).total,
  });
  expect(await seen(NOW, "2028-10-10")).toEqual({ words: null, mail: 0, without: 0 });
  const later = await seen(at("2028-10-11T03:00:00Z"), "2028-10-11");
  expect(later).toMatchObject({ mail: 3, without: 1, words: { notYet: 0, group: expect.stringContaining("3 belum") } });
  const above = await unitWords(home.ratna, { ...about, unitId: home.units.education }, NOW);
  expect(above).toMatchObject({ notYet: 3, group: expect.stringContaining("2 belum") });
  await db.employee.update({ where: { id: home.budi.employeeId }, data: { email: "budi@contoh.go.id" } });
});

test("one tap reminds nobody before the own wave, neither the person nor a unit that waits as a whole", async () => {
  await put("2028-10-11");
  const asks = [
    { pactId: home.siti.pactId },
    { campaignId: home.campaignId, unitId: home.units.school, to: "head" },
    { campaignId: home.campaignId, unitId: home.units.school, to: "group" },
  ];
  for (const ask of asks) {
    expect(await outcome(recordWhatsApp(home.joko, ask, NOW))).toBe("turn_not_come");
    expect(await outcome(recordWhatsApp(home.joko, ask, at("2028-10-11T03:00:00Z")))).toBe("done");
  }
  expect(await db.reminder.count()).toBe(asks.length);
});
