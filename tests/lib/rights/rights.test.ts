import { beforeAll, describe, expect, test } from "vitest";
import { followUpCase } from "@/lib/cases/follow-up";
import { db } from "@/lib/db";
import { signPact } from "@/lib/pacts/sign-pact";
import { updateEmployee } from "@/lib/population/update-employee";
import { exportPeople } from "@/lib/recaps/export-people";
import { acceptCorrection } from "@/lib/rights/accept-correction";
import { countCorrections, listCorrections } from "@/lib/rights/correction-queries";
import { exportOwnData } from "@/lib/rights/export-own-data";
import { noteReading } from "@/lib/rights/note-reading";
import { findOwnData } from "@/lib/rights/own-data";
import { listOwnReadings } from "@/lib/rights/own-readings";
import { refuseCorrection } from "@/lib/rights/refuse-correction";
import { requestCorrection } from "@/lib/rights/request-correction";
import { type CaseWorld, caseWorld, declined, NOTE, signature, today } from "@/tests/lib/cases/case-world";
import { signedIn } from "@/tests/support/world";

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
      account: { username: w.siti.username, roles: [], sessions: [expect.objectContaining({ ip: "10.0.0.1" })] },
      pacts: [
        {
          status: "signed",
          keptUntil: null,
          signatures: [expect.objectContaining({ method: "browser_typed", drawn: false, ip: "10.0.0.1" })],
        },
      ],
    });
    const { bytes, fileName } = await exportOwnData(w.siti);
    expect(fileName).toBe("data-saya-siti-rahmawati.json");
    expect(JSON.parse(String(bytes))).toMatchObject({ version: 1, roster: { nip: w.siti.username }, corrections: [] });
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
        expect.objectContaining({ action: "record.read", what: "person", role: "bkpsdm_verifier", times: 1 }),
        expect.objectContaining({
          action: "record.read",
          what: "pact",
          role: "unit_operator",
          unitName: "SDN 1 Sukorejo",
        }),
        expect.objectContaining({ action: "people.export", role: "bkpsdm_verifier" }),
      ]),
    );
    expect(JSON.stringify(told)).not.toMatch(/Wati|Joko/);
    expect((await listOwnReadings(w.away.eko, "WIB")).length).toBe(0);
  });
});

describe("a request for correction", () => {
  const ask = { field: "unit", wanted: "SDN 2 Sukorejo", reason: "SK mutasi 824/11" };
  const answer = "Dipindahkan menurut SK.";

  test("keeps what stood there, once at a time", async () => {
    await requestCorrection(w.siti, ask);
    await expect(requestCorrection(w.siti, ask)).rejects.toEqual(code("correction_waiting"));
    await expect(requestCorrection(w.siti, { ...ask, field: "salary" })).rejects.toEqual(code("invalid_input"));
    await expect(requestCorrection(w.observer, ask)).rejects.toEqual(code("not_found"));
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([
      { field: "unit", held: "SDN 1 Sukorejo", wanted: "SDN 2 Sukorejo", state: "waiting", answer: null },
    ]);
  });

  test("is seen by the admins of the agency alone", async () => {
    expect(await countCorrections(w.adi)).toBe(1);
    for (const actor of [w.wati, w.joko, w.ratna, w.budi, w.away.rudi, w.leader]) {
      expect(await listCorrections(actor)).toEqual([]);
      expect(await countCorrections(actor)).toBe(0);
    }
  });

  test("is accepted only when the change was made, by somebody else, and told to the person", async () => {
    const [request] = await listCorrections(w.adi);
    const correctionId = request?.id ?? "";
    await expect(acceptCorrection(w.siti, { correctionId, answer })).rejects.toEqual(code("forbidden"));
    await expect(acceptCorrection(w.away.rudi, { correctionId, answer })).rejects.toEqual(code("not_found"));
    await expect(acceptCorrection(w.adi, { correctionId, answer })).rejects.toEqual(code("correction_not_made"));
    await updateEmployee(w.adi, { employeeId: w.siti.employeeId, unitId: w.units.neighbour });
    await acceptCorrection(w.adi, { correctionId, answer });
    expect(await acceptCorrection(w.adi, { correctionId, answer })).toMatchObject({ alreadyDecided: true });
    await expect(refuseCorrection(w.adi, { correctionId, answer })).rejects.toEqual(code("correction_decided"));
    expect(await listCorrections(w.siti, { own: true })).toMatchObject([{ state: "accepted", answer }]);
  });

  test("of an admin is decided by another one; a refusal needs a reason", async () => {
    const { correctionId } = await requestCorrection(w.adi, { field: "email", wanted: "adi@contoh.go.id" });
    await expect(refuseCorrection(w.adi, { correctionId, answer })).rejects.toEqual(code("forbidden"));
    await db.roleGrant.create({ data: { accountId: w.hadi.accountId, agencyId: w.agencyId, role: "bkpsdm_admin" } });
    const hadi = await signedIn(w.hadi.accountId);
    await expect(refuseCorrection(hadi, { correctionId, answer: "" })).rejects.toEqual(code("invalid_input"));
    await refuseCorrection(hadi, { correctionId, answer: "Alamat itu milik orang lain." });
    expect(await listCorrections(w.adi, { own: true })).toMatchObject([{ state: "refused" }]);
    const acts = await db.auditEvent.findMany({
      where: { action: { startsWith: "correction." } },
      orderBy: { id: "asc" },
    });
    expect(acts.map(({ action }) => action)).toEqual([
      "correction.request",
      "correction.accept",
      "correction.request",
      "correction.refuse",
    ]);
  });
});
