import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { pool, transaction } from "@/lib/db";
import { appendEvents } from "@/lib/ledger/append-events";
import { extendLog } from "@/lib/ledger/extend-log";
import { getConsistency, getInclusion, latestCheckpoint, leafHashes, logKey } from "@/lib/ledger/log-queries";
import { openCheckpoint } from "@/lib/ledger/signed-note";
import { includes, isConsistent } from "./plain-rfc6962";

const actor = systemActor("test", "request-8");

async function happen(count: number): Promise<void> {
  const events = Array.from({ length: count }, (_, at) => ({
    action: "session.revoke" as const,
    subject: { type: "account" as const, id: `account-${at}`, agencyId: null },
    data: { sessions: at },
    at: new Date(),
  }));
  await transaction((tx) => appendEvents(tx, actor, events), 10_000);
}

const bytes = (base64: string) => Buffer.from(base64, "base64");
const leaves = async () => (await pool.query("SELECT * FROM log_leaf ORDER BY index")).rows;

beforeAll(async () => {
  // Rows from before there was a log have neither salt nor proof.
  await pool.query(`INSERT INTO audit_event (action, actor, subject_type, subject_id)
    SELECT 'session.revoke', '{"kind":"system","name":"old"}', 'account', n::text FROM generate_series(1, 3) n`);
  await happen(597);
});

describe("taking events in", () => {
  test("makes one leaf of each, in one line, under a signed checkpoint", async () => {
    const first = await extendLog();
    expect(first).toMatchObject({ size: 600, taken: 600, refused: [] });
    const checkpoint = openCheckpoint(first.note ?? "", (await logKey()) ?? "");
    expect(checkpoint.size).toBe(600);
    expect((await leaves()).map(({ index }) => Number(index))).toEqual([...Array(600).keys()]);
    expect(await extendLog()).toMatchObject({ size: 600, taken: 0, note: null });
  });

  test("goes on where it stood, and the longer log begins with the shorter one", async () => {
    const before = await latestCheckpoint();
    await happen(45);
    await extendLog();
    const after = await latestCheckpoint();
    expect([before?.size, after?.size]).toEqual([600, 645]);
    const proof = await getConsistency(600, 645);
    expect(isConsistent(600, 645, proof.hashes.map(bytes), bytes(before?.root ?? ""), bytes(after?.root ?? ""))).toBe(
      true,
    );
  });

  test("each leaf can be proved to another implementation, in every size since", async () => {
    const { entries } = await leafHashes(0, 645);
    const roots = new Map([[645, bytes((await latestCheckpoint())?.root ?? "")]]);
    for (const index of [0, 1, 255, 256, 511, 512, 599, 600, 644]) {
      const { hashes } = await getInclusion(index, 645);
      const leaf = bytes(entries[index]?.leafHash ?? "");
      expect(includes(leaf, index, 645, hashes.map(bytes), roots.get(645) as Buffer)).toBe(true);
      expect(includes(createHash("sha256").digest(), index, 645, hashes.map(bytes), roots.get(645) as Buffer)).toBe(
        false,
      );
    }
  });

  test("a transaction that began before others and commits after them is not lost", async () => {
    const slow = await pool.connect();
    await slow.query("BEGIN");
    const id = (await slow.query("SELECT nextval('audit_event_id_seq') AS id")).rows[0].id;
    await happen(2);
    expect(await extendLog()).toMatchObject({ taken: 2 });
    // The row with the lower id appears only now.
    const { eventRow } = await import("@/lib/ledger/append-events");
    const subject = { type: "account" as const, id: "late", agencyId: null };
    const event = { action: "session.revoke" as const, subject, data: { sessions: 1 }, at: new Date() };
    const row = eventRow(event, { actor: { kind: "system", name: "test" }, ip: null, requestId: "late" });
    await slow.query(
      `INSERT INTO audit_event (id, action, actor, subject_type, subject_id, data, request_id, occurred_at, nonce, mac)
       SELECT $1, action, actor, subject_type, subject_id, data, request_id, occurred_at, nonce, mac
       FROM jsonb_populate_record(NULL::audit_event, $2)`,
      [id, JSON.stringify(row)],
    );
    await slow.query("COMMIT");
    slow.release();
    expect(await extendLog()).toMatchObject({ taken: 1, refused: [] });
    expect((await leaves()).at(-1)).toMatchObject({ event_id: id });
  });

  test("many at once make one log", async () => {
    await happen(50);
    const done = await Promise.all(Array.from({ length: 6 }, () => extendLog()));
    expect(done.reduce((sum, { taken }) => sum + taken, 0)).toBe(50);
    expect((await leaves()).map(({ index }) => Number(index))).toEqual([...Array(698).keys()]);
  });
});

describe("rows that nobody here wrote become no leaves, and stop nothing", () => {
  test.each([
    ["without proof", "NULL, NULL"],
    ["with an invented proof", "gen_random_uuid(), '\\x00ff'"],
  ])("%s", async (_how, proof) => {
    const { rows } = await pool.query(`INSERT INTO audit_event (action, actor, subject_type, subject_id, nonce, mac)
      VALUES ('session.revoke', '{}', 'account', 'forged', ${proof}) RETURNING id`);
    await happen(1);
    expect(await extendLog()).toMatchObject({ taken: 1, refused: expect.arrayContaining([rows[0].id]) });
  });

  test("copied from a row of ours, before and after that one was taken in", async () => {
    const copy = `INSERT INTO audit_event
      SELECT (jsonb_populate_record(e, jsonb_build_object('id', nextval('audit_event_id_seq')))).* FROM audit_event e
      WHERE mac IS NOT NULL ORDER BY id DESC LIMIT 1 RETURNING id`;
    const late = await pool.query(copy);
    await happen(1);
    const early = await pool.query(copy);
    const done = await extendLog({ sweep: true });
    expect(done.taken).toBe(1);
    expect(done.refused).toEqual(expect.arrayContaining([late.rows[0].id, early.rows[0].id]));
  });
});

describe("the database refuses to change", () => {
  test.each([
    "UPDATE log_leaf SET leaf_hash = '\\x00'",
    "DELETE FROM log_leaf",
    "TRUNCATE log_leaf",
    "UPDATE log_checkpoint SET note = ''",
    "DELETE FROM log_checkpoint",
    "DELETE FROM log_subtree",
    "UPDATE log_identity SET origin = 'x'",
    "UPDATE audit_event SET ip = NULL, erasure_id = gen_random_uuid()",
    `UPDATE audit_event SET ip = NULL, nonce = NULL, actor = '{"kind":"erased"}', data = '{}', action = 'pact.sign',
     erasure_id = gen_random_uuid()`,
  ])("%s", async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow(/append-only/);
  });
});
