import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { env } from "@/lib/env";
import { erasureDigest } from "@/lib/ledger/erasures";
import { logKeys } from "@/lib/ledger/evidence-keys";
import { extendLog } from "@/lib/ledger/extend-log";
import { keptCheckpoint } from "@/lib/ledger/kept-checkpoint";
import { latestCheckpoint } from "@/lib/ledger/log-queries";
import { parseCheckpoint, signCheckpoint } from "@/lib/ledger/signed-note";
import { verifyDatabase } from "@/lib/ledger/verify-database";
import { signPact } from "@/lib/pacts/sign-pact";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { pactOf, signingWorld, submission } from "@/tests/lib/pacts/signing-world";
import { bySuperuser } from "./by-superuser";
import { revoke } from "./revocations";

const TABLES = ["audit_event", "log_leaf", "log_subtree", "log_checkpoint", "signature"];

/** The id of the event of a leaf. */
const eventAt = async (index: number): Promise<string> =>
  (await pool.query("SELECT event_id FROM log_leaf WHERE index = $1", [index])).rows[0].event_id;

let first: string;

beforeAll(async () => {
  const world = await signingWorld();
  for (const who of [world.dewi, world.budi]) {
    await signPact(who, await submission(who, (await pactOf(world, who)).id));
  }
  await sealWaiting();
  await revoke(300);
  first = (await extendLog()).note ?? "";
  await revoke(250);
  await extendLog();
  for (const table of TABLES) await pool.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
});

afterEach(async () => {
  await bySuperuser(
    ...TABLES.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`]),
  );
});

test("a log that nobody touched is found whole, with every checkpoint that was ever signed", async () => {
  const { size, root } = await verifyDatabase([{ note: first, source: "printed" }]).then((verdict) => {
    expect(verdict).toMatchObject({ findings: [], waiting: 0, erased: 0 });
    return verdict;
  });
  expect({ size, root }).toEqual({ size: (await latestCheckpoint())?.size, root: (await latestCheckpoint())?.root });
});

test("events that were written a moment ago wait, and are no fault", async () => {
  await revoke(3);
  expect(await verifyDatabase()).toMatchObject({ findings: [], waiting: 3 });
});

describe("a superuser's hand in the trail is found, and the first row is named", () => {
  const edits: [string, string][] = [
    ["the action", "action = 'session.create'"],
    ["the data", `data = '{"sessions": 999}'`],
    ["who did it", `actor = jsonb_set(actor, '{name}', '"somebody else"')`],
    ["the time", "occurred_at = occurred_at + interval '1 millisecond'"],
    ["the subject", "subject_id = 'account-x'"],
    ["the address", "ip = '10.9.9.9'"],
    ["the agency", "agency_id = gen_random_uuid()"],
    ["the request", "request_id = 'other'"],
    ["the proof", "mac = decode(repeat('00', 32), 'hex')"],
  ];
  test.each(edits)("edited: %s", async (_what, change) => {
    const [early, late] = [await eventAt(40), await eventAt(200)];
    await bySuperuser(`UPDATE audit_event SET ${change} WHERE id IN (${early}, ${late})`);
    const { findings } = await verifyDatabase();
    expect(findings[0]).toMatchObject({ kind: "edited", at: 40 });
    expect(findings[0]?.sentence).toContain(`audit_event ${early} (leaf 40)`);
    expect(findings[1]).toMatchObject({ kind: "edited", at: 200 });
  });

  test.each(edits)(
    "edited in the event of a sealed document, whose leaf says nothing of it: %s",
    async (_what, change) => {
      const { rows } = await pool.query(
        "SELECT l.index, l.event_id FROM log_leaf l JOIN audit_event e ON e.id = l.event_id WHERE e.action = 'document.seal'",
      );
      const [{ index, event_id: id }] = rows;
      await bySuperuser(`UPDATE audit_event SET ${change} WHERE id = ${id}`);
      const { findings } = await verifyDatabase();
      expect(findings[0]).toMatchObject({ kind: "edited", at: Number(index) });
      expect(findings[0]?.sentence).toContain(`audit_event ${id} (leaf ${index})`);
    },
  );

  test("deleted", async () => {
    const id = await eventAt(77);
    await bySuperuser(`DELETE FROM audit_event WHERE id = ${id}`);
    const { findings } = await verifyDatabase();
    expect(findings[0]).toMatchObject({ kind: "deleted", at: 77, sentence: `audit_event ${id} (leaf 77) is gone` });
  });

  test("deleted together with its leaf", async () => {
    const id = await eventAt(77);
    await bySuperuser(`DELETE FROM log_leaf WHERE index = 77`, `DELETE FROM audit_event WHERE id = ${id}`);
    expect((await verifyDatabase()).findings[0]).toMatchObject({ kind: "deleted", at: 77 });
  });

  test("deleted together with its leaf, the rest moved up", async () => {
    const id = await eventAt(77);
    await bySuperuser(
      `DELETE FROM log_leaf WHERE index = 77`,
      `DELETE FROM audit_event WHERE id = ${id}`,
      `UPDATE log_leaf SET index = -index WHERE index > 77`,
      `UPDATE log_leaf SET index = -index - 1 WHERE index < 0`,
    );
    const { findings } = await verifyDatabase();
    expect(findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["tree", "deleted"]));
  });

  test("re-ordered", async () => {
    const [a, b] = [await eventAt(50), await eventAt(60)];
    await bySuperuser(
      `UPDATE audit_event SET id = -1 WHERE id = ${a}`,
      `UPDATE audit_event SET id = ${a} WHERE id = ${b}`,
      `UPDATE audit_event SET id = ${b} WHERE id = -1`,
    );
    const { findings } = await verifyDatabase();
    expect(findings.slice(0, 2)).toMatchObject([
      { kind: "reordered", at: 50 },
      { kind: "reordered", at: 60 },
    ]);
  });

  test("leaves re-ordered with their events", async () => {
    await bySuperuser(
      "UPDATE log_leaf SET index = -1 WHERE index = 50",
      "UPDATE log_leaf SET index = 50 WHERE index = 60",
      "UPDATE log_leaf SET index = 60 WHERE index = -1",
    );
    expect((await verifyDatabase()).findings[0]).toMatchObject({ kind: "tree" });
  });

  test.each([
    ["at the end", "nextval('audit_event_id_seq')"],
    ["where a number was left out", "-5"],
  ])("inserted %s, by hand or as a copy", async (_where, id) => {
    const invented = `INSERT INTO audit_event (id, action, actor, subject_type, subject_id, nonce, mac) VALUES
      (${id}, 'session.revoke', '{}', 'account', 'x', gen_random_uuid(), decode(repeat('ab', 32), 'hex'))`;
    const copied = `INSERT INTO audit_event SELECT (jsonb_populate_record(e, '{"id": -7}')).* FROM audit_event e
      WHERE id = ${await eventAt(9)}`;
    await bySuperuser(invented, copied);
    expect((await verifyDatabase()).findings.map(({ kind }) => kind)).toEqual(["inserted", "inserted"]);
    // Nor does the log take them in.
    await extendLog({ sweep: true });
    expect((await verifyDatabase()).findings.map(({ kind }) => kind)).toEqual(["inserted", "inserted"]);
  });

  test("inserted with a leaf of its own at the end", async () => {
    const { size = 0 } = (await latestCheckpoint()) ?? {};
    await bySuperuser(
      "INSERT INTO audit_event (id, action, actor, subject_type, subject_id) VALUES (-5, 'x', '{}', 'account', 'x')",
      `INSERT INTO log_leaf SELECT ${size}, -5, leaf_hash, details_hash, NULL FROM log_leaf WHERE index = 5`,
    );
    const { findings } = await verifyDatabase();
    expect(findings.map(({ kind, at }) => [kind, at])).toEqual(
      expect.arrayContaining([
        ["inserted", size],
        ["edited", size],
      ]),
    );
  });

  test("a leaf edited to fit an edited event does not fit what was signed", async () => {
    const other = `(SELECT leaf_hash FROM log_leaf WHERE index = 3)`;
    await bySuperuser(`UPDATE log_leaf SET leaf_hash = ${other} WHERE index = 44`);
    const { findings } = await verifyDatabase();
    expect(findings[0]).toMatchObject({ kind: "edited", at: 44, sentence: expect.stringContaining("leaf was edited") });
    expect(findings.map(({ kind }) => kind)).toContain("tree");
  });

  test("the end cut off, checkpoints too, does not fit a checkpoint kept elsewhere", async () => {
    const newest = (await latestCheckpoint())?.note ?? "";
    const { size } = parseCheckpoint(first);
    await bySuperuser(
      `DELETE FROM audit_event WHERE id IN (SELECT event_id FROM log_leaf WHERE index >= ${size})`,
      `DELETE FROM log_leaf WHERE index >= ${size}`,
      `DELETE FROM log_checkpoint WHERE size > ${size}`,
      `DELETE FROM log_subtree WHERE (index + 1) * 256 > ${size}`,
    );
    expect((await verifyDatabase()).findings).toEqual([]);
    const { findings } = await verifyDatabase([{ note: newest, source: "the recap of October" }]);
    expect(findings).toMatchObject([{ kind: "deleted", at: size }]);
    const origin = parseCheckpoint(newest).origin;
    expect(await keptCheckpoint(env().DATA_DIR, origin)).toMatchObject({ note: newest });
  });

  test.each([
    ["a checkpoint's words", "UPDATE log_checkpoint SET note = replace(note, E'\\n', E'\\n\\n')", "checkpoint"],
    ["a kept subtree", "UPDATE log_subtree SET hash = decode(repeat('00', 32), 'hex')", "tree"],
    ["a kept subtree, away", "DELETE FROM log_subtree", "tree"],
  ])("%s", async (_what, statement, kind) => {
    await bySuperuser(statement);
    expect((await verifyDatabase()).findings[0]).toMatchObject({ kind });
  });

  test("a checkpoint signed with another key", async () => {
    const { privateKey } = (await import("node:crypto")).generateKeyPairSync("ed25519");
    const { origin, size, root } = parseCheckpoint(first);
    const forged = signCheckpoint({ origin, size, root }, { privateKey, publicKey: logKeys().publicKey });
    const { findings } = await verifyDatabase([{ note: forged, source: "forged" }]);
    expect(findings).toMatchObject([{ kind: "checkpoint", sentence: expect.stringContaining("is wrong") }]);
  });

  test.each([
    ["edited", "UPDATE signature SET record = replace(record, 'Dewi', 'Dewa')"],
    ["edited", "UPDATE signature SET evidence_hash = repeat('0', 64)"],
    ["deleted", "DELETE FROM signature"],
    [
      "inserted",
      `INSERT INTO signature SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
         'pact_id', gen_random_uuid(), 'verification_code', 'CCCCDDDDEEEE'))).* FROM signature s LIMIT 1`,
    ],
  ])("a signature %s", async (kind, statement) => {
    await bySuperuser(statement);
    expect((await verifyDatabase()).findings.map((finding) => finding.kind)).toContain(kind);
  });
});

describe("an anonymisation", () => {
  const emptied = `actor = '{"kind":"erased"}', data = '{}', ip = NULL, nonce = NULL`;
  const erase = (ids: string[], erasureId: string) =>
    bySuperuser(`UPDATE audit_event SET ${emptied}, erasure_id = '${erasureId}' WHERE id IN (${ids.join()})`);

  test("that no event tells of is found, though each leaf still fits", async () => {
    const ids = [await eventAt(10), await eventAt(11)];
    await erase(ids, "00000000-0000-4000-8000-000000000001");
    const { findings, erased } = await verifyDatabase();
    expect(erased).toBe(2);
    expect(findings).toMatchObject([{ kind: "erased" }]);
    expect(erasureDigest(ids)).toBe(erasureDigest([...ids].reverse()));
  });

  test("of a signature that the log was not told of is found, whatever rows were written beside it", async () => {
    const id = "00000000-0000-4000-8000-000000000001";
    await bySuperuser(
      `INSERT INTO campaign_erasure (id, agency_id, campaign_id, state, requested_by_id, requested_at, confirmed_by_id,
         confirmed_at) SELECT '${id}', agency_id, id, 'told', gen_random_uuid(), now(), gen_random_uuid(), now()
       FROM campaign LIMIT 1`,
      "UPDATE signature SET record = '', drawing = NULL, ip = NULL, user_agent = NULL, erasure_id = '00000000-0000-4000-8000-000000000001'",
    );
    const { findings } = await verifyDatabase();
    await bySuperuser(`DELETE FROM campaign_erasure WHERE id = '${id}'`);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining("was emptied, and no anonymisation in the log says so"),
      expect.stringContaining("was emptied, and no anonymisation in the log says so"),
    ]);
  });

  test("covers nothing else: whoever edits an erased row is found", async () => {
    const id = await eventAt(10);
    await erase([id], "00000000-0000-4000-8000-000000000001");
    await bySuperuser(`UPDATE audit_event SET action = 'session.create' WHERE id = ${id}`);
    expect((await verifyDatabase()).findings[0]).toMatchObject({ kind: "edited", at: 10 });
  });
});
