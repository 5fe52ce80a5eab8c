import { createHash, createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { logKeys } from "@/lib/ledger/evidence-keys";
import { openCheckpoint, signCheckpoint, verifierKey } from "@/lib/ledger/signed-note";

const origin = "ikrar.example/ikrar-0badc0de";
const root = createHash("sha256").update("root").digest();
const keys = logKeys();
const vkey = verifierKey(origin, keys.publicKey);
const note = signCheckpoint({ origin, size: 1234, root }, keys);

test("a checkpoint is a signed note as C2SP writes it, byte for byte", () => {
  const [name, size, hash, blank, signature, end] = note.split("\n");
  expect([name, size, hash, blank, end]).toEqual([origin, "1234", root.toString("base64"), "", ""]);
  const [dash, signer, base64] = (signature ?? "").split(" ");
  expect([dash, signer]).toEqual(["\u2014", origin]);
  const bytes = Buffer.from(base64 ?? "", "base64");
  const id = createHash("sha256").update(`${origin}\n`).update(Buffer.of(1)).update(keys.publicKey).digest();
  expect(bytes.subarray(0, 4)).toEqual(id.subarray(0, 4));
  // RFC 8410: the public key as SubjectPublicKeyInfo.
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), keys.publicKey]);
  const publicKey = createPublicKey({ key: spki, format: "der", type: "spki" });
  const text = `${origin}\n1234\n${root.toString("base64")}\n`;
  expect(verify(null, Buffer.from(text), publicKey, bytes.subarray(4))).toBe(true);
  expect(vkey).toBe(
    `${origin}+${id.subarray(0, 4).toString("hex")}+${Buffer.concat([Buffer.of(1), keys.publicKey]).toString("base64")}`,
  );
});

test("it opens with the log's key", () => {
  expect(openCheckpoint(note, vkey)).toEqual({ origin, size: 1234, root });
});

test("a witness's signature beside ours does no harm", () => {
  expect(openCheckpoint(`${note}\u2014 witness.example AAAAAAAA\n`, vkey)).toMatchObject({ size: 1234 });
});

describe("what was tampered with does not open", () => {
  const other = verifierKey(origin, createHash("sha256").update("another key").digest());
  test.each([
    ["size", note.replace("1234", "1235"), vkey],
    ["root", note.replace(root.toString("base64"), createHash("sha256").digest("base64")), vkey],
    ["origin", note.replace(origin, "ikrar.example/ikrar-00000000"), vkey],
    [
      "signature",
      note.replace(/.(=*)\n$/, (end) => (end.startsWith("A") ? `B${end.slice(1)}` : `A${end.slice(1)}`)),
      vkey,
    ],
    ["no signature", note.slice(0, note.indexOf("\n\n") + 2), vkey],
    ["another key", note, other],
    ["not a note", "x", vkey],
    ["a key with a wrong id", note, vkey.replace(/\+[0-9a-f]{8}\+/, "+00000000+")],
  ])("%s", (_what, tampered, key) => {
    expect(() => openCheckpoint(tampered, key)).toThrow();
  });
});
