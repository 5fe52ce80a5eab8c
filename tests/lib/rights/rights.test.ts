import { beforeAll, describe, expect, test } from "vitest";
import { followUpCase } from "@/lib/cases/follow-up";
import { db } from "@/lib/db";
import { signPact } from "@/lib/pacts/sign-pact";
import { exportPeople } from "@/lib/recaps/export-people";
import { exportOwnData } from "@/lib/rights/export-own-data";
import { noteReading } from "@/lib/rights/note-reading";
import { findOwnData } from "@/lib/rights/own-data";
import { listOwnReadings } from "@/lib/rights/own-readings";
import { type CaseWorld, caseWorld, declined, NOTE, signature, today } from "@/tests/lib/cases/case-world";

let w: CaseWorld;
const code = (name: string) => expect.objectContaining({ code: name });
const reads = (employeeId: string) =>
  db.auditEvent.findMany({ where: { action: "record.read", subjectId: employeeId }, orderBy: { id: "asc" } });

beforeAll(async () => {
  w = await caseWorld();
});

describe("what is held about a person", () => {
  test("is told to that person, all of it, and taken along with a trace", async () => {
    await signPact(w.siti, await signature(w.siti));
    const data = await findOwnData(w.siti);
    expect(data).toMatchObject({
      roster: { name: "Siti Rahmawati", nip: w.siti.username, unitName: "SDN 1 Sukorejo", source: null },
      account: { username: w.siti.username, grants: [], sessions: [expect.objectContaining({ ip: "10.0.0.1" })] },
      pacts: [
        {
          status: "signed",
          keptUntil: null,
          signatures: [expect.objectContaining({ method: "browser_typed", drawing: null, ip: "10.0.0.1" })],
        },
      ],
    });
    const { bytes, fileName } = await exportOwnData(w.siti);
    expect(fileName).toBe("data-saya-siti-rahmawati.json");
    expect(JSON.parse(String(bytes))).toMatchObject({ version: 2, roster: { nip: w.siti.username }, corrections: [] });
    const trace = await db.auditEvent.findMany({ where: { action: "own-data.export" } });
    expect(trace.map(({ subjectId }) => subjectId)).toEqual([w.siti.employeeId]);
  });

  test("holds nothing of a colleague", async () => {
    const text = JSON.stringify([await findOwnData(w.budi), await listOwnReadings(w.budi, "WIB")]);
    for (const other of ["Siti", "Joko", "Adi Nugroho", w.siti.username]) expect(text).not.toContain(other);
  });

  test("ends at a refusal for an account without a person", async () => {
    expect(await findOwnData(w.observer)).toBeNull();
    await expect(exportOwnData(w.observer)).rejects.toEqual(code("not_found"));
  });

  test("tells the own decline, and not what officers noted about it", async () => {
    const caseId = await declined(w, w.maya);
    await followUpCase(w.wati, { caseId, kind: "call", happenedOn: today(), note: NOTE });
    const data = await findOwnData(w.maya);
    expect(data?.pacts[0]?.declines).toMatchObject([{ reason: expect.stringContaining("Keyakinan") }]);
    const told = JSON.stringify([data, await listOwnReadings(w.maya, "WIB")]);
    expect(told).not.toContain(NOTE);
    expect(told).not.toContain("case.");
  });
});

describe("who looked", () => {
  test("is noted once a day for each reader and person, never for oneself", async () => {
    for (let times = 0; times < 3; times += 1) await noteReading(w.wati, { employeeId: w.siti.employeeId }, "person");
    await noteReading(w.joko, { pactId: w.siti.pactId }, "pact");
    await noteReading(w.siti, { employeeId: w.siti.employeeId }, "person");
    await noteReading(w.siti, { pactId: w.siti.pactId }, "document");
    await noteReading(w.laras, { pactId: w.siti.pactId }, "pact");
    await noteReading(w.away.rudi, { employeeId: w.siti.employeeId }, "person");
    expect((await reads(w.siti.employeeId)).map(({ data }) => data)).toEqual([
      { what: "person" },
      { what: "pact", pactId: w.siti.pactId },
    ]);
    expect(await db.auditEvent.count({ where: { action: "record.read" } })).toBe(2);
  });

  test("is told to the person by day, role and unit, without a name", async () => {
    await exportPeople(w.wati, { campaignId: w.campaignId, unit: w.units.education, format: "csv" });
    const told = await listOwnReadings(w.siti, "WIB");
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: "record.read", what: "person", roles: ["bkpsdm_verifier"], times: 1 }),
        expect.objectContaining({
          action: "record.read",
          what: "pact",
          roles: ["unit_operator"],
          unitName: "SDN 1 Sukorejo",
        }),
        expect.objectContaining({ action: "people.export", roles: ["bkpsdm_verifier"] }),
      ]),
    );
    expect(JSON.stringify(told)).not.toMatch(/Wati|Joko/);
    expect((await listOwnReadings(w.away.eko, "WIB")).length).toBe(0);
  });
});
