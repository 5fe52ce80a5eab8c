import { beforeAll, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { setWaves } from "@/lib/campaigns/set-waves";
import type { Actor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { listUnits, unitListQuery } from "@/lib/monitoring/unit-list";
import { watchedUnit } from "@/lib/monitoring/watched-unit";
import { draft, employ, type Regency, regency, type UnitKey } from "../campaigns/regency";

const at = (day: string) => new Date(`${day}T03:00:00Z`);

let here: Regency;
let campaignId: string;
let people: Awaited<ReturnType<typeof employ>>;
beforeAll(async () => {
  here = await regency();
  people = await employ(here, [
    ...Array.from({ length: 4 }, () => ({ unit: "setda" as const })),
    ...Array.from({ length: 3 }, () => ({ unit: "sd" as const })),
    { unit: "smp" },
    { unit: "camat" },
    { unit: "camat", obligation: "exempt" },
    { unit: "root" },
  ]);
  campaignId = (await createCampaign(here.admin, draft())).campaignId;
  await openCampaign(here.admin, { campaignId }, at("2028-10-02"));
  const { sd, dinas, camat } = here.units;
  const school = { name: "Sekolah", rule: { unitIds: [sd, camat] }, opensOn: "2028-10-11", closesOn: "2028-10-17" };
  const office = { name: "Dinas", rule: { unitIds: [dinas] }, opensOn: "2028-10-16", closesOn: null };
  await setWaves(here.admin, { campaignId, waves: [school, office] });
  await sign(0);
});

const sign = (index: number) =>
  db.pact.updateMany({ where: { campaignId, employeeId: people[index]?.id ?? "" }, data: { status: "signed" } });

async function seen(actor: Actor, day: string) {
  const campaign = await findCampaign(actor, campaignId);
  const dashboard = campaign && (await dashboardOf(actor, campaign, at(day)));
  if (!campaign || !dashboard) throw new Error("out of sight");
  const line = (key: UnitKey) => dashboard.lines.find(({ id }) => id === here.units[key]);
  return { campaign, dashboard, line };
}

test("units whose people all wait for their wave are told apart and stand after the others", async () => {
  const { dashboard, line } = await seen(here.admin, "2028-10-09");
  expect([line("dinas"), line("camat"), line("setda")].map((unit) => unit?.notYet)).toEqual([
    { people: 4, first: "2028-10-11" },
    { people: 1, first: "2028-10-11" },
    null,
  ]);
  expect(listUnits(dashboard.lines, unitListQuery.parse({})).map(({ name }) => name)).toEqual([
    "Kabupaten Contoh",
    "Sekretariat Daerah",
    "Bagian Hukum",
    "Dinas Pendidikan",
    "Kecamatan Sukamaju",
  ]);
});

test("the pace expects only those whose turn has come, each unit by its own waves", async () => {
  const { dashboard, line } = await seen(here.admin, "2028-10-09");
  // Five of ten follow the campaign: five of its fifteen working days are over.
  expect(dashboard.pace?.rate).toBeCloseTo((5 * (5 / 15)) / 10);
  expect(dashboard.pace?.notYet).toEqual({ people: 5, first: "2028-10-11", last: "2028-10-16" });
  expect([line("setda")?.pace, line("dinas")?.pace]).toEqual([5 / 15, null]);
  const later = await seen(here.admin, "2028-10-13");
  // Of the Dinas three have had two of five days, and one is still to wait.
  expect(later.line("dinas")).toMatchObject({
    notYet: { people: 1, first: "2028-10-16" },
    pace: expect.closeTo((3 * 0.4) / 4),
  });
  expect(later.line("camat")?.pace).toBeCloseTo(0.4);
  expect((await seen(here.admin, "2028-10-17")).dashboard.pace?.notYet).toBeNull();
});

test("a closed campaign compares all alike, and an observer reads the same figures", async () => {
  const { campaign, dashboard } = await seen(here.observer, "2028-10-09");
  expect(dashboard.lines.filter(({ notYet }) => notYet !== null)).toHaveLength(2);
  const closed = await dashboardOf(
    here.admin,
    { ...campaign, closedAt: at("2028-10-09").toISOString() },
    at("2028-10-10"),
  );
  expect(closed?.lines.map(({ notYet, pace }) => [notYet, pace])).toEqual(closed?.lines.map(() => [null, null]));
});

test("the page of a unit says how many wait: of those it reports for, or of all below", async () => {
  const notYet = async (key: UnitKey, day = "2028-10-09") => {
    const { campaign } = await seen(here.admin, day);
    return (await watchedUnit(here.admin, campaign, here.units[key], at(day)))?.notYet;
  };
  expect(await notYet("dinas")).toEqual({ people: 4, first: "2028-10-11", last: "2028-10-16" });
  expect(await notYet("sd")).toMatchObject({ people: 3 });
  expect(await notYet("root")).toMatchObject({ people: 5 });
  expect(await notYet("setda")).toBeNull();
  expect(await notYet("dinas", "2028-10-12")).toMatchObject({ people: 1, first: "2028-10-16" });
});
