import { beforeAll, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { fixture, load } from "@/tests/lib/imports/roster-file";
import { emptyAgency, officer } from "@/tests/support/actors";

let admin: User;

beforeAll(async () => {
  const agency = await emptyAgency("33.26");
  admin = await officer({ agencyId: agency.id, role: "bkpsdm_admin" });
});

const eventsOf = async (importId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId: importId }, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );

test("the unit file of a regency becomes one numbered tree with its reporting units", async () => {
  const { state, result, importId } = await load(admin, "units", fixture("regency-units.xlsx"));
  expect(state).toBe("applied");
  expect(result).toMatchObject({ rows: 645, created: 645, updated: 0, unchanged: 0, missing: 0, rejected: [] });
  const units = await db.unit.findMany({ orderBy: { left: "asc" } });
  expect(units[0]).toMatchObject({ depth: 0, left: 1, right: 1290, parentId: null });
  expect(new Set(units.flatMap(({ left, right }) => [left, right])).size).toBe(1290);
  const reporting = units.filter((unit) => unit.reporting);
  expect(reporting.length).toBeGreaterThan(40);
  expect(reporting.every(({ id, reportingUnitId }) => id === reportingUnitId)).toBe(true);
  expect(await eventsOf(importId)).toEqual(["import.start", "import.preview", "import.apply", "import.write"]);
});

test("8,240 people are written, nothing but what a pact needs is kept of them, and the same file again changes nothing", async () => {
  const bytes = fixture("regency-employees.xlsx");
  const first = await load(admin, "employees", bytes);
  expect(first).toMatchObject({ state: "applied", done: 8240, total: 8240 });
  expect(first.result).toMatchObject({
    created: 8240,
    updated: 0,
    unchanged: 0,
    missing: 0,
    rejected: [],
    warnings: [],
  });
  expect(await db.employee.count({ where: { goneAt: null } })).toBe(8240);
  const dropped = ["NIK", "AGAMA NAMA", "ALAMAT", "NPWP NOMOR"];
  expect(first.result?.ignoredColumns).toEqual(expect.arrayContaining(dropped));

  const before = await db.employee.aggregate({ _max: { updatedAt: true } });
  const again = await load(admin, "employees", bytes);
  expect(again.result).toMatchObject({ created: 0, updated: 0, unchanged: 8240, missing: 0 });
  expect(await db.employee.aggregate({ _max: { updatedAt: true } })).toEqual(before);
  const units = await load(admin, "units", fixture("regency-units.xlsx"));
  expect(units.result).toMatchObject({ created: 0, updated: 0, unchanged: 645, missing: 0 });
}, 90_000);
