import { buffer } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { archiveFile } from "@/lib/archives/download-archive";
import { failArchive } from "@/lib/archives/fail-archive";
import { listEntries } from "@/lib/archives/list-entries";
import { readArchive } from "@/lib/archives/queries";
import { startArchive } from "@/lib/archives/start-archive";
import { writeArchive } from "@/lib/archives/write-archive";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { systemActor } from "@/lib/core/actor";
import { db } from "@/lib/db";
import { pemiluPledge } from "@/lib/documents/standard-pledges";
import { anonymiseCampaigns } from "@/lib/retention/anonymise-campaigns";
import { confirmAnonymisation } from "@/lib/retention/confirm-anonymisation";
import { requestAnonymisation } from "@/lib/retention/request-anonymisation";
import { filesIn, verdictOf } from "@/tests/lib/archives/unzipped";
import { runJobs } from "@/tests/support/jobs";
import { type FullCampaign, fullCampaign, LATER } from "./full-campaign";

const worker = systemActor("worker");
const refused = (code: string) => expect.objectContaining({ code });

let w: FullCampaign;
/** A ready archive, one that nobody has begun, and one of another campaign that stays. */
let ready: string;
let waiting: string;
let other: string;
let otherCampaign: string;
let hashes: { ready: string[]; other: string[] };

const read = (archiveId: string) => readArchive(w.adi, { campaignId: w.campaignId, archiveId });
const asked = async (campaignId: string) => (await startArchive(w.adi, { campaignId })).archiveId;

async function hashesOf(runId: string): Promise<string[]> {
  const entries = await db.archiveEntry.findMany({ where: { runId } });
  return entries.flatMap(({ sha256 }) => sha256 ?? []);
}

async function secondCampaign(): Promise<string> {
  const { campaignId } = await createCampaign(worker, {
    agencyId: w.agencyId,
    name: "Pakta Netralitas Pilkada 2030",
    contests: [{ type: "PEMILU", year: 2030 }],
    population: { employmentTypes: ["PNS"] },
    deadline: "2029-10-31",
    text: pemiluPledge,
  });
  await openCampaign(worker, { campaignId });
  return campaignId;
}

beforeAll(async () => {
  w = await fullCampaign();
  ready = await asked(w.campaignId);
  otherCampaign = await secondCampaign();
  other = await asked(otherCampaign);
  await runJobs();
  hashes = { ready: await hashesOf(ready), other: await hashesOf(other) };
  waiting = await asked(w.campaignId);
  const ask = { campaignId: w.campaignId, typedName: "Pakta Netralitas Pemilu 2029" };
  await requestAnonymisation(w.adi, ask, LATER);
  await confirmAnonymisation(w.second, ask, LATER);
  expect(await anonymiseCampaigns(worker)).toEqual({ campaigns: 1 });
});

test("archives of an anonymised campaign say why they are gone, and are handed out no more", async () => {
  expect(hashes.ready.length).toBeGreaterThan(10);
  for (const archiveId of [ready, waiting, w.ids.archiveId]) {
    expect(await read(archiveId)).toMatchObject({ state: "failed", failure: expect.stringContaining("dianonimkan") });
    await expect(archiveFile(w.adi, { campaignId: w.campaignId, archiveId })).rejects.toEqual(
      refused("archive_erased"),
    );
  }
  await expect(startArchive(w.adi, { campaignId: w.campaignId })).rejects.toEqual(refused("archive_of_erased"));
});

test("their lists go, and every file that no other archive has", async () => {
  expect(await db.archiveEntry.count({ where: { runId: { in: [ready, waiting, w.ids.archiveId] } } })).toBe(0);
  const shared = hashes.ready.filter((hash) => hashes.other.includes(hash));
  expect(shared.length).toBeGreaterThan(0);
  for (const hash of hashes.ready) {
    const isThere = (await w.storage.stat(hash)) !== null;
    expect(isThere).toBe(shared.includes(hash));
  }
});

test("the archive of another campaign, with which they shared files, is whole", async () => {
  const { pieces } = await archiveFile(w.adi, { campaignId: otherCampaign, archiveId: other });
  expect(await verdictOf(await filesIn(await buffer(pieces())))).toMatchObject({ verdict: "ok" });
});

test("a worker who comes too late, before or in the middle, brings none of it back", async () => {
  await runJobs();
  await writeArchive(worker, waiting);
  await listEntries(waiting, w.campaignId, new Date());
  // Somebody who had it in hand, and finds nothing there.
  await failArchive(worker, { archiveId: waiting });
  expect(await db.auditEvent.count({ where: { action: "archive.fail", subjectId: w.campaignId } })).toBe(0);
  expect(await read(waiting)).toMatchObject({ state: "failed", failure: expect.stringContaining("dianonimkan") });
  expect(await db.archiveEntry.count({ where: { runId: waiting } })).toBe(0);
});
