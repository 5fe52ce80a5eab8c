import { beforeAll, expect, test } from "vitest";
import type { User } from "@/lib/core/actor";
import { hasReach } from "@/lib/core/reach";
import { db } from "@/lib/db";
import { dashboardOf } from "@/lib/monitoring/dashboard";
import { nationalCompletion } from "@/lib/monitoring/nation";
import { declinePact } from "@/lib/pacts/decline-pact";
import { listPacts } from "@/lib/pacts/queries";
import { visible } from "@/lib/policy";
import { createShare } from "@/lib/sharing/create-share";
import { listShares, openShare } from "@/lib/sharing/queries";
import { revokeShare } from "@/lib/sharing/revoke-share";
import { signedIn, type World, world } from "@/tests/support/world";

const origin = { requestId: "r", ip: null, userAgent: null };
let here: World;
beforeAll(async () => {
  here = await world();
  await declinePact(here.siti, { pactId: here.siti.pactId, reason: "Saya berkonsultasi lebih dahulu." });
});

const make = async (days = 7) => {
  const made = await createShare(here.adi, { campaignId: here.campaignId, label: "Bawaslu Contoh", days });
  return { ...made, token: made.url.split("/").at(-1) ?? "" };
};

test("a link opens the figures of its campaign, and no names, pacts, people or declines", async () => {
  const { token } = await make();
  const opened = await openShare(token, origin);
  expect(opened).toMatchObject({ label: "Bawaslu Contoh", campaign: { id: here.campaignId } });
  const { viewer, campaign } = opened as { viewer: User; campaign: NonNullable<typeof opened>["campaign"] };
  const seen = await dashboardOf(viewer, campaign, new Date());
  const known = await dashboardOf(here.wati, campaign, new Date());
  expect(seen?.totals).toEqual({ ...known?.totals, declined: 0, pending: (known?.totals.pending ?? 0) + 1 });
  expect((await listPacts(viewer, { campaign: campaign.id })).items).toEqual([]);
  const names = [
    "pacts",
    "employees",
    "contacts",
    "scans",
    "declines",
    "accounts",
    "auditTrail",
    "drafts",
    "reports",
  ] as const;
  for (const name of names) expect(hasReach(visible[name](viewer)), name).toBe(false);
});

test("a link ends with its days, or at once when it is revoked; twice is once", async () => {
  const { token, shareId } = await make(1);
  await db.shareLink.update({ where: { id: shareId }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await openShare(token, origin)).toBeNull();

  const other = await make();
  await revokeShare(here.adi, { shareId: other.shareId });
  expect(await openShare(other.token, origin)).toBeNull();
  await revokeShare(here.adi, { shareId: other.shareId });
  expect(await db.auditEvent.count({ where: { action: "share.revoke" } })).toBe(1);
  expect((await listShares(here.adi, here.campaignId)).map(({ state }) => state)).toEqual([
    "revoked",
    "expired",
    "active",
  ]);
});

test.each(["", "x", "a".repeat(43), "../../etc", "%00"])("the token %j opens nothing", async (token) => {
  expect(await openShare(token, origin)).toBeNull();
});

test("the address is stored as a hash only, and not in the trail", async () => {
  const { token, shareId } = await make();
  expect(JSON.stringify(await db.shareLink.findUniqueOrThrow({ where: { id: shareId } }))).not.toContain(token);
  const events = await db.auditEvent.findMany({ where: { action: "share.create" } });
  expect(JSON.stringify(events.map(({ data, subjectId }) => ({ data, subjectId })))).not.toContain(token);
});

test.each(["wati", "ratna", "siti", "observer"] as const)("%s makes none", async (who) => {
  const made = createShare(here[who], { campaignId: here.campaignId, label: "Bawaslu", days: 7 });
  await expect(made).rejects.toThrow(/forbidden|not_found/);
});

test("another agency neither makes, sees nor ends one", async () => {
  const { shareId } = await make();
  const { rudi } = here.away;
  await expect(createShare(rudi, { campaignId: here.campaignId, label: "Bawaslu", days: 7 })).rejects.toThrow(
    "not_found",
  );
  await expect(revokeShare(rudi, { shareId })).rejects.toThrow("not_found");
  expect(await listShares(rudi, here.campaignId)).toEqual([]);
});

test("a national viewer sees every agency's sum, equal to what each agency sees; others see their own", async () => {
  const account = await db.account.create({
    data: {
      username: "nasional",
      displayName: "N",
      status: "active",
      roleGrants: { create: { role: "national_viewer" } },
    },
  });
  const viewer = await signedIn(account.id);
  const { totals, agencies } = await nationalCompletion(viewer);
  const home = agencies.find(({ agencyId }) => agencyId === here.agencyId);
  expect(home?.campaign?.id).toBe(here.campaignId);
  const own = await nationalCompletion(here.observer);
  expect(own.agencies.map(({ agencyId }) => agencyId)).toEqual([here.agencyId]);
  expect(home?.totals).toEqual(own.totals);
  expect(totals.obligated).toBe(agencies.reduce((sum, agency) => sum + agency.totals.obligated, 0));
  expect(totals.declined).toBe(0);
  expect((await nationalCompletion(here.siti)).agencies).toEqual([]);
});
