import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { attachScan } from "@/lib/scans/attach-scan";
import { reverseVerification } from "@/lib/scans/reverse-verification";
import { verifyScan } from "@/lib/scans/verify-scan";
import { eventsOf, preparedSheet, type ScanWorld, scanWorld, statusOf } from "@/tests/lib/scans/scan-world";

let world: ScanWorld;
let pactId: string;
let scanId: string;
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const refused = (code: string) => expect.objectContaining({ name: "Refusal", code });

beforeEach(async () => {
  world = await scanWorld();
  pactId = world.siti.pactId;
  ({ scanId } = await attachScan(world.joko, preparedSheet(pactId)));
});

test("an accepted sheet waits again, and its code is withdrawn, not gone", async () => {
  const { verificationCode } = await verifyScan(world.wati, { pactId, scanId, accepted: true });
  const result = await reverseVerification(world.wati, { pactId, scanId });
  expect(result).toEqual({ scanId, pactId, status: "awaiting_verification", alreadyReversed: false });
  expect(await statusOf(pactId)).toBe("awaiting_verification");
  const signature = await db.signature.findUniqueOrThrow({ where: { verificationCode: verificationCode! } });
  expect(signature.supersededAt).toBeInstanceOf(Date);
  expect(await db.verification.findMany({ where: { scanId } })).toMatchObject([{ reversedAt: expect.any(Date) }]);
  expect(await eventsOf(pactId, "scan.reverse")).toMatchObject([{ data: { scanId, wasAccepted: true } }]);
});

test("then it can be decided anew, with a new code", async () => {
  const first = await verifyScan(world.wati, { pactId, scanId, accepted: true });
  await reverseVerification(world.wati, { pactId, scanId });
  const second = await verifyScan(world.adi, { pactId, scanId, accepted: true });
  expect(second.verificationCode).not.toBe(first.verificationCode);
  expect(await db.signature.count({ where: { pactId, supersededAt: null } })).toBe(1);
});

test("a returned sheet waits again", async () => {
  await verifyScan(world.wati, { pactId, scanId, accepted: false, note: "Pindaian buram." });
  await reverseVerification(world.wati, { pactId, scanId });
  expect(await statusOf(pactId)).toBe("awaiting_verification");
  expect(await db.scan.findUniqueOrThrow({ where: { id: scanId } })).toMatchObject({ state: "awaiting" });
});

test("undoing twice, also at once, is a success with one trace", async () => {
  await verifyScan(world.wati, { pactId, scanId, accepted: true });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => reverseVerification(world.wati, { pactId, scanId })),
  );
  expect(answers.filter(({ alreadyReversed }) => !alreadyReversed)).toHaveLength(1);
  expect(await eventsOf(pactId, "scan.reverse")).toHaveLength(1);
});

test("not by another officer, and not after fifteen minutes", async () => {
  await verifyScan(world.wati, { pactId, scanId, accepted: true });
  await expect(reverseVerification(world.adi, { pactId, scanId })).rejects.toEqual(refused("verification_window_over"));
  const late = reverseVerification(world.wati, { pactId, scanId }, later(15.1));
  await expect(late).rejects.toEqual(refused("verification_window_over"));
  await reverseVerification(world.wati, { pactId, scanId }, later(14.9));
});

test.each([
  ["joko", "forbidden"],
  ["neighbour", "not_found"],
  ["stranger", "not_found"],
  ["sitiSelf", "not_own_sheet"],
] as const)("%s cannot undo: %s", async (who, code) => {
  await verifyScan(world.wati, { pactId, scanId, accepted: true });
  await expect(reverseVerification(world[who], { pactId, scanId })).rejects.toEqual(refused(code));
  expect(await statusOf(pactId)).toBe("verified");
});

test("not once a new sheet has come, and not before anything was decided", async () => {
  await expect(reverseVerification(world.wati, { pactId, scanId })).rejects.toEqual(
    refused("verification_not_reversible"),
  );
  await verifyScan(world.wati, { pactId, scanId, accepted: false, note: "Pindaian buram." });
  const newer = await attachScan(world.joko, preparedSheet(pactId, "b"));
  for (const named of [newer.scanId, scanId]) {
    const attempt = reverseVerification(world.wati, { pactId, scanId: named });
    await expect(attempt).rejects.toEqual(refused("verification_not_reversible"));
  }
  expect(await statusOf(pactId)).toBe("awaiting_verification");
});
