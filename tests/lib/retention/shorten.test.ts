import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { findRetention } from "@/lib/retention/queries";
import { dueWithin, isErasing } from "@/lib/retention/rules";
import { setRetention } from "@/lib/retention/set-retention";
import { type ApiWorld, apiWorld } from "@/tests/api/api-world";

let w: ApiWorld;
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error as { code: string; sentence: string } | null;
};

beforeAll(async () => {
  w = await apiWorld();
});

describe("fewer years than the people of a campaign were promised", () => {
  const set = (campaignId: string, years: number, more = {}) => setRetention(w.adi, { campaignId, years, ...more });

  test("are told with whose data would be due when, and taken only when they are said twice", async () => {
    const { campaignId } = w;
    const people = await db.pact.count({ where: { campaignId, employeeId: { not: null } } });
    const told = await refused(set(campaignId, 2));
    expect(told).toMatchObject({ code: "retention_shortened" });
    expect(told?.sentence).toContain("dijanjikan 5 tahun");
    expect(told?.sentence).toContain(`data pribadi ${people} orang dapat dianonimkan 2 tahun sesudah kegiatan ditutup`);
    // What was confirmed is that number of years and no other.
    expect(await refused(set(campaignId, 1, { confirmedYears: 2 }))).toMatchObject({ code: "retention_shortened" });
    expect(await findRetention(w.adi, campaignId)).toMatchObject({ years: 5 });
    await set(campaignId, 2, { confirmedYears: 2 });
    expect(await findRetention(w.adi, campaignId)).toMatchObject({ years: 2, people });
    // More years, and the same, need nothing.
    await set(campaignId, 2);
    await set(campaignId, 5);
  });

  test("say so where they would be due at once, or within a month", async () => {
    const campaignId = w.ids.closedId;
    const day = 86_400_000;
    await db.campaign.update({ where: { id: campaignId }, data: { closedAt: new Date(Date.now() - 800 * day) } });
    expect((await refused(set(campaignId, 1)))?.sentence).toMatch(/berakhir .+, bukan .+: seluruhnya .* sekarang juga/);
    const soon = new Date(Date.now() - (2 * 365.25 - 20) * day);
    await db.campaign.update({ where: { id: campaignId }, data: { closedAt: soon } });
    expect((await refused(set(campaignId, 2)))?.sentence).toContain("kurang dari sebulan lagi");
  });

  test("of a draft were promised to nobody", async () => {
    await set(w.ids.draftId, 3);
    expect(await db.campaign.findUniqueOrThrow({ where: { id: w.ids.draftId } })).toMatchObject({ retentionYears: 3 });
  });
});

test("who could be the second admin is told, without whoever reads it and whose role has ended", async () => {
  expect(await findRetention(w.adi, w.campaignId)).toMatchObject({ others: ["Admin Kedua"] });
  const role = { agencyId: w.agencyId, role: "bkpsdm_admin" } as const;
  await db.roleGrant.create({ data: { accountId: w.hadi.accountId, ...role } });
  const ended = { validFrom: new Date(Date.now() - 9_000_000), validUntil: new Date(Date.now() - 3_600_000) };
  await db.roleGrant.create({ data: { accountId: w.budi.accountId, ...role, ...ended } });
  const found = await findRetention(w.adi, w.campaignId);
  expect(found?.others).toEqual(["Admin Kedua", w.hadi.name]);
});

test("how soon is soon", () => {
  expect(dueWithin(null, "2028-10-01")).toBe("later");
  expect(dueWithin("2028-09-30", "2028-10-01")).toBe("now");
  expect(dueWithin("2028-10-01", "2028-10-01")).toBe("soon");
  expect(dueWithin("2028-10-31", "2028-10-01")).toBe("soon");
  expect(dueWithin("2028-11-01", "2028-10-01")).toBe("later");
  expect(["requested", "confirmed", "told", "finished"].map((state) => isErasing(state as "told"))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect(isErasing(undefined)).toBe(false);
});
