import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/core/actor";
import { pool, sql, transaction } from "@/lib/db";
import { appendEvents } from "@/lib/ledger/append-events";
import { signedPact } from "./signed-pact";

const actor = systemActor("test", "request-7");
const refused = /append-only|cannot truncate|evidence: it can only be superseded|is locked/;

beforeAll(async () => {
  const at = new Date("2028-10-13T02:42:18.000Z");
  const subject = { type: "account", id: "account-1", agencyId: null } as const;
  await transaction(
    (tx) =>
      appendEvents(tx, { ...actor, origin: { requestId: "request-7", ip: "10.1.2.3", userAgent: null } }, [
        { action: "session.create", subject, data: { method: "password" }, at },
        { action: "session.revoke", subject, data: { sessions: 2 }, at },
      ]),
    5_000,
  );
});

const rows = async (text: string) => (await pool.query<Record<string, unknown>>(text)).rows;

describe("audit events", () => {
  test("keep who, what, where from and when", async () => {
    expect(await rows("SELECT * FROM audit_event ORDER BY id")).toMatchObject([
      {
        action: "session.create",
        actor: { kind: "system", name: "test" },
        data: { method: "password" },
        ip: "10.1.2.3",
      },
      { action: "session.revoke", data: { sessions: 2 }, request_id: "request-7", subject_id: "account-1" },
    ]);
  });

  test.each([
    ["updated", "UPDATE audit_event SET data = '{}'"],
    ["updated with the same value", "UPDATE audit_event SET action = action"],
    ["deleted", "DELETE FROM audit_event WHERE id = (SELECT min(id) FROM audit_event)"],
    ["truncated", "TRUNCATE audit_event"],
    ["truncated with what depends on it", "TRUNCATE audit_event CASCADE"],
  ])("are never %s, not even by the owner of the tables", async (_how, statement) => {
    const before = await rows("SELECT * FROM audit_event ORDER BY id");
    await expect(pool.query(statement)).rejects.toThrow(refused);
    expect(await rows("SELECT * FROM audit_event ORDER BY id")).toEqual(before);
  });

  test("of a wrong shape are not written, and nothing of their batch is", async () => {
    const before = await rows("SELECT id FROM audit_event");
    const subject = { type: "account", id: "account-2", agencyId: null } as const;
    const batch = transaction(
      (tx) =>
        appendEvents(tx, actor, [
          { action: "session.revoke", subject, data: { sessions: 1 }, at: new Date() },
          { action: "session.revoke", subject, data: { sessions: 0.5 }, at: new Date() },
        ]),
      5_000,
    );
    await expect(batch).rejects.toThrow(/sessions/);
    expect(await rows("SELECT id FROM audit_event")).toEqual(before);
  });
});

describe("a signature", () => {
  let pact: Awaited<ReturnType<typeof signedPact>>;
  beforeAll(async () => {
    pact = await signedPact();
  });
  const signature = () => rows(`SELECT * FROM signature WHERE id = '${pact.signatureId}'`);

  test.each([
    ["its record", "UPDATE signature SET record = replace(record, 'Siti', 'Sari')"],
    ["its hash", "UPDATE signature SET evidence_hash = repeat('0', 64)"],
    ["its code", "UPDATE signature SET verification_code = 'AAAABBBBCCCC'"],
    ["its time", "UPDATE signature SET signed_at = signed_at + interval '1 day'"],
    ["its drawing", "UPDATE signature SET drawing = '{}'"],
    ["its record while it is superseded", "UPDATE signature SET superseded_at = now(), record = 'x'"],
    ["anything, by deleting it", "DELETE FROM signature"],
  ])("never changes %s", async (_what, statement) => {
    const before = await signature();
    await expect(pool.query(statement)).rejects.toThrow(refused);
    expect(await signature()).toEqual(before);
  });

  test("stays one in force per pact", async () => {
    const copy = `INSERT INTO signature SELECT (jsonb_populate_record(s, jsonb_build_object(
      'id', gen_random_uuid(), 'verification_code', 'CCCCDDDDEEEE'))).* FROM signature s`;
    await expect(pool.query(copy)).rejects.toThrow(/signature_in_force/);
  });

  test("can be superseded once, and never comes back", async () => {
    const [{ record } = {}] = await signature();
    await pool.query("UPDATE signature SET superseded_at = now()");
    expect(await signature()).toMatchObject([{ record, superseded_at: expect.any(Date) }]);
    await expect(pool.query("UPDATE signature SET superseded_at = NULL")).rejects.toThrow(refused);
    await expect(pool.query("UPDATE signature SET superseded_at = now()")).rejects.toThrow(refused);
  });
});

test("the words of an opened campaign are locked, those of a draft are not", async () => {
  const { textId, campaignId } = await signedPact();
  const edit = sql`UPDATE pledge_text SET closing = 'Lain' WHERE id = ${textId}::uuid`;
  await expect(pool.query(edit.text, edit.values)).rejects.toThrow(refused);
  await expect(pool.query("DELETE FROM pledge_text WHERE id = $1", [textId])).rejects.toThrow(refused);
  await pool.query("UPDATE campaign SET status = 'draft' WHERE id = $1", [campaignId]);
  expect((await pool.query(edit.text, edit.values)).rowCount).toBe(1);
});
