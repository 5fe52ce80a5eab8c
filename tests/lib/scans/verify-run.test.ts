import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { attachScan } from "@/lib/scans/attach-scan";
import { contactSheet, latestRun } from "@/lib/scans/contact-sheet";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { findScan } from "@/lib/scans/scan-queue";
import { verifyRunResult } from "@/lib/scans/schema";
import { reverseRun, verifyRun } from "@/lib/scans/verify-run";
import { verifyScan } from "@/lib/scans/verify-scan";
import { eventsOf, preparedSheet, type ScanWorld, scanWorld, statusOf } from "@/tests/lib/scans/scan-world";
import { type StackSheet, stackSheet } from "@/tests/support/stack-sheet";

let world: ScanWorld;
beforeEach(async () => {
  world = await scanWorld();
});

type Who = "siti" | "budi" | "rawa" | "watiSelf";
async function scanned(who: Who, more: Partial<StackSheet> = {}): Promise<string> {
  const { campaignId, dinas, ratna } = world;
  const { pactId } = world[who];
  const same = { campaignId, unitId: dinas.id, uploadedById: ratna.accountId };
  return (await stackSheet({ ...same, pactIds: [pactId], ...more }))[pactId] ?? "";
}
const run = (scanIds: string[], as = world.wati) => verifyRun(as, { campaignId: world.campaignId, scanIds });
const undo = (runId: string, as = world.wati) => reverseRun(as, { campaignId: world.campaignId, runId });
const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });

describe("a run", () => {
  test("accepts every sheet by itself: evidence, trace and decision of its own, tied by the run", async () => {
    const [siti, budi] = [await scanned("siti"), await scanned("budi")];
    const result = await run([siti, budi]);
    expect(verifyRunResult.parse(result)).toEqual(result);
    expect(result.items).toMatchObject([
      { scanId: siti, pactId: world.siti.pactId, personName: "Siti Aminah", accepted: true, problem: null },
      { scanId: budi, pactId: world.budi.pactId, accepted: true },
    ]);
    for (const { pactId } of [world.siti, world.budi]) {
      expect(await statusOf(pactId)).toBe("verified");
      expect(await db.signature.count({ where: { pactId, supersededAt: null, method: "wet_ink_scan" } })).toBe(1);
      expect(await eventsOf(pactId, "scan.verify")).toMatchObject([{ data: { accepted: true, runId: result.runId } }]);
    }
    expect(await db.verification.count({ where: { runId: result.runId } })).toBe(2);
  });

  test("the same sheets again are the same success, and no second decision", async () => {
    const siti = await scanned("siti");
    const first = await run([siti, siti]);
    expect(first.items).toHaveLength(1);
    expect((await run([siti])).items).toMatchObject([{ accepted: true }]);
    expect(await eventsOf(world.siti.pactId, "scan.verify")).toHaveLength(1);
    expect(await db.verification.findMany({ where: { scanId: siti } })).toMatchObject([{ runId: first.runId }]);
  });

  test("what another officer decided meanwhile is told by name, and the others go on", async () => {
    const [siti, budi] = [await scanned("siti"), await scanned("budi")];
    await verifyScan(world.adi, { pactId: world.siti.pactId, scanId: siti, accepted: false, note: "Pindaian buram." });
    const { items } = await run([siti, budi]);
    expect(items[0]).toMatchObject({ personName: "Siti Aminah", accepted: false });
    expect(items[0]?.problem).toMatchObject({ code: "scan_not_awaiting", title: expect.stringContaining("Adi") });
    expect(items[1]?.accepted).toBe(true);
    expect(await statusOf(world.siti.pactId)).toBe("returned");
  });

  test.each<[string, (siti: string) => Promise<string>, string]>([
    ["a blank box", () => scanned("siti", { verdict: "blank" }), "kolom tanda tangan kosong"],
    ["doubtful ink", () => scanned("siti", { verdict: "unsure" }), "meragukan"],
    ["a person chosen by hand", () => scanned("siti", { byHand: true }), "dipilih oleh operator"],
    ["another person's code", () => scanned("siti", { formOf: world.budi.pactId }), "milik pegawai lain"],
    ["a missing page", () => scanned("siti", { formPages: 2 }), "tidak lengkap"],
    ["a list", () => scanned("siti", { kind: "list" }), "lembar kolektif"],
    ["one's own upload", () => scanned("siti", { uploadedById: world.wati.accountId }), "Anda unggah sendiri"],
    [
      "bytes that are somebody else's sheet too",
      async () => {
        await scanned("budi", { sha256: "7".repeat(64) });
        return scanned("siti", { sha256: "7".repeat(64) });
      },
      "dipakai untuk pegawai lain",
    ],
    [
      "a single upload",
      async () => (await attachScan(world.joko, preparedSheet(world.siti.pactId))).scanId,
      "diunggah satu per satu",
    ],
  ])("never accepts %s", async (_what, made, reason) => {
    const { items } = await run([await made("")]);
    expect(items[0]).toMatchObject({ accepted: false, problem: { code: "scan_not_in_run" } });
    expect(items[0]?.problem?.title).toContain(reason);
    expect(await statusOf(world.siti.pactId)).toBe("awaiting_verification");
  });

  test("never accepts an older text, nor the very bytes that were returned", async () => {
    const { statement, title, opening, points, closing } = await db.pledgeText.findFirstOrThrow({
      where: { campaignId: world.campaignId },
    });
    const words = { statement, title, opening, points: points as string[], closing };
    const older = await db.pledgeText.create({
      data: { ...words, campaignId: world.campaignId, version: 2, change: "editorial", reason: "Ejaan dibetulkan" },
    });
    const other = await scanned("siti", { textId: older.id });
    const back = await scanned("budi", { sha256: "8".repeat(64) });
    await verifyScan(world.adi, { pactId: world.budi.pactId, scanId: back, accepted: false, note: "Pindaian buram." });
    const again = await scanned("budi", { sha256: "8".repeat(64) });
    const { items } = await run([other, again]);
    expect(items.map(({ problem }) => problem?.title)).toEqual([
      expect.stringContaining("naskah versi lain"),
      expect.stringContaining("pernah dikembalikan"),
    ]);
  });

  test("the own sheet, a sheet of another campaign and an unknown one are answered, not decided", async () => {
    const own = await scanned("watiSelf");
    const unknown = "0199f0a0-0000-7000-8000-000000000000";
    const { items } = await run([own, unknown]);
    expect(items).toMatchObject([
      { accepted: false, problem: { code: "scan_not_in_run" } },
      { accepted: false, pactId: null, personName: null, problem: { code: "not_found" } },
    ]);
  });

  test("is for BKPSDM of this agency, and for 1 to 100 sheets", async () => {
    const siti = await scanned("siti");
    for (const who of ["joko", "ratna", "leader", "observer", "sitiSelf"] as const) {
      await expect(run([siti], world[who])).rejects.toEqual(refused("forbidden"));
    }
    await expect(run([siti], world.stranger)).rejects.toEqual(refused("not_found"));
    await expect(run([])).rejects.toEqual(refused("invalid_input"));
    await expect(run(Array(101).fill(siti))).rejects.toEqual(refused("invalid_input"));
    expect(await statusOf(world.siti.pactId)).toBe("awaiting_verification");
  });
});

describe("taking a run back", () => {
  test("all of it waits again, with its codes withdrawn; again it is the same success", async () => {
    const { runId } = await run([await scanned("siti"), await scanned("budi")]);
    expect(await latestRun(world.wati, world.campaignId)).toMatchObject({ runId, accepted: 2 });
    const { items } = await undo(runId);
    expect(items.map(({ reversed }) => reversed)).toEqual([true, true]);
    for (const { pactId } of [world.siti, world.budi]) {
      expect(await statusOf(pactId)).toBe("awaiting_verification");
      expect(await db.signature.count({ where: { pactId, supersededAt: null } })).toBe(0);
      expect(await eventsOf(pactId, "scan.reverse")).toHaveLength(1);
    }
    expect((await undo(runId)).items.map(({ reversed }) => reversed)).toEqual([true, true]);
    expect(await eventsOf(world.siti.pactId, "scan.reverse")).toHaveLength(1);
    expect(await latestRun(world.wati, world.campaignId)).toBeNull();
  });

  test("a sheet that was taken back and decided anew since keeps that decision", async () => {
    const [siti, budi] = [await scanned("siti"), await scanned("budi")];
    const { runId } = await run([siti, budi]);
    const sheet = { pactId: world.siti.pactId, scanId: siti };
    await reverseVerification(world.wati, sheet);
    await verifyScan(world.wati, { ...sheet, accepted: true });
    await undo(runId);
    expect(await statusOf(world.siti.pactId)).toBe("verified");
    expect(await statusOf(world.budi.pactId)).toBe("awaiting_verification");
  });

  test("only by its officer, only for 15 minutes", async () => {
    const { runId } = await run([await scanned("siti")]);
    await expect(undo(runId, world.adi)).rejects.toEqual(refused("not_found"));
    await expect(undo(runId, world.ratna)).rejects.toEqual(refused("forbidden"));
    const late = new Date(Date.now() + 16 * 60_000);
    const { items } = await reverseRun(world.wati, { campaignId: world.campaignId, runId }, late);
    expect(items).toMatchObject([{ reversed: false, problem: { code: "verification_window_over" } }]);
    expect(await latestRun(world.wati, world.campaignId, late)).toBeNull();
    expect(await statusOf(world.siti.pactId)).toBe("verified");
  });
});

describe("the contact sheet", () => {
  const view = (unitId?: string) => contactSheet(world.wati, world.campaignId, { unitId });

  test("parts what agrees in everything from what must be looked at, with the reason", async () => {
    await scanned("siti");
    await scanned("budi", { verdict: "unsure" });
    await attachScan(world.camat, preparedSheet(world.rawa.pactId));
    await scanned("watiSelf");
    const { fitting, others, units, candidates, othersCount } = await view();
    expect(fitting.map(({ personName }) => personName)).toEqual(["Siti Aminah"]);
    expect(others.map(({ sheet, hindrance }) => [sheet.personName, hindrance])).toEqual(
      expect.arrayContaining([
        ["Budi Santoso", "unsure"],
        ["Rahmat Hidayat", "single_upload"],
      ]),
    );
    expect({ candidates, othersCount, others: others.length }).toEqual({ candidates: 1, othersCount: 2, others: 2 });
    expect(units.map(({ waiting }) => waiting).sort()).toEqual([1, 2]);
    expect((await view(world.district.id)).fitting).toEqual([]);
    expect((await contactSheet(world.ratna, world.campaignId, {})).fitting).toEqual([]);
  });

  test("what only looks fit is named among the others, and counted there", async () => {
    await scanned("siti", { sha256: "9".repeat(64) });
    await scanned("budi", { sha256: "9".repeat(64) });
    const { fitting, others, othersCount } = await view();
    expect(fitting).toEqual([]);
    expect(others.map(({ hindrance }) => hindrance)).toEqual(["used_elsewhere", "used_elsewhere"]);
    expect(othersCount).toBe(2);
  });
});

describe("what a page of a stack says of itself", () => {
  test("the form, the ink, the place of the signature and where the page lay in its stack", async () => {
    const sheet = await findScan(world.wati, await scanned("siti"));
    expect(sheet).toMatchObject({
      stack: {
        ...{ page: 3, pages: 42, handedInBy: "Ratna", chosenBy: null, people: 1, ink: "inked" },
        form: { kind: "person", ofThisPerson: true, textVersion: 1, presentText: true, pages: 1 },
      },
      signature: { page: 1 },
      sameFile: [],
    });
    expect(sheet?.stack?.form?.token).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(Date.parse(sheet?.stack?.handedInAt ?? "")).not.toBeNaN();
  });

  test("people on one list page share its bytes without a warning; the same bytes elsewhere still are one", async () => {
    const { campaignId, dinas, ratna, siti, budi } = world;
    const shared = { campaignId, unitId: dinas.id, uploadedById: ratna.accountId, sha256: "b".repeat(64) };
    const made = { ...shared, kind: "list", byHand: true, pactIds: [siti.pactId, budi.pactId] } as const;
    const scans = await stackSheet(made);
    const sheet = await findScan(world.wati, scans[budi.pactId]);
    expect(sheet).toMatchObject({
      sameFile: [],
      stack: { people: 2, chosenBy: "Ratna", form: { ofThisPerson: true } },
    });
    await scanned("rawa", { sha256: "b".repeat(64) });
    expect((await findScan(world.wati, scans[budi.pactId]))?.sameFile).toMatchObject([{ name: "Rahmat Hidayat" }]);
  });

  test("a returned sheet stays with its note; the next one tells of it, and may be accepted in a run", async () => {
    const first = await scanned("siti");
    const note = "Tanda tangan tidak ada. Tanda tangani di dalam kotak.";
    await verifyScan(world.wati, { pactId: world.siti.pactId, scanId: first, accepted: false, note });
    const second = await scanned("siti");
    expect(await findScan(world.wati, second)).toMatchObject({
      otherSheets: 0,
      returnedBefore: [{ note, sameBytes: false }],
    });
    expect((await run([second])).items).toMatchObject([{ accepted: true }]);
    expect(await findScan(world.wati, first)).toMatchObject({ state: "returned", decision: { note } });
  });

  test("an earlier sheet that nobody returned is counted", async () => {
    await scanned("siti");
    expect(await findScan(world.wati, await scanned("siti"))).toMatchObject({ otherSheets: 1, returnedBefore: [] });
  });
});
