import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db";
import { extendLog } from "@/lib/ledger/extend-log";
import { signPact } from "@/lib/pacts/sign-pact";
import { attachScan } from "@/lib/scans/attach-scan";
import { verifyScan } from "@/lib/scans/verify-scan";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { stampWaiting } from "@/lib/seals/stamp-waiting";
import { verifyInstallation } from "@/lib/verifications/verify-installation";
import { world } from "@/tests/support/world";
import { bySuperuser } from "../ledger/by-superuser";
import { submission } from "../pacts/signing-world";
import { documentRow, toolsWith } from "../seals/sealing-world";
import { startAuthority } from "../seals/stamp-authority";

const TABLES = ["signature", "sealed_document", "sealed_file"];

/** Siti signed with a pen: her document was sealed, and stamped later. Budi's sheet was accepted: his is owed. */
let siti: string;
let budi: string;
let budisPact: string;
let authority: Awaited<ReturnType<typeof startAuthority>>;

beforeAll(async () => {
  const w = await world();
  authority = await startAuthority();
  siti = (await signPact(w.siti, await submission(w.siti, w.siti.pactId))).signatureId;
  const urls = { tsaUrls: [authority.url] };
  authority.state.manner = "down";
  await sealWaiting(undefined, toolsWith(urls));
  authority.state.manner = "right";
  await stampWaiting(undefined, toolsWith(urls, 3_600_000));
  budisPact = w.budi.pactId;
  const file = { sha256: "a".repeat(64), size: 1234, kind: "pdf", name: "lembar.pdf" };
  const pages = [{ sha256: "e".repeat(64), width: 1240, height: 1754 }];
  const { scanId } = await attachScan(w.joko, { pactId: budisPact, file, pages });
  await verifyScan(w.wati, { pactId: budisPact, scanId, accepted: true });
  budi = (await pool.query("SELECT id FROM signature WHERE pact_id = $1", [budisPact])).rows[0].id;
  await extendLog();
  for (const table of TABLES) await pool.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
});
afterAll(() => authority.stop());

const restore = TABLES.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} SELECT * FROM kept_${table}`]);
afterEach(() => bySuperuser(...restore));

const found = async (...statements: string[]) => {
  await bySuperuser(...statements);
  return (await verifyInstallation()).findings.map(({ kind, sentence }) => `${kind}: ${sentence}`);
};

test("what nobody touched is whole: sealed, stamped later, and still owed", async () => {
  expect(await documentRow(siti)).toMatchObject({ level: "B-T", files: 2, events: 1, stamps: 1 });
  expect(await documentRow(budi)).toMatchObject({ state: "waiting", files: 0, events: 0 });
  expect(await found()).toEqual([]);
});

describe("sealed documents and files", () => {
  const eventOf = async (action: string) =>
    (await pool.query("SELECT id FROM audit_event WHERE action = $1", [action])).rows[0].id as string;
  const hashes = async () =>
    (await pool.query("SELECT sha256 FROM sealed_file ORDER BY sealed_at")).rows.map(({ sha256 }) => sha256 as string);

  test("a file under another hash", async () => {
    const [first] = await hashes();
    const other = "a".repeat(64);
    expect(await found(`UPDATE sealed_file SET sha256 = '${other}' WHERE sha256 = '${first}'`)).toEqual([
      `edited: sealed_file ${other} is not what audit_event ${await eventOf("document.seal")} tells`,
    ]);
  });

  test("both rows of a document deleted: each file by its event, then the document", async () => {
    const [first, second] = await hashes();
    const [seal, stamp] = [await eventOf("document.seal"), await eventOf("document.stamp")];
    const away = [`DELETE FROM sealed_file`, `DELETE FROM sealed_document WHERE signature_id = '${siti}'`];
    expect(await found(...away)).toEqual([
      `deleted: sealed_file ${first} is gone, and audit_event ${seal} tells of it`,
      `deleted: sealed_file ${second} is gone, and audit_event ${stamp} tells of it`,
      `deleted: sealed_document ${siti} is gone, and audit_event ${stamp} tells of it`,
    ]);
  });

  test("a document still owed, deleted", async () => {
    expect(await found(`DELETE FROM sealed_document WHERE signature_id = '${budi}'`)).toEqual([
      `deleted: sealed_document ${budi} is gone: its signature owes one`,
    ]);
  });

  test("a document and a file invented", async () => {
    const columns = `sha256 = repeat('b', 64), size = 9, method = 'own', level = 'B-B', sealed_at = now()`;
    const document = `UPDATE sealed_document SET state = 'sealed', ${columns} WHERE signature_id = '${budi}'`;
    const file = `INSERT INTO sealed_file SELECT repeat('b', 64), '${budi}', 9, now()`;
    expect(await found(document, file)).toEqual([
      `inserted: sealed_file ${"b".repeat(64)}: no event tells of it`,
      `inserted: sealed_document ${budi}: no event tells of it`,
    ]);
  });

  test.each([
    ["its state", "state = 'failed'"],
    ["its hash", "sha256 = repeat('c', 64)"],
    ["its level", "level = 'B-B'"],
    ["its stamp", "stamped_at = NULL"],
    ["its method", "method = 'p12'"],
    ["its certificate", "certificate = repeat('d', 64)"],
    ["its instant", "sealed_at = sealed_at + interval '1 millisecond'"],
    ["its agency", "agency_id = gen_random_uuid()"],
    ["its size", "size = size + 1"],
  ])("edited: %s", async (_what, change) => {
    const stamp = await eventOf("document.stamp");
    expect(await found(`UPDATE sealed_document SET ${change} WHERE signature_id = '${siti}'`)).toEqual([
      `edited: sealed_document ${siti} is not what audit_event ${stamp} tells`,
    ]);
  });
});

describe("signatures", () => {
  const differs = (column: string) => `what its record says does not agree \\(.*${column}`;
  test.each([
    [
      "the drawing",
      `drawing = jsonb_set(drawing, '{width}', '12')`,
      "its drawing is not the one that its record names",
    ],
    ["no drawing", "drawing = NULL", "its drawing is not the one that its record names"],
    ["the instant", "signed_at = signed_at + interval '1 day'", differs("signed_at")],
    ["the pact", "pact_id = gen_random_uuid()", differs("pact_id")],
    ["the campaign", "campaign_id = gen_random_uuid()", differs("campaign_id")],
    ["the text", "text_id = gen_random_uuid()", "the words that it stands under are not those that its record names"],
  ])("edited: %s", async (_what, change, sentence) => {
    const findings = await found(`UPDATE signature SET ${change} WHERE id = '${siti}'`);
    expect(findings).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^edited: signature ${siti}: .*${sentence}`))]),
    );
  });

  test.each([
    ["signed here", () => siti],
    ["of a sheet", () => budi],
  ])("edited: the verification code, %s", async (_what, id) => {
    expect(await found(`UPDATE signature SET verification_code = 'AAAABBBBCCCC' WHERE id = '${id()}'`)).toEqual([
      `edited: signature ${id()} has another id, method or verification code than its event tells`,
    ]);
  });

  test("two drawings exchanged", async () => {
    const drawing = `drawing = (SELECT drawing FROM kept_signature WHERE id = '${siti}')`;
    expect(await found(`UPDATE signature SET ${drawing} WHERE id = '${budi}'`)).toEqual([
      `edited: signature ${budi}: its drawing is not the one that its record names`,
    ]);
  });

  test("that of a sheet deleted: its event names no id, so its pact is named", async () => {
    const findings = await found(`DELETE FROM signature WHERE id = '${budi}'`);
    expect(findings[0]).toBe(`deleted: signature of pact ${budisPact} is gone, and an event tells of it`);
  });
});
