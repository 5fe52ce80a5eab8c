import { bytesOf, fromBase64, toBase64, toHex } from "./bytes.mjs";
import { sha256 } from "./sha256.mjs";

const ED25519 = 1;

/** A key as C2SP signed-note writes it: name, key id and key. Null when it is none, or does not fit its own id. */
export function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (!name) return null;
  const key = fromBase64(base64);
  if (key.length !== 33 || key[0] !== ED25519) return null;
  const own = toHex(sha256(bytesOf(`${name}\n`), key).subarray(0, 4));
  return own === id ? { name, id, publicKey: key.subarray(1) } : null;
}

/** A checkpoint (C2SP tlog-checkpoint) as it stands there; null when the text is none. */
export function readCheckpoint(note) {
  const text = note.replaceAll("\r\n", "\n");
  const end = text.lastIndexOf("\n\n");
  if (end < 0) return null;
  const [origin, size, root] = text.slice(0, end).split("\n");
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? "") || !/^[A-Za-z0-9+/]{43}=$/.test(root ?? "")) return null;
  const signatures = text
    .slice(end + 2)
    .trimEnd()
    .split("\n");
  return { origin, size: Number(size), root, text: text.slice(0, end + 1), signatures };
}

/** Whether the key signed the checkpoint: "valid", "invalid", or "unsupported" where Ed25519 cannot be computed here. */
export async function checkSignature(checkpoint, key) {
  const found = checkpoint.signatures
    .map((line) => /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line))
    .filter((match) => match?.[1] === key.name)
    .map((match) => fromBase64(match[2]))
    .find((bytes) => bytes.length === 68 && toHex(bytes.subarray(0, 4)) === key.id);
  if (!found || checkpoint.origin !== key.name) return "invalid";
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return "unsupported";
  let imported;
  try {
    imported = await subtle.importKey("raw", key.publicKey, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return "unsupported";
  }
  const isRight = await subtle.verify({ name: "Ed25519" }, imported, found.subarray(4), bytesOf(checkpoint.text));
  return isRight ? "valid" : "invalid";
}

/** A root as a checkpoint writes it. */
export const rootText = (hash) => toBase64(hash);
