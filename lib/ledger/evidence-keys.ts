import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from "node:crypto";
import { env } from "@/lib/env";

/** What a key is for; one secret, and none of its keys leads to another (HKDF, RFC 5869). */
type Purpose = "log" | "events" | "seals" | "checked files";

// RFC 8410: an Ed25519 private key is this header and its 32 bytes.
const PKCS8_ED25519 = Buffer.from("302e020100300506032b657004220420", "hex");

const derived = new Map<Purpose, Buffer>();

function key(purpose: Purpose): Buffer {
  let found = derived.get(purpose);
  if (!found) {
    const secret = env().EVIDENCE_SECRET;
    if (!secret) throw new Error("EVIDENCE_SECRET is not set: start with `npm start`, which keeps one under DATA_DIR.");
    found = Buffer.from(hkdfSync("sha256", secret, "", `ikrar ${purpose} v1`, 32));
    derived.set(purpose, found);
  }
  return found;
}

/** 32 bytes that prove an event of the trail to have been written by this installation (HMAC-SHA-256). */
export const eventKey = (): Buffer => key("events");

/** 32 bytes that keep private keys of seals in the database unreadable (AES-256-GCM). */
export const sealKey = (): Buffer => key("seals");

/** 32 bytes that sign what was found about an uploaded file, for the page that tells it. */
export const checkedFileKey = (): Buffer => key("checked files");

/** The pair that signs checkpoints of the log (Ed25519, RFC 8032); the public key as its 32 bytes. */
export function logKeys(): { privateKey: KeyObject; publicKey: Buffer } {
  const der = Buffer.concat([PKCS8_ED25519, key("log")]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  return { privateKey, publicKey: Buffer.from(x, "base64url") };
}
