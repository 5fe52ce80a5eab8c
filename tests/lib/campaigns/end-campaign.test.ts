import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { archiveCampaign } from "@/lib/campaigns/archive-campaign";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { copyCampaign } from "@/lib/campaigns/copy-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { openCampaign } from "@/lib/campaigns/open-campaign";
import { findCampaign } from "@/lib/campaigns/queries";
import { reopenCampaign } from "@/lib/campaigns/reopen-campaign";
import { reviseText } from "@/lib/campaigns/revise-text";
import { snapshotContent } from "@/lib/campaigns/snapshot-content";
import { listSnapshots, snapshotFile } from "@/lib/campaigns/snapshots";
import { sha256 } from "@/lib/core/hash";
import { db } from "@/lib/db";
import { readRecap } from "@/lib/recaps/read-recap";
import { draft, employ, outcome, type Regency, regency, trailOf } from "./regency";

let here: Regency;
let campaignId: string;
const reason = "Enam pegawai tertinggal di kecamatan";

beforeAll(async () => {
  here = await regency();
  await employ(here, [{ unit: "dinas" }, { unit: "sd" }, { unit: "sd" }, { unit: "camat", obligation: "exempt" }]);
});
beforeEach(async () => {
  ({ campaignId } = await createCampaign(here.admin, draft()));
  await openCampaign(here.admin, { campaignId });
});
const close = () => closeCampaign(here.admin, { campaignId });
const archive = () => archiveCampaign(here.admin, { campaignId });
const reopen = () => reopenCampaign(here.admin, { campaignId, reason });
const status = async () => (await db.campaign.findUniqueOrThrow({ where: { id: campaignId } })).status;

describe("closing", () => {
  test("freezes figures per unit and everybody's state, under the hash of its bytes", async () => {
    await close();
    const [frozen] = await listSnapshots(here.verifier, campaignId);
    expect(frozen).toMatchObject({ number: 1, occasion: "closing", figures: { pending: 3, exempt: 1, signed: 0 } });
    const { bytes, fileName } = await snapshotFile(here.verifier, { campaignId, number: 1 });
    expect(sha256(bytes)).toBe(frozen?.sha256);
    expect(fileName).toMatch(/^salinan-beku-pakta-netralitas-pemilu-2029-\d{4}-\d\d-\d\d\.json$/);
    const content = snapshotContent.parse(JSON.parse(bytes.toString()));
    expect(content.units.map(({ name, counts }) => [name, counts.pending, counts.exempt])).toEqual([
      ["Kabupaten Contoh", 0, 0],
      ["Dinas Pendidikan", 1, 0],
      ["SDN 1", 2, 0],
      ["Kecamatan Sukamaju", 0, 1],
    ]);
    expect(content.people).toHaveLength(4);
    expect(content.people.at(-1)).toMatchObject({ status: "exempt", exemption: "KEDUDUKAN_HUKUM", signature: null });
    expect(content).toMatchObject({ version: 4, campaign: { population: { cohorts: [] }, waves: [] }, ceremonies: [] });
    expect(content.texts).toMatchObject([{ version: 1, change: null, title: draft().text.title }]);
    const trail = await trailOf(campaignId);
    expect(trail.map(({ action }) => action).slice(-2)).toEqual(["campaign.close", "campaign.export-snapshot"]);
    expect(trail.at(-1)?.data).toMatchObject({ number: 1, people: 4, snapshotSha256: frozen?.sha256 });
  });

  test("twice is a success, and freezes once; nobody changes what was frozen", async () => {
    await close();
    expect(await close()).toEqual({ campaignId, alreadyClosed: true });
    expect(await db.campaignSnapshot.count({ where: { campaignId } })).toBe(1);
    const forged = db.$executeRaw`UPDATE campaign_snapshot SET content = '{}' WHERE campaign_id = ${campaignId}::uuid`;
    await expect(forged).rejects.toThrow(/append-only/);
  });

  test("the recap of a campaign that is over names the frozen state, that of an open one none", async () => {
    const campaign = await findCampaign(here.leader, campaignId);
    if (!campaign) throw new Error("no campaign");
    const notes = async () =>
      (await readRecap(here.leader, campaign, { basis: "now", order: "official" }))?.notes.join(" ") ?? "";
    expect(await notes()).not.toContain("dibekukan");
    await close();
    const [frozen] = await listSnapshots(here.admin, campaignId);
    expect((await notes()).replace(/\s/g, "")).toContain(`SHA-256${frozen?.sha256}`);
  });
});

describe("reopening and archiving", () => {
  test("a closed campaign opens again with a reason, and its next closing is frozen beside the first", async () => {
    await close();
    expect(await reopen()).toEqual({ campaignId, alreadyOpen: false });
    expect(await status()).toBe("open");
    expect((await trailOf(campaignId)).at(-1)).toMatchObject({ action: "campaign.reopen", data: { reason } });
    expect(await reopen()).toEqual({ campaignId, alreadyOpen: true });
    await close();
    expect((await listSnapshots(here.admin, campaignId)).map(({ number }) => number)).toEqual([2, 1]);
  });

  test("an archived one never does; archiving freezes how it ended, once", async () => {
    expect(await outcome(archive())).toBe("campaign_not_closed");
    await close();
    expect(await archive()).toEqual({ campaignId, alreadyArchived: false });
    expect(await archive()).toEqual({ campaignId, alreadyArchived: true });
    expect(await outcome(reopen())).toBe("campaign_archived");
    expect((await listSnapshots(here.admin, campaignId)).map(({ occasion }) => occasion)).toEqual([
      "archiving",
      "closing",
    ]);
  });

  test("only for an admin, with a reason; the names only for the personnel agency", async () => {
    await close();
    expect(await outcome(reopenCampaign(here.admin, { campaignId, reason: "lupa" }))).toBe("invalid_input");
    expect(await outcome(reopenCampaign(here.verifier, { campaignId, reason }))).toBe("forbidden");
    expect(await outcome(archiveCampaign(here.head, { campaignId }))).toBe("forbidden");
    expect(await outcome(snapshotFile(here.leader, { campaignId, number: 1 }))).toBe("not_found");
    expect(await listSnapshots(here.leader, campaignId)).toEqual([]);
    const { campaignId: unopened } = await createCampaign(here.admin, draft());
    expect(await outcome(reopenCampaign(here.admin, { campaignId: unopened, reason }))).toBe("campaign_not_closed");
  });
});

describe("a copy", () => {
  test("takes words in force, bases, population and options along, and no date", async () => {
    const { campaignId: first } = await createCampaign(
      here.admin,
      draft({
        options: { votingRightNotice: false, witnessBlock: true },
        population: { employmentTypes: ["PNS"], unitIds: [here.units.dinas] },
      }),
    );
    await openCampaign(here.admin, { campaignId: first });
    const { text } = draft();
    await reviseText(here.admin, { campaignId: first, text: { ...text, title: "IKRAR" }, reason: "Judul disingkat" });
    const made = await copyCampaign(here.admin, {
      campaignId: first,
      name: "Pakta Pemilu Daerah 2031",
      deadline: "2031-01-31",
    });
    const [source, copy] = [await findCampaign(here.admin, first), await findCampaign(here.admin, made.campaignId)];
    const { legalBases, population, options, contests } = source ?? {};
    expect(copy).toMatchObject({
      legalBases,
      population,
      options,
      contests,
      status: "draft",
      deadline: "2031-01-31",
      openedAt: null,
    });
    expect(copy?.text).toMatchObject({ title: "IKRAR", version: 1 });
    expect((await trailOf(made.campaignId))[0]?.data).toMatchObject({ copiedFrom: first });
  });

  test("only from what the actor sees, and by who may write drafts", async () => {
    const input = { campaignId, name: "Pakta Pemilu Daerah 2031", deadline: "2031-01-31" };
    expect(await outcome(copyCampaign(here.leader, input))).toBe("forbidden");
    const there = await regency();
    expect(await outcome(copyCampaign(there.admin, input))).toBe("not_found");
  });
});
