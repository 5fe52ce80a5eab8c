import { beforeEach, describe, expect, test } from "vitest";
import { systemActor, type User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { applyImport } from "@/lib/imports/apply-import";
import { findImport, listMissing } from "@/lib/imports/queries";
import { startImport } from "@/lib/imports/start-import";
import { writeImport } from "@/lib/imports/write-import";
import { csv, load, preview, view } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";
import { runJobs } from "@/tests/support/jobs";

const UNITS = csv(
  ["ID", "NAMA_UNOR", "ID_ATASAN"],
  ["R", "Pemerintah Kabupaten Contoh", ""],
  ["D1", "Dinas Pendidikan", "R"],
  ["S1", "SDN 1 Contoh", "D1"],
  ["D2", "Dinas Kesehatan", "R"],
);
const HEAD = ["PNS ID", "NIP BARU", "NAMA", "UNOR ID", "EMAIL"];
const SITI = ["P1", "198503152010012001", "SITI AMINAH", "S1", "siti@contoh.go.id"];
const BUDI = ["P2", "199001012015031002", "BUDI SANTOSO", "D2", ""];
const EDI = ["P3", "198812122012121003", "EDI WIBOWO", "D1", ""];

let admin: User;
let agencyId: string;
let code = 10;

beforeEach(async () => {
  code += 1;
  ({ id: agencyId } = await emptyAgency(`33.${code}`));
  admin = await officer({ agencyId, role: "bkpsdm_admin" });
  await load(admin, "units", UNITS);
});

const people = () => db.employee.findMany({ where: { agencyId }, orderBy: { nip: "asc" }, include: { unit: true } });
const byName = async (name: string) => db.employee.findFirstOrThrow({ where: { agencyId, name } });

test("a preview changes nothing and tells what applying will do", async () => {
  const { state, result } = await preview(admin, "employees", csv(HEAD, SITI, BUDI));
  expect(state).toBe("previewed");
  expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0, missing: 0, rejected: [] });
  expect(await people()).toEqual([]);
});

test("a second file: one moved, one renamed, one missing, one new", async () => {
  await load(admin, "employees", csv(HEAD, SITI, BUDI, EDI));
  const next = csv(
    HEAD,
    [...SITI.slice(0, 3), "D1", SITI[4] ?? ""],
    [...EDI.slice(0, 2), "EDI WIBOWO PUTRA", "D1", ""],
    ["P4", "199502022020122004", "WATI", "S1", ""],
  );
  const { result } = await load(admin, "employees", next);
  expect(result).toMatchObject({ created: 1, updated: 2, moved: 1, unchanged: 0, missing: 1 });
  expect(result?.missingPeople).toMatchObject([{ nip: BUDI[1], name: "Budi Santoso", unitName: "Dinas Kesehatan" }]);
  const budi = await byName("Budi Santoso");
  expect(budi.goneAt).toBeNull();
  expect((await people()).map(({ name, unit }) => `${name} @ ${unit.name}`).sort()).toEqual([
    "Budi Santoso @ Dinas Kesehatan",
    "Edi Wibowo Putra @ Dinas Pendidikan",
    "Siti Aminah @ Dinas Pendidikan",
    "Wati @ SDN 1 Contoh",
  ]);
});

test("a file that only leaves somebody out is applied, so that the missing can be marked", async () => {
  await load(admin, "employees", csv(HEAD, SITI, BUDI));
  const { importId, state, result } = await load(admin, "employees", csv(HEAD, SITI));
  expect(state).toBe("applied");
  expect(result).toMatchObject({ created: 0, updated: 0, unchanged: 1, missing: 1 });
  expect(await listMissing(admin, importId, 10)).toMatchObject([{ name: "Budi Santoso" }]);
});

test("people whose NIP the file damaged are rejected, and not proposed as gone", async () => {
  await load(admin, "employees", csv(HEAD, SITI, BUDI, EDI));
  const damaged = csv(
    HEAD,
    ["", `${SITI[1]?.slice(0, 15)}000`, ...SITI.slice(2)],
    ["", "1,99001E+17", ...BUDI.slice(2)],
  );
  const { result } = await preview(admin, "employees", damaged);
  expect(result?.rejected.map(({ nip }) => nip)).toEqual(["198503152010012...", "199001..."]);
  expect(result?.missingPeople.map(({ name }) => name)).toEqual(["Edi Wibowo"]);
});

test("a preview shows who is new and what changes, contact data without their words", async () => {
  await load(admin, "employees", csv(HEAD, SITI, BUDI));
  const { result } = await preview(
    admin,
    "employees",
    csv(HEAD, [...SITI.slice(0, 3), "D1", "lain@contoh.go.id"], BUDI, EDI),
  );
  expect(result?.samples).toEqual({
    created: [{ name: "Edi Wibowo", place: `${EDI[1]} · Dinas Pendidikan`, changes: [] }],
    updated: [
      {
        name: "Siti Aminah",
        place: `${SITI[1]} · Dinas Pendidikan`,
        changes: [
          { field: "Unit", before: "SDN 1 Contoh", after: "Dinas Pendidikan" },
          { field: "Email", before: "", after: "" },
        ],
      },
    ],
  });
  const { importId } = await load(admin, "employees", csv(HEAD, EDI));
  expect((await listMissing(admin, importId, 1, 1)).map(({ name }) => name)).toEqual(["Budi Santoso"]);
});

test("a unit file of which nothing is left makes nothing, not even the agency's own node", async () => {
  const other = await emptyAgency("34.10");
  const stranger = await officer({ agencyId: other.id, role: "bkpsdm_admin" });
  const circle = csv(["ID", "NAMA_UNOR", "ID_ATASAN"], ["A", "Dinas A", "B"], ["B", "Dinas B", "A"]);
  const { result } = await preview(stranger, "units", circle);
  expect(result).toMatchObject({ created: 0, rejected: [{ row: 2 }, { row: 3 }] });
});

test("a new NIP of the same person keeps the old one and moves the account", async () => {
  await load(admin, "employees", csv(HEAD, SITI, BUDI));
  const { id } = await byName("Siti Aminah");
  await db.account.create({ data: { agencyId, employeeId: id, username: SITI[1] ?? "", displayName: "Siti Aminah" } });
  const renewed = "198503152025212001";
  const { result } = await load(admin, "employees", csv(HEAD, [SITI[0] ?? "", renewed, ...SITI.slice(2)], BUDI));
  expect(result).toMatchObject({ created: 0, updated: 1, renumbered: 1, missing: 0 });
  const siti = await db.employee.findUniqueOrThrow({ where: { id }, include: { formerNips: true, account: true } });
  expect(siti).toMatchObject({ nip: renewed, goneAt: null, account: { username: renewed } });
  expect(siti.formerNips.map(({ nip }) => nip)).toEqual([SITI[1]]);
  await db.account.delete({ where: { employeeId: id } });
});

test("two people whose NIPs were exchanged are put right in one go", async () => {
  const wrong = csv(
    HEAD,
    [SITI[0] ?? "", BUDI[1] ?? "", ...SITI.slice(2)],
    [BUDI[0] ?? "", SITI[1] ?? "", ...BUDI.slice(2)],
  );
  await load(admin, "employees", wrong);
  const { state, result } = await load(admin, "employees", csv(HEAD, SITI, BUDI));
  expect(state).toBe("applied");
  expect(result).toMatchObject({ created: 0, updated: 2, renumbered: 2 });
  expect(await byName("Siti Aminah")).toMatchObject({ nip: SITI[1], personId: "P1" });
});

test("a file without a column does not erase what is known", async () => {
  await load(admin, "employees", csv(HEAD, SITI));
  const { result } = await load(admin, "employees", csv(HEAD.slice(0, 4), SITI.slice(0, 4)));
  expect(result).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await byName("Siti Aminah")).toMatchObject({ email: "siti@contoh.go.id" });
});

test("somebody who left comes back with the same record", async () => {
  await load(admin, "employees", csv(HEAD, SITI));
  const { id } = await byName("Siti Aminah");
  await db.employee.update({ where: { id }, data: { goneAt: new Date(), goneReason: "Pindah" } });
  const { result } = await load(admin, "employees", csv(HEAD, SITI));
  expect(result).toMatchObject({ created: 0, updated: 1, returned: 1 });
  expect(await byName("Siti Aminah")).toMatchObject({ id, goneAt: null, goneReason: null });
});

test("a failure in the middle leaves nothing behind, says so, and may be tried again", async () => {
  await db.$executeRawUnsafe(`CREATE FUNCTION refuse_edi() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.person_id = 'P3' THEN RAISE EXCEPTION 'disk full'; END IF; RETURN NEW; END $$`);
  await db.$executeRawUnsafe(
    "CREATE TRIGGER refuse_edi BEFORE INSERT ON employee FOR EACH ROW EXECUTE FUNCTION refuse_edi()",
  );
  const failed = await load(admin, "employees", csv(HEAD, SITI, BUDI, EDI));
  await db.$executeRawUnsafe("DROP FUNCTION refuse_edi CASCADE");
  expect(failed.state).toBe("failed");
  expect(failed.failure).toContain("Data Anda tidak berubah");
  expect(await people()).toEqual([]);

  await applyImport(admin, { importId: failed.importId });
  await runJobs();
  expect(await view(admin, failed.importId)).toMatchObject({ state: "applied", failure: null });
  expect(await people()).toHaveLength(3);
});

describe("one import of an agency at a time", () => {
  test("a second one is refused while the first is written; another agency's is not", async () => {
    const first = await preview(admin, "employees", csv(HEAD, SITI));
    const second = await preview(admin, "employees", csv(HEAD, SITI, BUDI));
    await applyImport(admin, { importId: first.importId });
    await expect(applyImport(admin, { importId: second.importId })).rejects.toMatchObject({ code: "import_running" });
    await runJobs();
    await applyImport(admin, { importId: second.importId });
    await runJobs();
    expect(await people()).toHaveLength(2);
  });

  test("of two claims in the same instant one wins", async () => {
    const runs = [
      await preview(admin, "employees", csv(HEAD, SITI)),
      await preview(admin, "employees", csv(HEAD, BUDI)),
    ];
    const outcomes = await Promise.allSettled(runs.map(({ importId }) => applyImport(admin, { importId })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await runJobs();
    expect(await people()).toHaveLength(1);
  });

  test("asking twice, and two workers at once, write once", async () => {
    const { importId } = await preview(admin, "employees", csv(HEAD, SITI));
    await Promise.all([applyImport(admin, { importId }), applyImport(admin, { importId })]);
    await Promise.all([writeImport(systemActor("worker"), importId), writeImport(systemActor("worker"), importId)]);
    await runJobs();
    expect(await applyImport(admin, { importId })).toMatchObject({ state: "applied" });
    const events = await db.auditEvent.findMany({ where: { subjectId: importId } });
    expect(events.map(({ action }) => action).sort()).toEqual([
      "import.apply",
      "import.preview",
      "import.start",
      "import.write",
    ]);
    expect(await people()).toHaveLength(1);
  });
});

test.each(["unit_head", "bkpsdm_verifier", "leader", "auditor"] as const)("%s may not load data", async (role) => {
  const unit = await db.unit.findFirstOrThrow({ where: { agencyId, code: "D1" } });
  const actor = await officer({ agencyId, role, unitId: role === "unit_head" ? unit.id : undefined });
  const file = { kind: "employees", fileName: "a.csv", fileSha256: "0".repeat(64), fileSize: 1 };
  await expect(startImport(actor, file)).rejects.toMatchObject({ code: "forbidden" });
  const { importId } = await preview(admin, "employees", csv(HEAD, SITI));
  await expect(applyImport(actor, { importId })).rejects.toMatchObject({ code: "not_found" });
  expect(await findImport(actor, importId)).toBeNull();
});

test("another agency's admin sees no import of this one", async () => {
  const { importId } = await preview(admin, "employees", csv(HEAD, SITI));
  const stranger = await officer({ agencyId: (await emptyAgency(`34.${code}`)).id, role: "bkpsdm_admin" });
  await expect(applyImport(stranger, { importId })).rejects.toMatchObject({ code: "not_found" });
  const file = { agencyId, kind: "units", fileName: "a.csv", fileSha256: "0".repeat(64), fileSize: 1 };
  await expect(startImport(stranger, file)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["people before units", "employees", csv(HEAD, SITI), "Muat berkas HierarkiUnor lebih dahulu"],
  ["a file without the needed columns", "units", csv(["A", "B"], ["1", "2"]), "Baris judul kolom tidak ditemukan"],
] as const)("%s: refused with a sentence that says what to do", async (_, kind, bytes, sentence) => {
  const empty = await officer({ agencyId: (await emptyAgency(`35.${code}${kind}`)).id, role: "bkpsdm_admin" });
  const { state, failure, importId } = await preview(empty, kind, bytes);
  expect(state).toBe("failed");
  expect(failure).toContain(sentence);
  await expect(applyImport(empty, { importId })).rejects.toMatchObject({ code: "import_not_previewed" });
});
