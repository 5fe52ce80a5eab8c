import { beforeAll, beforeEach, expect, test } from "vitest";
import { setWaves } from "@/lib/campaigns/set-waves";
import { db, plain } from "@/lib/db";
import { findReader, gatherLetter } from "@/lib/reminders/gather-letter";
import { stillNeeded } from "@/lib/reminders/still-needed";
import { standingOf } from "@/lib/reminders/unit-standing";
import type { World } from "@/tests/support/world";
import { forgetReminders, NOW, planned, remindingWorld, run, states } from "./reminding-world";

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
