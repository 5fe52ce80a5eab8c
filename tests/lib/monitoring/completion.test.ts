import { beforeAll, describe, expect, test } from "vitest";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { newId } from "@/lib/core/ids";
import { db } from "@/lib/db";
import { employmentTypes } from "@/lib/employees/terms";
import { completionOf } from "@/lib/monitoring/completion";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { reportScopeTotals } from "@/lib/monitoring/report-scope";
import { addTotals, totalsOf } from "@/lib/monitoring/rules";
import { unitPath, unitTree } from "@/lib/monitoring/unit-tree";
import { watchedUnit } from "@/lib/monitoring/watched-unit";
import { type PactStatus, pactStatuses } from "@/lib/pacts/schema";
import { draft, employ, outcome, type Regency, regency, type UnitKey } from "../campaigns/regency";

const keys = ["root", "setda", "bagian", "dinas", "sd", "smp"] as const satisfies UnitKey[];
/** Kecamatan Sukamaju has nobody: its figures must say "-", not 0%. */
const below: Record<UnitKey, readonly UnitKey[]> = {
  root: ["root", "setda", "bagian", "dinas", "sd", "smp", "camat"],
  setda: ["setda", "bagian"],
  bagian: ["bagian"],
  dinas: ["dinas", "sd", "smp"],
  sd: ["sd"],
  smp: ["smp"],
  camat: ["camat"],
};

// Park and Miller's generator: the same world in every run.
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

let here: Regency;
let campaignId: string;
/** What happened to each person, kept apart from the database. */
const fates: { unit: UnitKey; status: PactStatus }[] = [];

beforeAll(async () => {
  const roll = dice(20_261_121);
  here = await regency();
  const types = employmentTypes.filter((type) => type !== "NON_ASN");
  const persons = Array.from({ length: 240 }, () => ({
    unit: keys[roll(keys.length)] ?? "sd",
    type: types[roll(types.length)],
  }));
  const employed = await employ(here, persons);
  campaignId = (await createCampaign(here.admin, draft())).campaignId;
  await openCampaign(here.admin, { campaignId });
  // Everybody changes state some times, one at a time and in groups, as a campaign goes.
  for (const [index, { id }] of employed.entries()) {
    const unit = persons[index]?.unit ?? "sd";
    let status: PactStatus = "pending";
    for (let step = roll(3); step > 0; step -= 1) status = pactStatuses[roll(pactStatuses.length)] ?? status;
    fates.push({ unit, status });
    await db.pact.updateMany({ where: { campaignId, employeeId: id }, data: { status } });
  }
});

const expected = (units: readonly UnitKey[]) => {
  const counts: Partial<Record<PactStatus, number>> = {};
  for (const { unit, status } of fates) if (units.includes(unit)) counts[status] = (counts[status] ?? 0) + 1;
  return totalsOf(counts);
};

describe("completion counts the people", () => {
  test("at every level of the tree, removed people nowhere", async () => {
    for (const key of Object.keys(below) as UnitKey[]) {
      const { totals, children } = await completionOf(here.admin, { campaignId, unit: here.units[key] });
      expect(totals, key).toEqual(expected(below[key]));
      const own = expected([key]);
      expect(addTotals([own, ...children.map((child) => child.totals)]), key).toEqual(totals);
    }
  });

  test("of the whole agency, with the units that report as its children", async () => {
    const { unit, totals, children } = await completionOf(here.admin, { campaignId });
    expect(unit.id).toBe(here.units.root);
    expect(totals).toEqual(expected(below.root));
    expect(addTotals(children.map((child) => child.totals))).toEqual(totals);
    const of = (key: UnitKey) => children.find((child) => child.unit.id === here.units[key])?.totals;
    // The Bagian reports for itself; people above every reporting unit stand in the agency's own row.
    expect(of("setda")).toEqual(expected(["setda"]));
    expect(of("bagian")).toEqual(expected(["bagian"]));
    expect(of("dinas")).toEqual(expected(below.dinas));
    expect(of("root")).toEqual(expected(["root"]));
  });

  test("a unit with nobody obligated has no rate, and still has its row", async () => {
    const { children } = await completionOf(here.admin, { campaignId });
    const camat = children.find((child) => child.unit.id === here.units.camat);
    expect(camat?.totals).toMatchObject({ obligated: 0, done: 0, rate: null });
  });

  test("one query of the tree says the same as many", async () => {
    const nodes = await unitTree(here.admin, campaignId, here.units.root);
    for (const key of Object.keys(below) as UnitKey[]) {
      expect(nodes.find(({ id }) => id === here.units[key])?.totals, key).toEqual(expected(below[key]));
    }
  });

  test("a report's scope leaves out those who are reported for apart", async () => {
    expect(await reportScopeTotals(here.admin, campaignId, here.units.setda)).toEqual(expected(["setda"]));
    const campaign = await findCampaign(here.admin, campaignId);
    const setda = campaign && (await watchedUnit(here.admin, campaign, here.units.setda));
    expect(setda).toMatchObject({ scope: expected(["setda"]), totals: expected(below.setda), apart: 1 });
  });
});

describe("who sees which figures", () => {
  test("readers see the agency, a head the own unit, another agency nothing", async () => {
    const stranger = (await regency()).admin;
    for (const actor of [here.leader, here.observer, here.verifier]) {
      expect((await completionOf(actor, { campaignId })).totals.obligated).toBe(expected(below.root).obligated);
    }
    expect((await completionOf(here.head, { campaignId, unit: here.units.dinas })).totals.done).toBe(
      expected(below.dinas).done,
    );
    for (const [actor, unit] of [
      [here.head, undefined],
      [here.head, here.units.setda],
      [here.camat, here.units.sd],
      [stranger, undefined],
      [stranger, here.units.dinas],
    ] as const) {
      expect(await outcome(completionOf(actor, { campaignId, unit }))).toBe("not_found");
    }
    expect(await outcome(completionOf(here.admin, { campaignId: newId(), unit: here.units.dinas }))).toBe("not_found");
  });

  test("that somebody declined is the personnel agency's to know; the sums stay the same", async () => {
    const known = (await completionOf(here.verifier, { campaignId })).totals;
    expect(known.declined).toBeGreaterThan(0);
    for (const actor of [here.leader, here.observer]) {
      const { totals, children } = await completionOf(actor, { campaignId });
      expect(totals).toEqual({ ...known, declined: 0, pending: known.pending + known.declined });
      expect(children.every((child) => child.totals.declined === 0)).toBe(true);
    }
    const [top] = await unitTree(here.head, campaignId, here.units.dinas);
    expect(top?.totals.declined).toBe(0);
  });

  test("names go no further than the pacts: an observer watches without them", async () => {
    expect(await unitPath(here.leader, here.units.sd)).toMatchObject({
      path: [{ name: "Kabupaten Contoh" }, { name: "Dinas Pendidikan" }, { name: "SDN 1" }],
      namesVisible: true,
    });
    expect(await unitPath(here.observer, here.units.dinas)).toMatchObject({ namesVisible: false, head: null });
    expect((await unitPath(here.head, here.units.sd))?.path.map(({ name }) => name)).toEqual([
      "Dinas Pendidikan",
      "SDN 1",
    ]);
    expect(await unitPath(here.camat, here.units.sd)).toBeNull();
  });
});

describe("as reported", () => {
  const report = (
    unit: UnitKey,
    number: number,
    state: "submitted" | "accepted" | "returned",
    done: number,
    day: string,
  ) =>
    db.report.create({
      data: {
        agencyId: here.agency.id,
        campaignId,
        unitId: here.units[unit],
        number,
        state,
        figures: totalsOf({ signed: done, pending: 4 }),
        content: "{}",
        contentHash: "0".repeat(64),
        letterNumber: `800/${number}`,
        letterDate: new Date("2028-10-09"),
        statement: "Benar.",
        submittedBy: { name: "Kepala", nip: "-" },
        submittedById: here.head.accountId,
        submittedAt: new Date(`${day}T20:00:00Z`),
      },
    });

  test("the newest report that stands gives figure and date, the newest of all its state", async () => {
    await report("dinas", 1, "accepted", 6, "2028-10-08");
    await report("dinas", 2, "returned", 9, "2028-10-12");
    await report("bagian", 1, "returned", 3, "2028-10-12");
    const campaign = await findCampaign(here.leader, campaignId);
    if (!campaign) throw new Error("the campaign is out of sight");
    const dashboard = await dashboardOf(here.leader, campaign, new Date());
    const line = (key: UnitKey) => dashboard?.lines.find(({ id }) => id === here.units[key]);
    // 20.00 UTC is already the next day in Jakarta.
    expect(line("dinas")).toMatchObject({
      reportStatus: "returned",
      reported: { rate: 0.6, done: 6, day: "2028-10-09" },
    });
    expect(line("bagian")).toMatchObject({ reportStatus: "returned", reported: null });
    expect(line("setda")).toMatchObject({ reportStatus: "none", reported: null });
  });

  test("observers read no note of a return: it may name people", async () => {
    await db.report.updateMany({ where: { campaignId }, data: { decisionNote: "NIP Budi salah" } });
    expect(JSON.stringify(await completionOf(here.observer, { campaignId }))).not.toContain("Budi");
  });
});
