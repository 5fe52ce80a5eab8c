import canonicalize from "canonicalize";
import { beforeAll, expect, test } from "vitest";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { listPassages } from "@/lib/campaigns/passages";
import { readSnapshot } from "@/lib/campaigns/read-snapshot";
import { reopenCampaign } from "@/lib/campaigns/reopen-campaign";
import { latestContent } from "@/lib/campaigns/snapshot-content";
import { snapshotFile } from "@/lib/campaigns/snapshots";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let campaignId: string;
const reason = "Enam pegawai tertinggal di kecamatan";

beforeAll(async () => {
  here = await regency();
  await employ(here, [{ unit: "dinas" }, { unit: "sd" }, { unit: "sd" }, { unit: "camat", obligation: "exempt" }]);
  ({ campaignId } = await createCampaign(here.admin, draft()));
  await openCampaign(here.admin, { campaignId });
  await db.ceremony.create({
    data: {
      agencyId: here.agency.id,
      unitId: here.units.dinas,
      campaignId,
      code: "BEKV7",
      name: "Apel Ikrar Dinas",
      startsAt: new Date("2028-10-02T00:00:00Z"),
      place: "Halaman",
      programme: [],
    },
  });
  await closeCampaign(here.admin, { campaignId });
});

test("shows what was frozen, and no name until a unit is asked for; each reading is recorded", async () => {
  // What changes afterwards is not read: the roster of today is another matter.
  await db.unit.update({ where: { id: here.units.sd }, data: { name: "SDN 1 Baru" } });
  const { content, names, intact, sha256: hash } = await readSnapshot(here.verifier, { campaignId, number: "1" });
  expect(content).toMatchObject({
    version: 4,
    totals: { pending: 3, exempt: 1 },
    texts: [{ version: 1, title: draft().text.title, reason: null }],
    ceremonies: [{ name: "Apel Ikrar Dinas", holder: "Dinas Pendidikan", present: 0, minutes: null }],
  });
  expect(content).not.toHaveProperty("people");
  expect([names, intact]).toEqual([null, true]);
  const file = await snapshotFile(here.verifier, { campaignId, number: 1 });
  expect(sha256(file.bytes)).toBe(hash);

  const school = await readSnapshot(here.verifier, { campaignId, number: 1, unitId: here.units.sd, page: 99 });
  expect(school.names).toMatchObject({ total: 2, page: 1, pages: 1 });
  expect(school.names?.people.map(({ status }) => status)).toEqual(["pending", "pending"]);
  expect(school.content.units.map(({ name }) => name)).toContain("SDN 1");
  const seen = (await trailOf(campaignId)).filter(({ action }) => action === "campaign.read-snapshot");
  expect(seen.map(({ data }) => data)).toEqual([
    { number: 1, snapshotSha256: hash, people: 0 },
    { number: 1, snapshotSha256: hash, people: 2, unitId: here.units.sd },
  ]);
});

test("only for those who may have the file, and only what is in it", async () => {
  const there = await regency();
  for (const stranger of [here.leader, here.observer, here.head, there.admin]) {
    expect(await outcome(readSnapshot(stranger, { campaignId, number: 1 }))).toBe("not_found");
  }
  expect(await outcome(readSnapshot(here.admin, { campaignId, number: 2 }))).toBe("not_found");
  const strange = { campaignId, number: 1, unitId: there.units.sd };
  expect(await outcome(readSnapshot(here.admin, strange))).toBe("not_found");
});

test("states that were frozen in the earlier shapes are read as they are; one that was forged says so", async () => {
  const { bytes } = await snapshotFile(here.admin, { campaignId, number: 1 });
  const { ceremonies: _c, ...third } = latestContent.parse(JSON.parse(bytes.toString()));
  const { legalBases: _l, options: _o, ...campaign } = third.campaign;
  const texts = third.texts.map(({ id, version, change, sha256: hash }) => ({ id, version, change, sha256: hash }));
  const second = { ...third, version: 2, number: 2, campaign, texts };
  const { circulars: _s, ...rest } = second;
  const { population: _p, waves: _w, ...bare } = campaign;
  const first = { ...rest, version: 1, number: 3, campaign: bare };
  const common = { agencyId: here.agency.id, campaignId, occasion: "closing", takenAt: new Date() } as const;
  for (const content of [second, first]) {
    const canonical = canonicalize(content) ?? "";
    const forged = content.number === 3 ? "0".repeat(64) : sha256(canonical);
    await db.campaignSnapshot.create({
      data: { ...common, number: content.number, content: canonical, sha256: forged, figures: third.totals },
    });
  }
  const earlier = await readSnapshot(here.admin, { campaignId, number: 2, unitId: here.units.dinas });
  expect(earlier).toMatchObject({ intact: true, content: { version: 2, circulars: [] }, names: { total: 1 } });
  expect(await readSnapshot(here.admin, { campaignId, number: 3 })).toMatchObject({
    intact: false,
    content: { version: 1, totals: { pending: 3 } },
  });
});

test("the openings and closings tell who and why, to the personnel agency alone", async () => {
  await reopenCampaign(here.admin, { campaignId, reason });
  const [again, closed, opened, ...more] = await listPassages(here.verifier, campaignId);
  expect(again).toMatchObject({ kind: "reopen", reason, snapshotSha256: null });
  expect(again?.by).toBeTruthy();
  expect(closed).toMatchObject({
    kind: "close",
    reason: null,
    snapshotSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect([opened?.kind, more]).toEqual(["open", []]);
  expect(await listPassages(here.leader, campaignId)).toEqual([]);
  expect(await listPassages((await regency()).admin, campaignId)).toEqual([]);
});
