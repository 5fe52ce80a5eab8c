import { beforeAll, describe, expect, test } from "vitest";
import { createCeremony } from "@/lib/ceremonies/create-ceremony";
import { holdCeremony } from "@/lib/ceremonies/hold-ceremony";
import { findCeremony, listCeremonies } from "@/lib/ceremonies/queries";
import { updateCeremony } from "@/lib/ceremonies/update-ceremony";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { type World, world } from "@/tests/support/world";
import { draftOf, planned, START } from "./planned";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });

describe("who plans a ceremony", () => {
  test("the personnel agency for all, a head and an operator for their own subtree", async () => {
    const mine = async (actor: Actor, unitId: string | null) => {
      const { ceremonyId } = await createCeremony(actor, draftOf(w, unitId));
      return findCeremony(actor, ceremonyId);
    };
    expect(await mine(w.wati, null)).toMatchObject({ unit: null, status: "planned", zone: "WIB" });
    expect(await mine(w.adi, w.units.health)).toMatchObject({ unit: { name: "Dinas Kesehatan" } });
    expect(await mine(w.ratna, w.units.education)).toMatchObject({
      unit: { id: w.units.education },
      startsAt: START.toISOString(),
      programme: ["Pembukaan", "Pembacaan ikrar", "Penandatanganan simbolis"],
    });
    expect(await mine(w.ratna, w.units.school)).toMatchObject({ unit: { id: w.units.school } });
    expect(await mine(w.joko, w.units.school)).toMatchObject({ attended: 0, visitors: 0, ikrar: null });
  });

  test("nobody above, beside or abroad", async () => {
    await expect(createCeremony(w.joko, draftOf(w, w.units.education))).rejects.toEqual(code("not_found"));
    await expect(createCeremony(w.ratna, draftOf(w, null))).rejects.toEqual(code("forbidden"));
    await expect(createCeremony(w.hadi, draftOf(w, w.units.school))).rejects.toEqual(code("not_found"));
    await expect(createCeremony(w.siti, draftOf(w, w.units.school))).rejects.toEqual(code("not_found"));
    await expect(createCeremony(w.away.rudi, draftOf(w, null))).rejects.toEqual(code("not_found"));
    await expect(createCeremony(w.observer, draftOf(w, null))).rejects.toEqual(code("forbidden"));
  });

  test("a wrong hour and an empty place are told at their fields", async () => {
    const wrong = createCeremony(w.adi, { ...draftOf(w, null), time: "25.10", place: "" });
    await expect(wrong).rejects.toMatchObject({
      fields: { time: "Tulis jam mulai, misalnya 07.30", place: "Tulis tempat acara" },
    });
  });
});

describe("people with a part", () => {
  test("from the roster as the roster has them, and from outside by name and office", async () => {
    const ceremonyId = await planned(w, null, {
      people: [
        { role: "leader", name: "Masrukin, S.Sos., M.Si.", office: "Pj. Bupati Contoh" },
        { role: "signatory", employeeId: w.ratna.employeeId, office: "Kepala Dinas Pendidikan" },
        { role: "signatory", employeeId: w.hadi.employeeId },
        { role: "witness", name: "Bambang Wahyudi", office: "Anggota Bawaslu Kabupaten Contoh" },
      ],
    });
    const ceremony = await findCeremony(w.adi, ceremonyId);
    expect(ceremony?.people.map(({ role, name, office, employeeId }) => [role, name, office, employeeId])).toEqual([
      ["leader", "Masrukin, S.Sos., M.Si.", "Pj. Bupati Contoh", null],
      ["signatory", "Ratna Dewi, S.Pd.", "Kepala Dinas Pendidikan", w.ratna.employeeId],
      ["signatory", "Hadi Wibowo, S.Pd.", "Guru Ahli Pertama", w.hadi.employeeId],
      ["witness", "Bambang Wahyudi", "Anggota Bawaslu Kabupaten Contoh", null],
    ]);
  });

  test("the same once, one leader, and nobody out of sight", async () => {
    const ceremonyId = await planned(w, w.units.school);
    const add = (...addPeople: object[]) => updateCeremony(w.joko, { ceremonyId, addPeople });
    const siti = { role: "reader", employeeId: w.siti.employeeId };
    expect(await add(siti)).toEqual({ ceremonyId, changed: ["people"] });
    expect(await add(siti)).toEqual({ ceremonyId, changed: [] });
    await add({ role: "leader", employeeId: w.budi.employeeId });
    await expect(add({ role: "leader", name: "Orang Lain", office: "Kepala" })).rejects.toMatchObject({
      fields: { role: "Pemimpin acara paling banyak 1 orang. Hapus yang ada lebih dahulu." },
    });
    await expect(add({ role: "witness", employeeId: w.hadi.employeeId })).rejects.toEqual(code("not_found"));
    await expect(add({ role: "witness", name: "Tanpa Jabatan" })).rejects.toMatchObject({
      fields: { "addPeople.0.office": "Tulis jabatan" },
    });
  });

  test("nobody's part is a signature: pacts and counters stand still", async () => {
    const pacts = () => db.pact.findMany({ where: { campaignId: w.campaignId }, orderBy: { id: "asc" } });
    const counters = () => db.completionCounter.findMany({ where: { campaignId: w.campaignId } });
    const before = [await pacts(), await counters(), await db.signature.count()];
    const ceremonyId = await planned(w, null);
    const everybody = [w.siti, w.budi, w.ratna, w.hadi, w.maya];
    const addPeople = everybody.map(({ employeeId }) => ({ role: "signatory", employeeId }));
    await updateCeremony(w.adi, { ceremonyId, addPeople });
    await holdCeremony(w.adi, { ceremonyId, ikrar: "repeated" }, START);
    expect([await pacts(), await counters(), await db.signature.count()]).toEqual(before);
  });
});

describe("changing it", () => {
  test("the day before the change stays in the trail", async () => {
    const ceremonyId = await planned(w, w.units.education);
    expect(await updateCeremony(w.ratna, { ceremonyId, day: "2028-10-14", place: "Balai Desa" })).toEqual({
      ceremonyId,
      changed: ["place", "startsAt"],
    });
    expect(await findCeremony(w.ratna, ceremonyId)).toMatchObject({
      startsAt: "2028-10-14T00:30:00.000Z",
      place: "Balai Desa",
    });
    const events = await db.auditEvent.findMany({ where: { subjectId: ceremonyId, action: "ceremony.update" } });
    expect(events.map(({ data }) => data)).toEqual([
      { changed: ["place", "startsAt"], startsAt: { from: START.toISOString(), to: "2028-10-14T00:30:00.000Z" } },
    ]);
    expect(await updateCeremony(w.ratna, { ceremonyId, time: "07:30", place: "Balai Desa" })).toMatchObject({
      changed: [],
    });
  });

  test("is its owner's: a school's operator neither sees nor changes the agency's", async () => {
    const ceremonyId = await planned(w, null);
    await expect(updateCeremony(w.joko, { ceremonyId, place: "Aula" })).rejects.toEqual(code("not_found"));
    expect(await findCeremony(w.joko, ceremonyId)).toBeNull();
    expect(await findCeremony(w.away.rudi, ceremonyId)).toBeNull();
    const seen = (await listCeremonies(w.joko, {})).map(({ unit }) => unit?.id);
    expect(new Set(seen)).toEqual(new Set([w.units.school]));
  });
});

describe("holding it", () => {
  test("not before it can have begun; then once, with the pledge as spoken", async () => {
    const ceremonyId = await planned(w, w.units.education);
    const early = new Date(START.getTime() - 3 * 3_600_000);
    await expect(holdCeremony(w.ratna, { ceremonyId, ikrar: "read" }, early)).rejects.toEqual(
      code("ceremony_not_begun"),
    );
    await holdCeremony(w.ratna, { ceremonyId, ikrar: "read" }, START);
    expect(await findCeremony(w.ratna, ceremonyId)).toMatchObject({ status: "held", ikrar: "read" });
    await holdCeremony(w.ratna, { ceremonyId, ikrar: "read" }, START);
    await holdCeremony(w.ratna, { ceremonyId, ikrar: "repeated" }, START);
    const events = await db.auditEvent.findMany({
      where: { subjectId: ceremonyId, action: "ceremony.hold" },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ data }) => data)).toEqual([{ ikrar: "read" }, { ikrar: "repeated" }]);
  });
});
