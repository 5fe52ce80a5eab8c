import { beforeAll, describe, expect, test } from "vitest";
import { attendancePage, listAttendance } from "@/lib/ceremonies/attendance-queries";
import { checkIn, findInvitation } from "@/lib/ceremonies/check-in";
import { findCeremony } from "@/lib/ceremonies/queries";
import { recordAttendance } from "@/lib/ceremonies/record-attendance";
import { withdrawAttendance } from "@/lib/ceremonies/withdraw-attendance";
import { db } from "@/lib/db";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { type World, world } from "@/tests/support/world";
import { planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const HOUR = 3_600_000;
const hoursOn = (hours: number) => new Date(START.getTime() + hours * HOUR);

describe("a check-in on one's own phone", () => {
  test("leads from the code to the ceremony and the own pact, and counts once", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const ceremony = await findCeremony(w.ratna, ceremonyId);
    const typed = ceremony?.code.toLowerCase() ?? "";
    expect(await findInvitation(w.siti, ` ${typed} `)).toMatchObject({
      ceremonyId,
      place: "Halaman Setda",
      attendedAt: null,
      pactId: w.siti.pactId,
    });
    expect(await checkIn(w.siti, { ceremonyId }, START)).toMatchObject({ already: false });
    expect(await checkIn(w.siti, { ceremonyId }, hoursOn(1))).toEqual({
      ceremonyId,
      attendedAt: START.toISOString(),
      already: true,
    });
    expect(await findCeremony(w.ratna, ceremonyId)).toMatchObject({ attended: 1 });
    expect(await db.auditEvent.count({ where: { subjectId: ceremonyId, action: "ceremony.check-in" } })).toBe(1);
  });

  test("of many at once, and twice by one impatient thumb", async () => {
    const ceremonyId = await planned(w, null);
    const people = [w.siti, w.siti, w.budi, w.joko, w.hadi, w.maya, w.siti];
    const answers = await Promise.all(people.map((person) => checkIn(person, { ceremonyId }, START)));
    expect(answers.filter(({ already }) => !already)).toHaveLength(5);
    expect(await findCeremony(w.adi, ceremonyId)).toMatchObject({ attended: 5 });
  });

  test("only within its hours", async () => {
    const ceremonyId = await planned(w, w.units.school);
    await expect(checkIn(w.budi, { ceremonyId }, hoursOn(-3))).rejects.toEqual(code("check_in_closed"));
    await expect(checkIn(w.budi, { ceremonyId }, hoursOn(7))).rejects.toMatchObject({
      sentence:
        "Kehadiran hanya dapat dinyatakan antara 13 Oktober 2028, 05.30 WIB dan 13 Oktober 2028, 13.30 WIB, sebelum berita acara terbit.",
    });
    await checkIn(w.budi, { ceremonyId }, hoursOn(-2));
  });

  test("only by the people of whoever holds it, whom it invites", async () => {
    const ceremonyId = await planned(w, w.units.school);
    const { code: typed = "" } = (await findCeremony(w.joko, ceremonyId)) ?? {};
    for (const stranger of [w.ratna, w.hadi, w.laras, w.away.eko]) {
      expect(await findInvitation(stranger, typed)).toBeNull();
      await expect(checkIn(stranger, { ceremonyId }, START)).rejects.toEqual(code("not_found"));
    }
    const leaders = await planned(w, null, { audience: { tiers: ["JPT"] } });
    await expect(checkIn(w.siti, { ceremonyId: leaders }, START)).rejects.toEqual(code("not_found"));
  });
});

describe("the operator's list", () => {
  test("ticks, typed NIPs and visitors; the same again adds nobody", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const list = {
      ceremonyId,
      employeeIds: [w.siti.employeeId, w.budi.employeeId],
      nips: [w.joko.username, ` ${w.siti.username.slice(0, 8)} ${w.siti.username.slice(8)}`],
      visitors: [{ name: "Bambang Wahyudi", office: "Anggota Bawaslu" }],
    };
    expect(await recordAttendance(w.ratna, list, START)).toEqual({
      ...{ ceremonyId, added: 3, already: 0, visitorsAdded: 1, rejected: [] },
    });
    expect(await recordAttendance(w.ratna, list, START)).toEqual({
      ...{ ceremonyId, added: 0, already: 3, visitorsAdded: 0, rejected: [] },
    });
    expect(await attendancePage(w.ratna, ceremonyId, {})).toMatchObject({
      total: 3,
      units: [
        { unitName: "Dinas Pendidikan dan Kebudayaan", invited: 1, attended: 0 },
        { unitName: "SDN 1 Sukorejo", invited: 3, attended: 3 },
        { unitName: "SDN 2 Sukorejo", invited: 1, attended: 0 },
      ],
    });
    expect((await attendancePage(w.ratna, ceremonyId, { who: "tamu" })).items).toMatchObject([
      { name: "Bambang Wahyudi", office: "Anggota Bawaslu", employeeId: null, unitName: null },
    ]);
    const missing = await listAttendance(w.ratna, ceremonyId, { who: "belum" });
    expect(missing.items.map(({ name }) => name)).toEqual(["Laras Wulandari, S.Pd.", "Ratna Dewi, S.Pd."]);
    expect((await listAttendance(w.ratna, ceremonyId, { q: "santoso" })).items).toMatchObject([{ method: "operator" }]);
  });

  test("a wrong tick is taken back", async () => {
    const ceremonyId = await planned(w, w.units.school);
    await recordAttendance(w.joko, { ceremonyId, employeeIds: [w.budi.employeeId] }, START);
    const { items } = await attendancePage(w.joko, ceremonyId, {});
    const taken = { ceremonyId, attendanceId: items[0]?.id ?? "" };
    await withdrawAttendance(w.joko, taken);
    await expect(withdrawAttendance(w.joko, taken)).rejects.toEqual(code("not_found"));
    expect(await findCeremony(w.joko, ceremonyId)).toMatchObject({ attended: 0 });
    const trail = await db.auditEvent.count({
      where: { subjectId: ceremonyId, action: "ceremony.withdraw-attendance" },
    });
    expect(trail).toBe(1);
  });

  test("holds nobody else's people, and nothing before it began", async () => {
    const ceremonyId = await planned(w, w.units.school);
    const hadi = { ceremonyId, employeeIds: [w.hadi.employeeId] };
    await expect(recordAttendance(w.joko, hadi, START)).rejects.toEqual(code("not_found"));
    await expect(recordAttendance(w.laras, { ceremonyId }, START)).rejects.toEqual(code("not_found"));
    await expect(recordAttendance(w.joko, { ceremonyId }, hoursOn(-3))).rejects.toEqual(code("ceremony_not_begun"));
    expect(await findCeremony(w.joko, ceremonyId)).toMatchObject({ attended: 0 });
  });

  test("of everybody raises no percentage", async () => {
    const before = await agencyCompletion(w.adi, w.campaignId);
    const ceremonyId = await planned(w, null);
    const everybody = await db.employee.findMany({ where: { agencyId: w.agencyId } });
    await recordAttendance(w.adi, { ceremonyId, employeeIds: everybody.map(({ id }) => id) }, START);
    expect(await findCeremony(w.adi, ceremonyId)).toMatchObject({ attended: everybody.length });
    expect(await agencyCompletion(w.adi, w.campaignId)).toEqual(before);
  });
});
