import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** C2SP signed-note: the kind of signature that is Ed25519 over the text. */
const ED25519 = 0x01;

/** The first four bytes of SHA-256 of name, line feed, kind and key: tells verifiers which key to try. */
function keyId(name: string, publicKey: Uint8Array): Buffer {
  const hash = createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey);
  return hash.digest().subarray(0, 4);
}

/** The public key as C2SP signed-note writes it: "name+hex of the key id+base64 of kind and key". */
export function verifierKey(name: string, publicKey: Uint8Array): string {
  const key = Buffer.concat([Uint8Array.of(ED25519), publicKey]).toString("base64");
  return `${name}+${keyId(name, publicKey).toString("hex")}+${key}`;
}

export type Checkpoint = { origin: string; size: number; root: Buffer };

/** A checkpoint (C2SP tlog-checkpoint) as a signed note: origin, size and root, a blank line, one signature. */
export function signCheckpoint(
  { origin, size, root }: Checkpoint,
  { privateKey, publicKey }: { privateKey: KeyObject; publicKey: Uint8Array },
): string {
  const text = `${origin}\n${size}\n${root.toString("base64")}\n`;
  const signature = Buffer.concat([keyId(origin, publicKey), sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n\u2014 ${origin} ${signature.toString("base64")}\n`;
}

/**
 * Reads a checkpoint and checks its signature by a verifier key.
 * @throws Error saying what is wrong with the note, the key or the signature
 */
export function openCheckpoint(note: string, vkey: string): Checkpoint {
  const { name, publicKey, id } = parseVerifierKey(vkey);
  const at = note.lastIndexOf("\n\n");
  if (at < 0 || !note.endsWith("\n")) throw new Error("the checkpoint is not a signed note");
  const text = note.slice(0, at + 1);
  const signatures = note
    .slice(at + 2)
    .trimEnd()
    .split("\n");
  const ours = signatures
    .map((line) => /^\u2014 (\S+) (\S+)$/.exec(line))
    .filter((match) => match?.[1] === name)
    .map((match) => Buffer.from(match?.[2] ?? "", "base64"))
    .find((bytes) => bytes.subarray(0, 4).equals(id));
  if (!ours) throw new Error(`the checkpoint bears no signature of ${name}`);
  if (!verify(null, Buffer.from(text), publicKey, ours.subarray(4))) {
    throw new Error(`the signature of ${name} under the checkpoint is wrong`);
  }
  return parseCheckpoint(text);
}

/** The three lines of a checkpoint, whatever stands below them. @throws Error when they are not such lines */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root] = text.split("\n");
  const hash = Buffer.from(root ?? "", "base64");
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || hash.length !== 32 || hash.toString("base64") !== root) {
    throw new Error("the checkpoint does not begin with origin, size and root");
  }
  return { origin, size: Number(size), root: hash };
}

function parseVerifierKey(vkey: string): { name: string; publicKey: KeyObject; id: Buffer } {
  const [, name, hex, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey.trim()) ?? [];
  const key = Buffer.from(base64 ?? "", "base64");
  if (!name || !hex || key.length !== 33 || key[0] !== ED25519)
    throw new Error("the verifier key is not an Ed25519 vkey");
  const id = keyId(name, key.subarray(1));
  if (id.toString("hex") !== hex) throw new Error("the verifier key does not fit its own id");
  const jwk = { kty: "OKP", crv: "Ed25519", x: key.subarray(1).toString("base64url") };
  return { name, id, publicKey: createPublicKey({ key: jwk, format: "jwk" }) };
}
