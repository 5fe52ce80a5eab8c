import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { db, pool } from "@/lib/db";
import { env } from "@/lib/env";
import { receiveCheckedFile } from "@/lib/http/receive-checked-file";
import { extendLog } from "@/lib/ledger/extend-log";
import { leafHash } from "@/lib/ledger/merkle";
import { openCheckpoint } from "@/lib/ledger/signed-note";
import { makeCertificate } from "@/lib/seals/make-certificate";
import { sealPdf } from "@/lib/seals/seal-pdf";
import { sealWaiting } from "@/lib/seals/seal-waiting";
import { keySigner } from "@/lib/seals/signer";
import { openStorage } from "@/lib/storage/open-storage";
import { checkedFileToken, readCheckedFile } from "@/lib/verifications/checked-file";
import { holds, proveInclusion } from "@/lib/verifications/prove-inclusion";
import { codeProof, verifyCode } from "@/lib/verifications/verify-code";
import { MAX_CHECKED_BYTES, verifyFile } from "@/lib/verifications/verify-file";
import { includes } from "@/tests/lib/ledger/plain-rfc6962";
import { anonymous } from "@/tests/lib/pacts/signing-world";
import { documentRow, signAs, signedWorld } from "@/tests/lib/seals/sealing-world";
import { smallPdf } from "@/tests/support/small-pdf";

let signatureId: string;
let code: string;
let file: Buffer;
let unsealed: string;

// A NIP that stands by itself: now and then a hash holds eighteen decimal digits in a row.
const PERSON = /Dewi|Anggraini|(?<![0-9a-f])\d{18}(?![0-9a-f])/;

const codeOf = async (id: string): Promise<string> =>
  (await pool.query("SELECT verification_code AS code FROM signature WHERE id = $1", [id])).rows[0].code;

beforeAll(async () => {
  const signed = await signedWorld();
  signatureId = signed.signatureId;
  code = await codeOf(signatureId);
  expect(await sealWaiting()).toEqual({ sealed: 1, not: 0 });
  file = await openStorage({ dataDir: env().DATA_DIR }).read((await documentRow(signatureId)).sha256 ?? "");
  await extendLog();
  unsealed = await codeOf((await signAs(signed.world, "budi")).signatureId);
});

const check = (bytes: Buffer, actor: Actor = anonymous) =>
  verifyFile(actor, async ({ storage, maxBytes }) => ({ file: await storage.put(bytes, { maxBytes }) }));

const changedAt = (position: number): Buffer => {
  const copy = Buffer.from(file);
  copy[position] = (copy[position] ?? 0) ^ 1;
  return copy;
};

describe("by its code", () => {
  test("a sealed and logged document passes every check that there is, without naming anybody", async () => {
    const verification = await verifyCode(anonymous, code);
    expect(verification).toMatchObject({
      verdict: "valid",
      seal: { outcome: "passed", method: "own", stamp: null },
      log: { outcome: "passed" },
    });
    expect(JSON.stringify(verification)).not.toContain("Anggraini");
  });

  test("one that waits is valid, and what waits is not called wrong", async () => {
    expect(await verifyCode(anonymous, unsealed)).toMatchObject({
      verdict: "valid",
      seal: { outcome: "unknown", sha256: null },
      log: { outcome: "unknown", index: null },
    });
    await expect(codeProof(anonymous, unsealed)).rejects.toMatchObject({ code: "proof_not_ready" });
  });

  test("the proof can be checked by another implementation, from the file alone", async () => {
    const proof = await codeProof(anonymous, code);
    expect(proof.documentSha256).toBe(createHash("sha256").update(file).digest("hex"));
    expect(JSON.parse(proof.leaf)).toMatchObject({ kind: "document", sha256: proof.documentSha256 });
    const { size, root } = openCheckpoint(proof.checkpoint, proof.key);
    const path = proof.hashes.map((hash) => Buffer.from(hash, "base64"));
    expect(includes(leafHash(Buffer.from(proof.leaf)), proof.index, size, path, root)).toBe(true);
    expect(JSON.stringify(proof)).not.toMatch(PERSON);
  });

  test("a file that the disk has changed is told, though the record stands", async () => {
    const { sha256 } = await documentRow(signatureId);
    const storage = openStorage({ dataDir: env().DATA_DIR });
    await storage.remove(sha256 ?? "");
    expect(await verifyCode(anonymous, code)).toMatchObject({ verdict: "valid", seal: { outcome: "failed" } });
    await storage.put(file, { maxBytes: MAX_CHECKED_BYTES });
    expect(await verifyCode(anonymous, code)).toMatchObject({ seal: { outcome: "passed" } });
  });
});

test("a proof with anything changed in it does not hold", async () => {
  const { evidenceHash } = await db.signature.findUniqueOrThrow({ where: { id: signatureId } });
  const proof = await proveInclusion({ evidenceHash, sha256: createHash("sha256").update(file).digest("hex") });
  if (!proof) throw new Error("the document is not in the log");
  expect(holds(proof)).toBe(true);
  const zero = Buffer.alloc(32).toString("base64");
  for (const tampered of [
    { ...proof, leaf: proof.leaf.replace(/[0-9a-f]{4}/, "0000") },
    { ...proof, index: proof.index === 0 ? 1 : proof.index - 1 },
    { ...proof, size: proof.size + 1 },
    { ...proof, hashes: [...proof.hashes, zero] },
    { ...proof, hashes: proof.hashes.with(0, zero) },
    { ...proof, checkpoint: proof.checkpoint.replace(String(proof.size), String(proof.size + 1)) },
    { ...proof, key: "nobody+00000000+AAAA" },
  ]) {
    expect(holds(tampered)).toBe(false);
  }
});

describe("by its file", () => {
  test("what was handed out is genuine, byte for byte", async () => {
    expect(await check(file)).toMatchObject({ verdict: "genuine", seal: "intact", verification: { verdict: "valid" } });
  });

  test("a byte changed anywhere is found, and the record that it claims is named", async () => {
    const middle = Array.from({ length: 12 }, (_, at) => Math.floor(((at + 0.5) * file.length) / 12));
    for (const position of [...middle, file.length - 1]) {
      const found = await check(changedAt(position));
      expect(["changed", "foreign"]).toContain(found.verdict);
      expect(found.seal).not.toBe("intact");
    }
    expect(await check(changedAt(file.length - 2))).toMatchObject({
      verdict: "changed",
      seal: "broken",
      verification: { document: { maskedName: "D••• A••••••••, S.Pd." } },
    });
  });

  test("something added before the header is a change too: readers open such a file, and nobody calls it no PDF", async () => {
    const form = new FormData();
    form.append("file", new Blob([Buffer.concat([Buffer.from("\r\nX-Pengirim: surel\r\n\r\n"), file])]), "pakta.pdf");
    const request = new Request("http://localhost/", { method: "POST", body: form });
    const found = await verifyFile(anonymous, (reception) => receiveCheckedFile(request, reception));
    expect(found).toMatchObject({ verdict: "changed", seal: "broken" });
  });

  test("something added behind the end is a change, and so is what a program saved anew without the seal", async () => {
    expect(await check(Buffer.concat([file, Buffer.from("\n% more")]))).toMatchObject({ verdict: "changed" });
    const text = file.toString("latin1");
    const cut = Buffer.from(text.slice(0, text.indexOf("%%EOF") + 6), "latin1");
    expect(await check(cut)).toMatchObject({ verdict: "changed", seal: "missing" });
  });

  test("a seal by a stranger's certificate is not ours, whatever name it bears", async () => {
    const text = file.toString("latin1");
    const drawn = Buffer.from(text.slice(0, text.indexOf("%%EOF") + 6), "latin1");
    const now = Date.now();
    const validity = { validFrom: new Date(now - 86_400_000), validUntil: new Date(now + 86_400_000) };
    const organisation = "Pemerintah Kabupaten Contoh";
    const { key, certificate } = await makeCertificate({
      ...validity,
      organisation,
      commonName: `Segel ${organisation}`,
    });
    const resealed = await sealPdf(drawn, keySigner(key, [certificate]), { reason: "Disegel", at: new Date(now) });
    expect(await check(resealed)).toMatchObject({ verdict: "changed", seal: "foreign" });
    const ownPdf = await sealPdf(smallPdf(), keySigner(key, [certificate]), { reason: "Disegel", at: new Date(now) });
    expect(await check(ownPdf)).toMatchObject({ verdict: "foreign", seal: "foreign" });
  });

  test("another file is foreign, also one with a code that nobody was given", async () => {
    expect(await check(Buffer.from("%PDF-1.7\n%%EOF\n"))).toMatchObject({ verdict: "foreign", seal: "missing" });
    const forged = Buffer.from("%PDF-1.7\n(Kode verifikasi ZZZZ-ZZZZ-ZZZZ)\n%%EOF\n");
    expect(await check(forged)).toMatchObject({ verdict: "foreign", verification: null });
  });

  const from = (ip: string): Actor => ({ ...anonymous, origin: { ...anonymous.origin, ip } });
  const claiming = (claimed: string) => Buffer.from(`%PDF-1.7\n(Kode verifikasi ${claimed})\n%%EOF\n`);

  test("the code that a file claims is found behind others that are none", async () => {
    const printed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
    const forged = Buffer.concat([Buffer.from("%PDF-1.7\nKode verifikasi Kode verifikasi x "), claiming(printed)]);
    expect(await check(forged)).toMatchObject({ verdict: "changed", verification: { code: printed } });
  });

  test("guessing codes by files is no cheaper than by hand", async () => {
    const stranger = from("198.51.100.77");
    expect(await check(claiming("ZZZZ-ZZZZ-ZZZY"), stranger)).toMatchObject({ verdict: "foreign" });
    await db.rateLimit.update({ where: { key: "lookup:198.51.100.77" }, data: { points: 120 } });
    const refused = { code: "too_many_attempts" };
    await expect(check(claiming("ZZZZ-ZZZZ-ZZZX"), stranger)).rejects.toMatchObject(refused);
    await expect(verifyCode(stranger, code)).rejects.toMatchObject(refused);
    expect(await check(file, stranger), "whoever holds the file guesses nothing").toMatchObject({ verdict: "genuine" });
    await expect(check(changedAt(file.length - 2), stranger)).rejects.toMatchObject(refused);
    await db.rateLimit.update({ where: { key: "lookup-all:198.51.100.77" }, data: { points: 3_000 } });
    await expect(check(file, stranger)).rejects.toMatchObject(refused);
  });

  test("each file is counted before it is read, genuine ones too, and one too many is not read at all", async () => {
    const office = from("198.51.100.78");
    await check(file, office);
    await db.rateLimit.update({ where: { key: "lookup-file:198.51.100.78" }, data: { points: 59 } });
    expect(await check(file, office)).toMatchObject({ verdict: "genuine" });
    let taken = 0;
    async function* pieces() {
      taken += 1;
      yield file;
    }
    const another = verifyFile(office, async ({ storage, maxBytes }) => ({
      file: await storage.put(pieces(), { maxBytes }),
    }));
    await expect(another).rejects.toMatchObject({
      code: "too_many_attempts",
      details: { retryAfter: expect.any(Number) },
    });
    expect(taken).toBe(0);
    expect(await check(file, from("198.51.100.79"))).toMatchObject({ verdict: "genuine" });
  });

  test("a file made of nothing but ranges is looked at once", async () => {
    const ranges = Buffer.from(`%PDF-1.7\n${"/ByteRange[0 1 2 3]".repeat(500_000)}`);
    expect(await check(ranges)).toMatchObject({ verdict: "foreign", seal: "broken" });
  });
});

describe("what was found, in an address", () => {
  const now = new Date("2028-10-14T03:00:00Z");

  test("is read for an hour, by us alone", async () => {
    const token = checkedFileToken(await check(changedAt(file.length - 2)), now);
    expect(readCheckedFile(token, now)).toMatchObject({ verdict: "changed", seal: "broken", at: now });
    expect(readCheckedFile(token, new Date(now.getTime() + 3_700_000))).toBeNull();
    const [payload = "", signature = ""] = token.split(".");
    const genuine = Buffer.from(Buffer.from(payload, "base64url").toString().replace("changed", "genuine"));
    expect(readCheckedFile(`${genuine.toString("base64url")}.${signature}`, now)).toBeNull();
    expect(readCheckedFile(payload, now)).toBeNull();
    expect(readCheckedFile("", now)).toBeNull();
  });

  test("names nobody", async () => {
    const token = checkedFileToken(await check(file), now);
    const payload = Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
    expect(payload).not.toMatch(PERSON);
  });
});
