import { beforeAll, describe, expect, test } from "vitest";
import { archiveFile } from "@/lib/archives/download-archive";
import { listArchives } from "@/lib/archives/queries";
import { startArchive } from "@/lib/archives/start-archive";
import { findCampaign } from "@/lib/campaigns/queries";
import { readSnapshot } from "@/lib/campaigns/read-snapshot";
import { listSnapshots } from "@/lib/campaigns/snapshots";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { agencyCompletion } from "@/lib/monitoring/queries";
import { findAnonymisedPact } from "@/lib/pacts/anonymised-pact";
import { getPact } from "@/lib/pacts/pact-detail";
import { pactDocument } from "@/lib/pacts/pact-document";
import { listPacts, readPacts } from "@/lib/pacts/queries";
import { annexDocument } from "@/lib/recaps/annex-document";
import { startExport } from "@/lib/recaps/start-export";
import { anonymiseCampaigns } from "@/lib/retention/anonymise-campaigns";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { findOwnData } from "@/lib/rights/own-data";
import { countSeals, countTroubledSeals, listOwed } from "@/lib/seals/queries";
import { retryAllSeals } from "@/lib/seals/retry-all-seals";
import { retrySeal } from "@/lib/seals/retry-seal";
import { sealedDocument } from "@/lib/seals/sealed-document";
import { type FullCampaign, fullCampaign, LATER } from "./full-campaign";

const code = (name: string) => expect.objectContaining({ code: name });
let w: FullCampaign;
let archiveId: string;
let failed: string;
let owedBefore: number;
const asked = () => ({ campaignId: w.campaignId, typedName: "Pakta Netralitas Pemilu 2029" });

beforeAll(async () => {
  w = await fullCampaign();
  const { campaignId } = w;
  archiveId = (await listArchives(w.adi, campaignId))[0]?.archiveId ?? "";
  const owed = await db.sealedDocument.findFirstOrThrow({ where: { state: "waiting", signature: { campaignId } } });
  failed = owed.signatureId;
  await db.sealedDocument.update({
    where: { signatureId: failed },
    data: { state: "failed", problem: "storage", nextAt: null },
  });
  owedBefore = await countTroubledSeals(w.adi);
  await extendLog();
  await requestAnonymisation(w.adi, asked(), LATER);
});

test("while it is overdue and still to be done, the own data say so", async () => {
  const [pact] = (await findOwnData(w.siti))?.pacts ?? [];
  expect(pact).toMatchObject({ overdue: false, keptUntil: expect.any(String) });
  expect((await findOwnData(w.siti, LATER))?.pacts[0]).toMatchObject({ overdue: true, keptUntil: pact?.keptUntil });
});

describe("once two admins agreed, and before the worker came", () => {
  test("an archive that is there is given out until then, and gone from then on", async () => {
    expect(await listArchives(w.adi, w.campaignId)).toMatchObject([{ archiveId, state: "ready", erased: false }]);
    await confirmAnonymisation(w.second, asked(), LATER);
    const [view] = await listArchives(w.adi, w.campaignId);
    expect(view).toMatchObject({ erased: true, expiresAt: null });
    const which = { campaignId: w.campaignId, archiveId };
    await expect(archiveFile(w.adi, which)).rejects.toMatchObject({ code: "archive_erased", status: 410 });
    await expect(startArchive(w.adi, which)).rejects.toEqual(code("archive_of_erased"));
  });
});

describe("names of a campaign that two admins agreed to anonymise, also before the worker came", () => {
  const list = () => ({ campaignId: w.campaignId, format: "csv" as const });
  test("are on no list, and the doors say why", async () => {
    expect(await listPacts(w.adi, { campaign: w.campaignId })).toEqual({ items: [], total: 0, nextCursor: null });
    for (const actor of [w.adi, w.ratna, w.siti]) {
      await expect(readPacts(actor, { campaign: w.campaignId })).rejects.toMatchObject({
        ...{ code: "campaign_anonymised", status: 410 },
      });
    }
    expect(await readPacts(w.eko, { campaign: w.campaignId })).toMatchObject({ items: [], total: 0 });
  });

  test("are in no file, at once or by the worker", async () => {
    const before = await db.exportRun.count({ where: { campaignId: w.campaignId } });
    await expect(startExport(w.adi, list())).rejects.toEqual(code("campaign_anonymised"));
    await expect(annexDocument(w.adi, { ...list(), unit: w.units.personnel })).rejects.toEqual(
      code("campaign_anonymised"),
    );
    await expect(startExport(w.eko, list())).rejects.toEqual(code("not_found"));
    expect(await db.exportRun.count({ where: { campaignId: w.campaignId } })).toBe(before);
  });

  test("leave the figures, and the campaign says what is under way", async () => {
    expect((await agencyCompletion(w.adi, w.campaignId))?.totals.obligated).toBeGreaterThan(0);
    expect(await findCampaign(w.siti, w.campaignId)).toMatchObject({
      anonymisation: { state: "confirmed", finishedAt: null },
    });
  });
});

describe("after the worker", () => {
  beforeAll(async () => {
    expect(await anonymiseCampaigns(systemActor("worker"))).toEqual({ campaigns: 1 });
  });

  test("no seal is owed, counted or tried again for signatures that nobody has a record of", async () => {
    const states = await db.sealedDocument.findMany({ where: { signature: { campaignId: w.campaignId } } });
    expect(states.map(({ state }) => state)).toContain("failed");
    const kept = { agencyId: w.agencyId, signature: { erasureId: null } };
    const troubled = await db.sealedDocument.count({ where: { ...kept, state: { in: ["failed", "unknown"] } } });
    expect(troubled).toBeLessThan(owedBefore);
    expect(await countTroubledSeals(w.adi)).toBe(troubled);
    const { failed: failing, unknown } = await countSeals(w.adi);
    expect(failing + unknown).toBe(troubled);
    const ids = (await listOwed(w.adi)).map(({ signatureId }) => signatureId);
    expect(ids).not.toContain(failed);
    await expect(retrySeal(w.adi, { signatureId: failed })).rejects.toEqual(code("not_found"));
    expect(await retryAllSeals(w.adi, {})).toEqual({ documents: failing });
    expect(await db.sealedDocument.findUniqueOrThrow({ where: { signatureId: failed } })).toMatchObject({
      ...{ state: "failed", nextAt: null },
    });
  });

  test("documents answer that they are gone, to officers and to whoever has their address", async () => {
    const { pactId } = w.siti;
    for (const actor of [w.adi, w.siti]) {
      await expect(sealedDocument(actor, pactId)).rejects.toMatchObject({ code: "campaign_anonymised", status: 410 });
    }
    await expect(pactDocument(w.adi, pactId)).rejects.toEqual(code("campaign_anonymised"));
    await expect(sealedDocument(w.eko, pactId)).rejects.toEqual(code("not_found"));
    for (const actor of [w.adi, w.ratna]) {
      await expect(getPact(actor, pactId)).rejects.toMatchObject({ code: "campaign_anonymised", status: 410 });
    }
    await expect(getPact(w.eko, pactId)).rejects.toEqual(code("not_found"));
    expect(await findAnonymisedPact(w.siti, pactId)).toMatchObject({ finishedAt: expect.any(Date) });
    expect(await findAnonymisedPact(w.eko, pactId)).toBeNull();
    expect(await findAnonymisedPact(w.eko, w.eko.pactId)).toBeNull();
    const which = { campaignId: w.campaignId, archiveId };
    await expect(archiveFile(w.adi, which)).rejects.toEqual(code("archive_erased"));
  });

  test("frozen copies say on which day their people went", async () => {
    const { finishedAt } = await db.campaignErasure.findFirstOrThrow({ where: { state: "finished" } });
    const day = finishedAt?.toISOString();
    expect((await findCampaign(w.siti, w.campaignId))?.anonymisation).toEqual({ state: "finished", finishedAt: day });
    await expect(readPacts(w.adi, { campaign: w.campaignId })).rejects.toEqual(code("campaign_anonymised"));
    await expect(startExport(w.adi, { campaignId: w.campaignId, format: "csv" })).rejects.toEqual(
      code("campaign_anonymised"),
    );
    expect((await listSnapshots(w.adi, w.campaignId)).map(({ anonymisedAt }) => anonymisedAt)).toEqual([day, day]);
    const read = await readSnapshot(w.adi, { campaignId: w.campaignId, number: 1 });
    expect(read).toMatchObject({ anonymised: true, anonymisedAt: day });
  });

  test("the own data name the agency's anonymised campaigns, and not who took part", async () => {
    const told = [{ campaignName: asked().typedName, finishedAt: expect.any(String) }];
    expect((await findOwnData(w.siti))?.anonymised).toEqual(told);
    expect((await findOwnData(w.hadi))?.anonymised).toEqual(told);
    expect((await findOwnData(w.eko))?.anonymised).toEqual([]);
  });
});
