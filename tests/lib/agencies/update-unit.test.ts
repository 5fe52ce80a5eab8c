import { beforeEach, expect, test } from "vitest";
import { personnelAgencyName } from "@/lib/agencies/personnel-agency";
import { findAgencyView, findUnitPath, listUnits } from "@/lib/agencies/queries";
import { updateAgency } from "@/lib/agencies/update-agency";
import { updateUnit } from "@/lib/agencies/update-unit";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { csv, load } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";

const UNITS = csv(
  ["ID", "NAMA_UNOR", "ID_ATASAN"],
  ["R", "Pemerintah Kabupaten Contoh", ""],
  ["D1", "Dinas Pendidikan", "R"],
  ["K1", "Korwil Kota", "D1"],
  ["S1", "SDN 1", "K1"],
  ["D2", "Dinas Kesehatan", "R"],
);

let admin: User;
let agencyId: string;
let code = 10;

beforeEach(async () => {
  code += 1;
  ({ id: agencyId } = await emptyAgency(`33.${code}`));
  admin = await officer({ agencyId, role: "bkpsdm_admin" });
  await load(admin, "units", UNITS);
});

const unit = async (unitCode: string) => db.unit.findFirstOrThrow({ where: { agencyId, code: unitCode } });
const reporterOf = async (unitCode: string) => {
  const { reportingUnitId } = await unit(unitCode);
  return reportingUnitId && (await db.unit.findUniqueOrThrow({ where: { id: reportingUnitId } })).code;
};
const eventsOf = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

test("a unit that reports for itself takes those below it along, and gives them back", async () => {
  const { id: unitId } = await unit("K1");
  expect(await reporterOf("S1")).toBe("D1");
  await updateUnit(admin, { unitId, reporting: true });
  expect(await reporterOf("S1")).toBe("K1");
  expect(await reporterOf("D1")).toBe("D1");
  await updateUnit(admin, { unitId, reporting: true });
  await updateUnit(admin, { unitId, reporting: false });
  expect(await reporterOf("S1")).toBe("D1");
  expect((await eventsOf(unitId)).map(({ data }) => data)).toEqual([
    { changed: ["reporting"], reporting: true },
    { changed: ["reporting"], reporting: false },
  ]);
});

test("a later import keeps the choice", async () => {
  await updateUnit(admin, { unitId: (await unit("K1")).id, reporting: true });
  await updateUnit(admin, { unitId: (await unit("D2")).id, reporting: false });
  const { result } = await load(admin, "units", UNITS);
  expect(result).toMatchObject({ updated: 0, unchanged: 5 });
  expect(await reporterOf("S1")).toBe("K1");
  expect(await reporterOf("D2")).toBeNull();
});

test("two changes of one tree in the same instant both count", async () => {
  const [k1, d2] = [await unit("K1"), await unit("D2")];
  await Promise.all([
    updateUnit(admin, { unitId: k1.id, reporting: true }),
    updateUnit(admin, { unitId: d2.id, reporting: false }),
  ]);
  expect([await reporterOf("S1"), await reporterOf("D2")]).toEqual(["K1", null]);
});

test("a unit's name is changed, never emptied", async () => {
  const { id: unitId } = await unit("S1");
  expect(await updateUnit(admin, { unitId, name: " SD Negeri 1 " })).toMatchObject({ name: "SD Negeri 1" });
  await expect(updateUnit(admin, { unitId, name: " " })).rejects.toMatchObject({ fields: { name: "Tulis nama unit" } });
});

test("a kind follows the name until people set it; then name and file leave it, until it is given back", async () => {
  const { id: unitId } = await unit("S1");
  const kinds = async () =>
    (await listUnits(admin, { q: "SD" })).map(({ kind, kindSetByHand }) => [kind, kindSetByHand]);
  expect(await kinds()).toEqual([["SEKOLAH", false]]);
  expect(await updateUnit(admin, { unitId, name: "UPTD SD Satu" })).toMatchObject({ kindSetByHand: false });
  // Set to what it already was: from now on it is the word of people.
  const guessed = (await listUnits(admin, { q: "SD Satu" }))[0]?.kind;
  expect(await updateUnit(admin, { unitId, kind: guessed })).toMatchObject({ kind: guessed, kindSetByHand: true });
  expect(await updateUnit(admin, { unitId, name: "Bidang SD" })).toMatchObject({ kind: guessed, kindSetByHand: true });
  await load(admin, "units", UNITS);
  expect(await listUnits(admin, { q: "SDN 1" })).toMatchObject([{ kind: guessed, kindSetByHand: true }]);
  expect(await updateUnit(admin, { unitId, kind: "PUSKESMAS" })).toMatchObject({ kind: "PUSKESMAS" });
  expect(await updateUnit(admin, { unitId, kind: null })).toMatchObject({ kind: "SEKOLAH", kindSetByHand: false });
  await expect(updateUnit(admin, { unitId, kind: "WARUNG" })).rejects.toMatchObject({ code: "invalid_input" });
  const trail = await db.auditEvent.findMany({
    where: { subjectId: unitId, action: "unit.update" },
    orderBy: { id: "asc" },
  });
  expect(trail.map(({ data }) => data)).toContainEqual(
    expect.objectContaining({ changed: ["kind"], kind: { from: guessed, to: "PUSKESMAS", byHand: true } }),
  );
});

test("a unit's address is set, kept by an import, and taken away", async () => {
  const { id: unitId } = await unit("S1");
  const written = await updateUnit(admin, { unitId, address: " Jalan Sekolah 3 \r\n\r\nTelepon (0299) 555123 " });
  expect(written).toMatchObject({ address: "Jalan Sekolah 3\nTelepon (0299) 555123" });
  await load(admin, "units", UNITS);
  expect(await listUnits(admin, { q: "SDN 1" })).toMatchObject([{ address: written.address }]);
  await expect(updateUnit(admin, { unitId, address: "1\n2\n3\n4" })).rejects.toMatchObject({
    fields: { address: "Alamat paling banyak 3 baris" },
  });
  expect(await updateUnit(admin, { unitId, address: "" })).toMatchObject({ name: "SDN 1", address: "" });
});

test.each([
  ["the unit's head", "unit_head", "K1", "forbidden"],
  ["a neighbour's head", "unit_head", "D2", "not_found"],
  ["a verifier", "bkpsdm_verifier", undefined, "forbidden"],
] as const)("%s may not change a unit", async (_, role, unitCode, refusal) => {
  const actor = await officer({ agencyId, role, unitId: unitCode && (await unit(unitCode)).id });
  await expect(updateUnit(actor, { unitId: (await unit("K1")).id, reporting: true })).rejects.toMatchObject({
    code: refusal,
  });
});

test("another agency's admin reaches neither unit nor agency", async () => {
  const stranger = await officer({ agencyId: (await emptyAgency(`34.${code}`)).id, role: "bkpsdm_admin" });
  await expect(updateUnit(stranger, { unitId: (await unit("K1")).id, name: "X" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(updateAgency(stranger, { agencyId, name: "Lain" })).rejects.toMatchObject({ code: "not_found" });
  expect(await findAgencyView(stranger, agencyId)).toBeNull();
});

test("the personnel agency's full name: as written, else spelled out where the short one is usual", async () => {
  const nameOf = async () => personnelAgencyName((await findAgencyView(admin))!);
  expect(await nameOf()).toBe("Badan Kepegawaian dan Pengembangan Sumber Daya Manusia");
  await updateAgency(admin, { agencyId, bkpsdmName: "BKPP" });
  expect(await nameOf()).toBe("Badan Kepegawaian, Pendidikan dan Pelatihan");
  await updateAgency(admin, { agencyId, bkpsdmName: "Badan Aparatur" });
  expect(await nameOf()).toBe("Badan Aparatur");
  await updateAgency(admin, {
    agencyId,
    letterhead: { personnelAgency: "Badan Kepegawaian dan Diklat" },
  });
  expect(await nameOf()).toBe("Badan Kepegawaian dan Diklat");
});

test("an agency changes what is named and nothing else", async () => {
  const letterhead = { government: "PEMERINTAH KABUPATEN CONTOH", address: "", contact: "", place: "Contoh" };
  await updateAgency(admin, { agencyId, bkpsdmName: "BKPP", zone: "WITA", letterhead });
  expect(await updateAgency(admin, { agencyId, name: "Pemkab Contoh" })).toEqual({ agencyId, changed: ["name"] });
  expect(await findAgencyView(admin)).toMatchObject({
    name: "Pemkab Contoh",
    bkpsdmName: "BKPP",
    zone: "WITA",
    letterhead,
  });
  expect(await updateAgency(admin, { agencyId, zone: "WITA", letterhead })).toEqual({ agencyId, changed: [] });
  const verifier = await officer({ agencyId, role: "bkpsdm_verifier" });
  await expect(updateAgency(verifier, { agencyId, name: "Lain" })).rejects.toMatchObject({ code: "forbidden" });
  expect((await eventsOf(agencyId)).map(({ data }) => data)).toEqual([
    { changed: ["bkpsdmName", "zone", "letterhead"] },
    { changed: ["name"] },
  ]);
});

test("units are listed within reach, with their people and all below", async () => {
  const people = csv(
    ["NIP", "NAMA", "UNOR ID"],
    ["198503152010012001", "SITI", "S1"],
    ["199001012015031002", "BUDI", "D1"],
  );
  await load(admin, "employees", people);
  const shown = (rows: { code: string | null; people: number; peopleBelow: number }[]) =>
    rows.map((row) => [row.code, row.people, row.peopleBelow]);
  expect(shown(await listUnits(admin, {}))).toEqual([
    ["R", 0, 2],
    ["D1", 1, 2],
    ["K1", 0, 1],
    ["S1", 1, 1],
    ["D2", 0, 0],
  ]);
  expect(shown(await listUnits(admin, { parent: (await unit("D1")).id }))).toEqual([["K1", 0, 1]]);
  const head = await officer({ agencyId, role: "unit_head", unitId: (await unit("K1")).id });
  expect((await listUnits(head, {})).map((row) => row.code)).toEqual(["K1", "S1"]);
  expect((await findUnitPath(admin, (await unit("S1")).id)).map(({ name }) => name)).toEqual([
    "Pemerintah Kabupaten Contoh",
    "Dinas Pendidikan",
    "Korwil Kota",
  ]);
});
