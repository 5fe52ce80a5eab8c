import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { evidenceHash } from "@/lib/documents/canonical-record";
import { attachScan } from "@/lib/scans/attach-scan";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { verifyScan } from "@/lib/scans/verify-scan";
import { eventsOf, preparedSheet, type ScanWorld, scanWorld, statusOf } from "@/tests/lib/scans/scan-world";

let world: ScanWorld;
let pactId: string;
let scanId: string;

beforeEach(async () => {
  world = await scanWorld();
  pactId = world.siti.pactId;
  ({ scanId } = await attachScan(world.joko, preparedSheet(pactId)));
});

const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });
const inForce = () => db.signature.findMany({ where: { pactId, supersededAt: null } });

describe("accepting", () => {
  test("makes the sheet the evidence of the pact, with a record that says who checked it", async () => {
    const result = await verifyScan(world.wati, { pactId, scanId, accepted: true });
    expect(result).toMatchObject({ status: "verified", alreadyDecided: false });
    expect(await statusOf(pactId)).toBe("verified");
    const [signature, ...more] = await inForce();
    expect(more).toEqual([]);
    expect(signature).toMatchObject({
      method: "wet_ink_scan",
      verificationCode: result.verificationCode,
      drawing: null,
    });
    expect(evidenceHash(signature!.record)).toBe(result.evidenceHash);
    expect(JSON.parse(signature!.record)).toMatchObject({
      person: { name: "Siti Aminah", nip: world.siti.nip, unitName: "SMP Negeri 1" },
      acknowledged: [],
      scan: { sha256: "a".repeat(64), pages: 1, verifiedBy: "Wati" },
    });
  });

  test("leaves one trace, with the hash of the evidence and no name in its data", async () => {
    const { evidenceHash: hash } = await verifyScan(world.wati, { pactId, scanId, accepted: true });
    const events = await eventsOf(pactId, "scan.verify");
    expect(events).toMatchObject([{ data: { scanId, accepted: true, evidenceHash: hash }, actor: { name: "Wati" } }]);
  });

  test("again by the same officer is a success that repeats the answer", async () => {
    const first = await verifyScan(world.wati, { pactId, scanId, accepted: true });
    const second = await verifyScan(world.wati, { pactId, scanId, accepted: true });
    expect(second).toEqual({ ...first, alreadyDecided: true });
    expect(await eventsOf(pactId, "scan.verify")).toHaveLength(1);
  });
});

describe("returning", () => {
  test("keeps the note and lets a new sheet follow", async () => {
    await verifyScan(world.wati, { pactId, scanId, accepted: false, note: "Tanda tangan tidak ada." });
    expect(await statusOf(pactId)).toBe("returned");
    expect(await inForce()).toEqual([]);
    expect(await db.verification.findMany({ where: { scanId } })).toMatchObject([{ note: "Tanda tangan tidak ada." }]);
    await attachScan(world.joko, preparedSheet(pactId, "b"));
    expect(await statusOf(pactId)).toBe("awaiting_verification");
  });

  test("without saying why is refused at the note", async () => {
    const attempt = verifyScan(world.wati, { pactId, scanId, accepted: false, note: "  " });
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: { note: expect.any(String) } });
    expect(await statusOf(pactId)).toBe("awaiting_verification");
  });
});

describe("denial", () => {
  test.each([
    ["joko", "forbidden"],
    ["ratna", "forbidden"],
    ["leader", "forbidden"],
    ["neighbour", "not_found"],
    ["observer", "not_found"],
    ["stranger", "not_found"],
    ["sitiSelf", "not_own_sheet"],
  ] as const)("%s cannot verify: %s", async (who, code) => {
    for (const accepted of [true, false]) {
      await expect(verifyScan(world[who], { pactId, scanId, accepted, note: "bukan hak" })).rejects.toEqual(
        refused(code),
      );
    }
    expect(await statusOf(pactId)).toBe("awaiting_verification");
    expect(await eventsOf(pactId, "scan.verify")).toEqual([]);
  });

  test("an officer never decides the own sheet, nor takes such a decision back", async () => {
    const own = world.watiSelf.pactId;
    const sheet = { pactId: own, scanId: (await attachScan(world.camat, preparedSheet(own, "c"))).scanId };
    await expect(verifyScan(world.wati, { ...sheet, accepted: true })).rejects.toEqual(refused("not_own_sheet"));
    await verifyScan(world.adi, { ...sheet, accepted: true });
    await expect(reverseVerification(world.wati, sheet)).rejects.toEqual(refused("not_own_sheet"));
  });

  test("an officer never decides a sheet that they uploaded: evidence takes two people", async () => {
    const sheet = { pactId, scanId: (await attachScan(world.adi, preparedSheet(pactId, "d"))).scanId };
    for (const accepted of [true, false]) {
      const attempt = verifyScan(world.adi, { ...sheet, accepted, note: "Pindaian buram." });
      await expect(attempt).rejects.toEqual(refused("own_upload"));
    }
    expect(await statusOf(pactId)).toBe("awaiting_verification");
    expect(await inForce()).toEqual([]);
    await verifyScan(world.wati, { ...sheet, accepted: true });
    expect(await statusOf(pactId)).toBe("verified");
  });

  test("a decision that names no sheet is refused: it may be about one that nobody looked at", async () => {
    const fields = { scanId: "Sebutkan lembar yang Anda periksa" };
    const unseen = verifyScan(world.wati, { pactId, accepted: true });
    await expect(unseen).rejects.toMatchObject({ code: "invalid_input", fields });
    await expect(reverseVerification(world.wati, { pactId })).rejects.toMatchObject({ code: "invalid_input", fields });
  });

  test("a sheet that was replaced while it was looked at is not accepted in place of the new one", async () => {
    await attachScan(world.joko, preparedSheet(pactId, "b"));
    await expect(verifyScan(world.wati, { pactId, scanId, accepted: true })).rejects.toEqual(
      refused("scan_superseded"),
    );
    expect(await inForce()).toEqual([]);
  });

  test("nothing to decide, an unknown sheet of the pact, an archived campaign", async () => {
    const empty = { pactId: world.budi.pactId, scanId, accepted: true };
    await expect(verifyScan(world.wati, empty)).rejects.toEqual(refused("scan_missing"));
    const foreign = { pactId, scanId: world.siti.employeeId, accepted: true };
    await expect(verifyScan(world.wati, foreign)).rejects.toEqual(refused("scan_missing"));
    await db.campaign.update({ where: { id: world.campaignId }, data: { status: "archived" } });
    await expect(verifyScan(world.wati, { pactId, scanId, accepted: true })).rejects.toEqual(
      refused("campaign_not_open"),
    );
  });

  test("a sheet whose person has left the population meanwhile is not decided", async () => {
    await db.pact.update({ where: { id: pactId }, data: { status: "removed" } });
    await expect(verifyScan(world.wati, { pactId, scanId, accepted: true })).rejects.toEqual(
      refused("scan_superseded"),
    );
  });
});

test("two officers at once: one decision, and the other is told whose it was", async () => {
  for (let round = 0; round < 12; round += 1) {
    const opposed = round % 2 === 0;
    const outcomes = await Promise.allSettled([
      verifyScan(world.wati, { pactId, scanId, accepted: true }),
      verifyScan(world.adi, { pactId, scanId, accepted: !opposed, note: "Pindaian buram." }),
    ]);
    const won = outcomes.filter((outcome) => outcome.status === "fulfilled");
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]?.reason).toEqual(refused("scan_not_awaiting"));
    const winner = outcomes[0]?.status === "fulfilled" ? "Wati" : "Adi";
    expect(String(lost[0]?.reason.sentence)).toContain(winner);
    expect(await db.verification.count({ where: { scanId, reversedAt: null } })).toBe(1);
    expect((await inForce()).length).toBe((await statusOf(pactId)) === "verified" ? 1 : 0);
    await reverseVerification(winner === "Wati" ? world.wati : world.adi, { pactId, scanId });
  }
  expect(await eventsOf(pactId, "scan.verify")).toHaveLength(12);
});

test("the same key pressed twenty times at once decides once and answers twenty times", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => verifyScan(world.wati, { pactId, scanId, accepted: true })),
  );
  expect(answers.filter((answer) => !answer.alreadyDecided)).toHaveLength(1);
  expect(new Set(answers.map((answer) => answer.verificationCode)).size).toBe(1);
});

test("a failure while the trace is written leaves no decision and no evidence", async () => {
  await db.$executeRaw`ALTER TABLE audit_event ADD CONSTRAINT fault CHECK (action <> 'scan.verify') NOT VALID`;
  try {
    await expect(verifyScan(world.wati, { pactId, scanId, accepted: true })).rejects.toThrow();
    expect(await statusOf(pactId)).toBe("awaiting_verification");
    expect(await inForce()).toEqual([]);
    expect(await db.verification.count({ where: { scanId } })).toBe(0);
  } finally {
    await db.$executeRaw`ALTER TABLE audit_event DROP CONSTRAINT fault`;
  }
});
