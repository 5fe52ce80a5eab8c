import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db, pool } from "@/lib/db";
import { canonicalRecord, evidenceHash, evidenceRecordSchema } from "@/lib/documents/canonical-record";
import { newVerificationCode } from "@/lib/documents/verification-code";
import { env } from "@/lib/env";
import { extendLog } from "@/lib/ledger/extend-log";
import { countForeignEvents, countSeals } from "@/lib/seals/queries";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { openStorage } from "@/lib/storage/open-storage";
import { codeProof, verifyCode } from "@/lib/verifications/verify-code";
import { verifyFile } from "@/lib/verifications/verify-file";
import { bySuperuser } from "@/tests/lib/ledger/by-superuser";
import { anonymous, grant, pactOf, type World } from "@/tests/lib/pacts/signing-world";
import { documentRow, signAs, signedWorld } from "@/tests/lib/seals/sealing-world";

let world: World;
let real: { pactId: string; signatureId: string };
let forgeries = 0;

beforeAll(async () => {
  const { world: made, ...signed } = await signedWorld();
  [world, real] = [made, signed];
  await sealWaiting();
  await extendLog();
});

const failed = (verification: Awaited<ReturnType<typeof verifyCode>>) =>
  verification?.checks.filter(({ passed }) => !passed).map(({ check }) => check);

/** A pact for somebody who never signed, as whoever may write into the database would make it: sound in itself. */
async function forge(who: "neighbour" | "head" | "operator", event: Record<string, unknown>) {
  const genuine = await db.signature.findUniqueOrThrow({ where: { id: real.signatureId } });
  const pact = await pactOf(world, world[who]);
  const told = evidenceRecordSchema.parse(JSON.parse(genuine.record));
  const record = canonicalRecord({
    ...{ ...told, pactId: pact.id },
    person: { ...told.person, employeeId: pact.employeeId ?? "", name: "Orang Lain" },
  });
  const hash = evidenceHash(record);
  const [id, code] = [randomUUID(), newVerificationCode()];
  const signature = { id, pact_id: pact.id, record, evidence_hash: hash, verification_code: code };
  await pool.query(
    "INSERT INTO signature SELECT (jsonb_populate_record(s, $1)).* FROM signature s WHERE id = $2::uuid",
    [signature, real.signatureId],
  );
  forgeries += 1;
  const [{ data }] = (
    await pool.query("SELECT data FROM audit_event WHERE action = 'pact.sign' AND subject_id = $1", [real.pactId])
  ).rows;
  const said = { id: 1_000_000 + forgeries, subject_id: pact.id, data: { ...data, evidenceHash: hash }, ...event };
  await pool.query(
    `INSERT INTO audit_event SELECT (jsonb_populate_record(e, $1)).* FROM audit_event e
     WHERE action = 'pact.sign' AND subject_id = $2`,
    [said, real.pactId],
  );
  await pool.query("UPDATE pact SET status = 'signed' WHERE id = $1", [pact.id]);
  return { id, code };
}

describe("a pact written into the database by hand, with an event that tells of it", () => {
  test.each([
    ["without a proof", "neighbour", { mac: null, nonce: null }],
    ["with the proof of another one", "head", {}],
    ["with an invented proof", "operator", { mac: `\\x${"ab".repeat(32)}` }],
  ] as const)("%s, is neither valid nor sealed", async (_what, who, event) => {
    const { id, code } = await forge(who, event);
    const isForged = { verdict: "invalid", document: null };
    const before = await verifyCode(anonymous, code);
    expect(before).toMatchObject(isForged);
    expect(failed(before)).toEqual(["trail"]);
    expect(await sealWaiting()).toEqual({ sealed: 0, not: 1 });
    expect(await documentRow(id)).toMatchObject({ state: "failed", problem: "evidence", files: 0, events: 0 });
    await extendLog({ sweep: true });
    expect(await verifyCode(anonymous, code)).toMatchObject(isForged);
  });

  test("stands on the page of what is not sealed, and its events are told, to the own agency alone", async () => {
    const admin = { ...world.head, grants: [grant("bkpsdm_admin", world.home.id)] };
    expect(await countSeals(admin)).toMatchObject({ failed: forgeries, sealed: 1 });
    expect(await countForeignEvents(admin)).toBe(forgeries);
    const elsewhere = { ...world.stranger, grants: [grant("bkpsdm_admin", world.stranger.agencyId)] };
    expect(await countForeignEvents(elsewhere)).toBe(0);
    expect(await countForeignEvents(world.head)).toBe(0);
  });
});

test("another document's file is not the file of this one, however whole its seal", async () => {
  const { signatureId } = await signAs(world, "budi");
  await sealWaiting();
  await extendLog();
  const { verificationCode: code } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  expect(await verifyCode(anonymous, code)).toMatchObject({ seal: { outcome: "passed" }, log: { outcome: "passed" } });
  const { sha256 } = await documentRow(real.signatureId);
  await bySuperuser(`UPDATE sealed_document SET sha256 = '${sha256}' WHERE signature_id = '${signatureId}'`);
  const verification = await verifyCode(anonymous, code);
  expect(verification?.seal.outcome).toBe("failed");
  expect(verification?.log.outcome).not.toBe("passed");
  await expect(codeProof(anonymous, code)).rejects.toMatchObject({ code: "proof_not_ready" });
});

test("a file of one's own, written among those handed out, is not genuine", async () => {
  const { sha256 } = await documentRow(real.signatureId);
  const file = await openStorage({ dataDir: env().DATA_DIR }).read(sha256 ?? "");
  const own = Buffer.concat([file, Buffer.from("% more\n")]);
  const name = createHash("sha256").update(own).digest("hex");
  await pool.query("INSERT INTO sealed_file (sha256, signature_id, size, sealed_at) VALUES ($1, $2, $3, now())", [
    ...[name, real.signatureId, own.length],
  ]);
  const verdict = await verifyFile(anonymous, async ({ storage, maxBytes }) => ({
    file: await storage.put(own, { maxBytes }),
  }));
  expect(verdict).toMatchObject({ verdict: "changed", seal: "broken" });
});
