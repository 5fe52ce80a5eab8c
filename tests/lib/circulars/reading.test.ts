import { beforeAll, describe, expect, test } from "vitest";
import { attachCircularFile } from "@/lib/circulars/attach-file";
import { confirmReading } from "@/lib/circulars/confirm-reading";
import { circularHash } from "@/lib/circulars/content-hash";
import { circularShares, readingFigures } from "@/lib/circulars/figures";
import { findCircular } from "@/lib/circulars/queries";
import { listReaders } from "@/lib/circulars/readers";
import { READ_FIRST } from "@/lib/circulars/schema";
import { updateCircular } from "@/lib/circulars/update-circular";
import { withdrawCircular } from "@/lib/circulars/withdraw-circular";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { formatRate } from "@/lib/format/number";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { endExemption } from "@/lib/pacts/end-exemption";
import { exemptPact } from "@/lib/pacts/exempt-pact";
import { addPerson } from "@/lib/population/add-person";
import { removePerson } from "@/lib/population/remove-person";
import { signedIn, type World, world } from "@/tests/support/world";
import { ODD_NUMBER, reads, recorded, shown } from "./recorded";

let w: World;
beforeAll(async () => {
  w = await world();
});

const code = (name: string) => expect.objectContaining({ code: name });
const names = async (actor: Actor, circularId: string, filter: object = {}) =>
  (await listReaders(actor, circularId, filter)).items.map(({ name }) => name);

describe("saying to have read", () => {
  test("keeps who, where, when and exactly what was shown", async () => {
    const circularId = await recorded(w, { number: ODD_NUMBER });
    const at = new Date("2028-10-01T02:00:00.000Z");
    const { contentSha256 } = await shown(w.siti, circularId);
    const done = await confirmReading(w.siti, { circularId, contentSha256, read: true }, at);
    expect(done).toEqual({ circularId, confirmedAt: at.toISOString(), contentSha256, already: false });
    const row = await db.circularReading.findFirstOrThrow({ where: { circularId } });
    expect(row).toMatchObject({
      ...{ employeeId: w.siti.employeeId, unitId: w.units.school, agencyId: w.agencyId },
      ...{ fileSha256: null, ip: "10.0.0.1", userAgent: "vitest", confirmedAt: at },
    });
    const words = { issuer: "Bupati Contoh", number: ODD_NUMBER, date: "2028-09-25", fileSha256: null };
    expect(row.contentSha256).toBe(circularHash({ ...words, title: "Netralitas ASN pada Pemilu 2029" }));
    expect(await findCircular(w.siti, circularId)).toMatchObject({ confirmedAt: at.toISOString() });
    expect(await findCircular(w.budi, circularId)).toMatchObject({ confirmedAt: null, owed: true });
  });

  test("twice, at once or later, even after it was withdrawn, is the first time", async () => {
    const circularId = await recorded(w);
    const both = await Promise.all([reads(w.siti, circularId), reads(w.siti, circularId)]);
    expect(both.map(({ already }) => already).sort()).toEqual([false, true]);
    expect(new Set(both.map(({ confirmedAt }) => confirmedAt)).size).toBe(1);
    await withdrawCircular(w.adi, { circularId, reason: "Diganti surat yang baru" });
    expect(await reads(w.siti, circularId)).toMatchObject({ already: true, confirmedAt: both[0].confirmedAt });
    expect(await db.circularReading.count({ where: { circularId } })).toBe(1);
    const traces = await db.auditEvent.count({ where: { action: "circular.confirm-reading", subjectId: circularId } });
    expect(traces).toBe(1);
  });

  test("is no signature: pacts and their figures stay", async () => {
    const before = await agencyCompletion(w.adi, w.campaignId);
    await reads(w.budi, await recorded(w));
    expect(await agencyCompletion(w.adi, w.campaignId)).toEqual(before);
    expect(await db.pact.findUnique({ where: { id: w.budi.pactId } })).toMatchObject({ status: "pending" });
  });

  test("needs the tick", async () => {
    const asked = await shown(w.siti, await recorded(w));
    for (const read of [false, undefined, "on"]) {
      await expect(confirmReading(w.siti, { ...asked, read })).rejects.toMatchObject({ fields: { read: READ_FIRST } });
    }
  });

  test("of words or a file that came after the page was opened is refused", async () => {
    const circularId = await recorded(w);
    const old = await shown(w.siti, circularId);
    await updateCircular(w.adi, { circularId, title: "Netralitas ASN, diperbaiki" });
    await expect(confirmReading(w.siti, old)).rejects.toEqual(code("circular_changed"));
    const words = await shown(w.siti, circularId);
    const file = { sha256: "c".repeat(64), name: "SE.pdf", size: 900 };
    const pages = [{ sha256: "d".repeat(64), width: 10, height: 10 }];
    await attachCircularFile(w.adi, { circularId, file, pages });
    await expect(confirmReading(w.siti, words)).rejects.toEqual(code("circular_changed"));
    await reads(w.siti, circularId);
    const row = await db.circularReading.findFirstOrThrow({ where: { circularId } });
    expect(row.fileSha256).toBe(file.sha256);
    const other = { ...file, sha256: "e".repeat(64) };
    await expect(attachCircularFile(w.adi, { circularId, file: other, pages })).rejects.toEqual(code("circular_read"));
    expect(await attachCircularFile(w.adi, { circularId, file, pages })).toEqual({ circularId });
  });

  test("is for those who must sign, when it is asked and in force", async () => {
    const circularId = await recorded(w);
    await expect(reads(w.observer, circularId)).rejects.toEqual(code("not_found"));
    await expect(confirmReading(w.away.eko, await shown(w.siti, circularId))).rejects.toEqual(code("not_found"));
    await expect(reads(w.siti, await recorded(w, { asksReading: false }))).rejects.toEqual(code("circular_not_asked"));
    await withdrawCircular(w.adi, { circularId, reason: "Diganti surat yang baru" });
    await expect(reads(w.siti, circularId)).rejects.toEqual(code("circular_withdrawn"));
  });
});

describe("figures", () => {
  test("per unit add up to the people, follow the tree, and end where sight ends", async () => {
    const circularId = await recorded(w);
    for (const person of [w.siti, w.joko, w.hadi]) await reads(person, circularId);
    const agency = await readingFigures(w.adi, circularId);
    expect(agency).toMatchObject({ due: 9, read: 3, rate: 3 / 9, own: { due: 0, read: 0, rate: null } });
    const sum = (key: "due" | "read") => agency.children.reduce((total, child) => total + child[key], 0);
    expect([sum("due"), sum("read")]).toEqual([9, 3]);

    const dinas = await readingFigures(w.ratna, circularId, { unit: w.units.education });
    expect(dinas).toMatchObject({ due: 5, read: 2, own: { due: 1, read: 0 } });
    expect(dinas.children.map(({ unit, due, read }) => [unit.id, unit.hasChildren, due, read])).toEqual([
      [w.units.korwil, true, 4, 2],
    ]);
    const korwil = await readingFigures(w.ratna, circularId, { unit: w.units.korwil });
    expect(korwil.children.map(({ unit, due, read, rate }) => [unit.id, due, read, formatRate(rate)])).toEqual([
      [w.units.school, 3, 2, "66,7%"],
      [w.units.neighbour, 1, 0, "0,0%"],
    ]);
    expect(korwil).toMatchObject({ own: { due: 0, rate: null } });

    await expect(readingFigures(w.ratna, circularId)).rejects.toEqual(code("not_found"));
    await expect(readingFigures(w.hadi, circularId, { unit: w.units.school })).rejects.toEqual(code("not_found"));
    await expect(readingFigures(w.siti, circularId, { unit: w.units.school })).rejects.toEqual(code("not_found"));
    expect(await readingFigures(w.observer, circularId)).toMatchObject({ due: 9, read: 3 });

    expect((await circularShares(w.adi, w.campaignId)).get(circularId)).toMatchObject({ due: 9, read: 3 });
    expect((await circularShares(w.ratna, w.campaignId)).get(circularId)).toMatchObject({ due: 5, read: 2 });
    const school = await circularShares(w.ratna, w.campaignId, w.units.school);
    expect(school.get(circularId)).toMatchObject({ due: 3, read: 2 });
  });

  test("who has not read, by name, within reach and unit", async () => {
    const circularId = await recorded(w);
    await reads(w.siti, circularId);
    expect(await names(w.joko, circularId)).toEqual(["Budi Santoso, S.Pd.", "Joko Purnomo, S.Pd."]);
    expect(await names(w.joko, circularId, { status: "sudah" })).toEqual(["Siti Rahmawati, S.Pd."]);
    expect(await names(w.adi, circularId, { unit: w.units.district })).toEqual(["Hadi Wibowo, S.Pd."]);
    expect(await names(w.adi, circularId)).toHaveLength(8);
    expect(await names(w.hadi, circularId, { unit: w.units.school })).toEqual([]);
    for (const actor of [w.siti, w.observer, w.away.rudi]) {
      await expect(listReaders(actor, circularId, {})).rejects.toEqual(code("not_found"));
    }
  });

  test("a page ends at fifty and the next goes on behind it", async () => {
    const there = await world();
    const circularId = await recorded(there);
    const post = { employmentType: "PNS", tier: "FUNGSIONAL", agencyId: there.agencyId } as const;
    const people = Array.from({ length: 60 }, (_, at) => {
      const nip = `19900101202001${(at % 2) + 1}${String(at).padStart(3, "0")}`;
      const unitId = at % 2 ? there.units.school : there.units.health;
      return { ...post, id: crypto.randomUUID(), unitId, nip, name: `Orang ${at}` };
    });
    await db.employee.createMany({ data: people });
    await db.pact.createMany({
      data: people.map(({ id, unitId }) => {
        const pact = { agencyId: there.agencyId, campaignId: there.campaignId, employeeId: id, unitId };
        return { ...pact, employmentType: "PNS" as const, tier: "FUNGSIONAL" as const };
      }),
    });
    const first = await listReaders(there.adi, circularId, {});
    const rest = await listReaders(there.adi, circularId, { cursor: first.nextCursor ?? undefined });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([50, 19, null]);
    const all = [...first.items, ...rest.items].map(({ employeeId }) => employeeId);
    expect(new Set(all).size).toBe(69);
    expect(await readingFigures(there.adi, circularId)).toMatchObject({ due: 69, read: 0, rate: 0 });
  });
});

describe("who must read is who must sign", () => {
  const standing = async (circularId: string) => {
    const { due, read } = await readingFigures(w.adi, circularId);
    return [due, read];
  };

  test("the exempt need not, and owe it again when that ends", async () => {
    const circularId = await recorded(w);
    await reads(w.maya, circularId);
    const [due = 0] = await standing(circularId);
    await exemptPact(w.adi, { pactId: w.maya.pactId, reason: "SAKIT" });
    expect(await standing(circularId)).toEqual([due - 1, 0]);
    const another = await recorded(w);
    await expect(reads(w.maya, another)).rejects.toEqual(code("circular_not_owed"));
    expect(await findCircular(w.maya, another)).toMatchObject({ owed: false });
    await endExemption(w.adi, { pactId: w.maya.pactId });
    expect(await standing(circularId)).toEqual([due, 1]);
  });

  test("who joins owes it too, and who is removed counts nowhere", async () => {
    const circularId = await recorded(w);
    const [due = 0] = await standing(circularId);
    const late = await db.employee.create({
      data: {
        ...{ agencyId: w.agencyId, unitId: w.units.school, nip: "199503152024212009", name: "Nina Baru" },
        ...{ employmentType: "PPPK", tier: "FUNGSIONAL" },
        account: { create: { agencyId: w.agencyId, username: "nina", displayName: "Nina Baru", status: "active" } },
      },
      include: { account: true },
    });
    const nina = await signedIn(late.account?.id ?? "");
    await expect(reads(nina, circularId)).rejects.toEqual(code("circular_not_owed"));
    await addPerson(w.adi, { campaignId: w.campaignId, employeeId: late.id, reason: "BARU" });
    expect(await standing(circularId)).toEqual([due + 1, 0]);
    expect(await names(w.joko, circularId)).toContain("Nina Baru");
    await reads(nina, circularId);
    expect(await standing(circularId)).toEqual([due + 1, 1]);
    await removePerson(w.adi, { campaignId: w.campaignId, employeeId: late.id, reason: "PINDAH" });
    expect(await standing(circularId)).toEqual([due, 0]);
    expect(await names(w.joko, circularId, { status: "sudah" })).toEqual([]);
    expect(await db.circularReading.count({ where: { circularId } })).toBe(1);
  });
});
