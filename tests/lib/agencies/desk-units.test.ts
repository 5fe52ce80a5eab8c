import { beforeAll, expect, test } from "vitest";
import { findDeskUnit, listDeskUnits } from "@/lib/agencies/desk-units";
import { type ReportingWorld, reportingWorld } from "../reports/reporting-world";

let world: ReportingWorld;
beforeAll(async () => {
  world = await reportingWorld();
});

test("a head's desk begins at the own unit and reaches down, with the path between", async () => {
  expect(await listDeskUnits(world.ratna)).toMatchObject([
    { id: world.dinas.id, reporting: true, agencyName: "Pemerintah Kabupaten Uji", bkpsdmName: "BKPSDM", zone: "WIB" },
  ]);
  const school = await findDeskUnit(world.ratna, world.school.id);
  expect(school?.path.map(({ name }) => name)).toEqual(["Dinas Pendidikan", "SD Negeri 1"]);
  expect(school).toMatchObject({ reporting: false, reportingUnit: { name: "Dinas Pendidikan" } });
});

test("two headships are two desks, in official order", async () => {
  const [above, below] = [world.hendra.grants[0], world.schoolHead.grants[0]];
  if (!above || !below) throw new Error("both hold a grant");
  const both = { ...world.hendra, grants: [above, below] };
  expect((await listDeskUnits(both)).map(({ name }) => name)).toEqual(["SD Negeri 1", "Kecamatan Suka"]);
});

test.each(["hendra", "schoolHead", "wati", "observer", "stranger", "strangerAdmin"] as const)(
  "the Dinas is no desk of %s",
  async (who) => {
    expect(await findDeskUnit(world[who], world.dinas.id)).toBeNull();
  },
);

test("people without a unit of their own have no desk, and garbage finds none", async () => {
  expect(await listDeskUnits(world.wati)).toEqual([]);
  expect(await listDeskUnits({ kind: "anonymous", origin: world.wati.origin })).toEqual([]);
  expect(await findDeskUnit(world.ratna, "1 OR 1=1")).toBeNull();
});
