import { beforeAll, expect, test } from "vitest";
import { plain, pool } from "@/lib/db";
import { checkpointWords } from "@/lib/documents/checkpoint-words";
import { formatCount } from "@/lib/format/number";
import { extendLog } from "@/lib/ledger/extend-log";
import { getInclusion, latestCheckpoint, standingCheckpoint } from "@/lib/ledger/log-queries";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { compareCheckpoint } from "@/lib/verifications/compare-checkpoint";
import { codeProof, verifyCode } from "@/lib/verifications/verify-code";
import { anonymous } from "@/tests/lib/pacts/signing-world";
import { signAs, signedWorld } from "@/tests/lib/seals/sealing-world";

/** What a person with the superuser's password could do, undone afterwards. */
async function tampered(tables: string[], change: string, id: string, look: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    for (const table of tables) await client.query(`CREATE TEMP TABLE kept_${table} AS TABLE ${table}`);
    await client.query("SET session_replication_role = replica");
    await client.query(change, [id]);
    await look();
    for (const table of tables) {
      await client.query(`DELETE FROM ${table}`);
      await client.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`);
      await client.query(`DROP TABLE kept_${table}`);
    }
  } finally {
    await client.query("SET session_replication_role = origin");
    client.release();
  }
}

let dewi: { signatureId: string; code: string };
let budi: { signatureId: string; code: string };

beforeAll(async () => {
  const signed = await signedWorld();
  const other = await signAs(signed.world, "budi");
  await sealWaiting();
  await extendLog();
  // An hour and more later something else happens, and the log goes on.
  await pool.query("UPDATE sealed_document SET sealed_at = sealed_at - interval '2 hours'");
  const codeOf = async (signatureId: string) => ({
    signatureId,
    code: (await pool.query("SELECT verification_code AS code FROM signature WHERE id = $1", [signatureId])).rows[0]
      .code,
  });
  [dewi, budi] = await Promise.all([codeOf(signed.signatureId), codeOf(other.signatureId)]);
  expect(await verifyCode(anonymous, dewi.code)).toMatchObject({ verdict: "valid", log: { outcome: "passed" } });
});

const LEAF = `FROM log_leaf l USING audit_event e
  WHERE e.id = l.event_id AND e.action = 'document.seal' AND e.data->>'signatureId' = $1`;

test("a document whose leaf was taken from the log is not valid, and its neighbours are not blamed for it", () =>
  tampered(["log_leaf"], `DELETE ${LEAF}`, dewi.signatureId, async () => {
    expect(await verifyCode(anonymous, dewi.code)).toMatchObject({
      ...{ verdict: "invalid", document: null },
      log: { outcome: "failed", problem: "absent", index: null },
    });
    expect(await verifyCode(anonymous, budi.code)).toMatchObject({
      ...{ verdict: "valid", log: { outcome: "unknown", problem: "incomplete" } },
    });
    await expect(codeProof(anonymous, budi.code)).rejects.toMatchObject({ code: "log_incomplete", status: 503 });
    await expect(getInclusion(0, 1)).resolves.toBeDefined();
  }));

test.each([
  [
    "put back among those that wait",
    "UPDATE sealed_document SET state = 'waiting', sha256 = NULL WHERE signature_id = $1",
  ],
  ["taken away with its row", "DELETE FROM sealed_document WHERE signature_id = $1"],
])("a sealed document that was %s is not one that merely waits", (_, change) =>
  tampered(["sealed_document"], change, dewi.signatureId, async () => {
    expect(await verifyCode(anonymous, dewi.code)).toMatchObject({ seal: { outcome: "failed", sha256: null } });
  }),
);

test("a printed checkpoint is compared with the log as it is reckoned now, however it was copied", async () => {
  const { size, root } = (await latestCheckpoint()) ?? { size: 0, root: "" };
  const broken = `${root.slice(0, 20)}\n ${root.slice(20)}`;
  expect(await compareCheckpoint(` ${formatCount(size)} `, broken)).toBe("holds");
  expect(await compareCheckpoint(`${formatCount(size)} catatan,`, root)).toBe("holds");
  expect(await compareCheckpoint(String(size), Buffer.alloc(32).toString("base64"))).toBe("differs");
  expect(await compareCheckpoint(String(size + 1), root)).toBe("too_large");
  for (const [typed, of] of [
    ["0", root],
    ["-1", root],
    ["1e3", root],
    ["", root],
    [String(size), "abc"],
    ["٣", root],
    ["", `0 ${root}`],
    ["12 catatan lagi", root],
  ]) {
    expect(await compareCheckpoint(typed ?? "", of ?? "")).toBe("unreadable");
  }
  await tampered(["log_leaf"], `DELETE ${LEAF}`, dewi.signatureId, async () => {
    await expect(compareCheckpoint(String(size), root)).rejects.toMatchObject({ code: "log_incomplete" });
  });
});

test("the whole sentence of a paper takes the place of both; of another log it says so, unless it fits", async () => {
  const checkpoint = await standingCheckpoint(plain);
  if (!checkpoint) throw new Error("the log has not begun");
  const words = checkpointWords(checkpoint);
  expect(await compareCheckpoint("", words)).toBe("holds");
  expect(await compareCheckpoint("1", words.replace(/(.{37})/g, "$1\r\n"))).toBe("holds");
  const root = Buffer.alloc(32, 7).toString("base64");
  const longer = { ...checkpoint, size: checkpoint.size + 1 };
  expect(await compareCheckpoint("", checkpointWords({ ...checkpoint, root }))).toBe("differs");
  expect(await compareCheckpoint("", checkpointWords(longer))).toBe("too_large");
  const origin = "ikrar.tetangga.go.id/log";
  expect(await compareCheckpoint("", checkpointWords({ ...checkpoint, origin, root }))).toBe("other_log");
  expect(await compareCheckpoint("", checkpointWords({ ...longer, origin }))).toBe("other_log");
});

test("afterwards everything is as it was", async () => {
  for (const { code } of [dewi, budi]) {
    expect(await verifyCode(anonymous, code)).toMatchObject({
      ...{ verdict: "valid", seal: { outcome: "passed" }, log: { outcome: "passed", problem: null } },
    });
  }
});
