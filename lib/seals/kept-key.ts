import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { sealKey } from "@/lib/ledger/evidence-keys";
import { keyBytes, keyFrom } from "@/lib/seals/make-certificate";

const NONCE = 12;
const TAG = 16;

/** A private key in the database that this process cannot read. */
export class KeptKeyError extends Error {
  override readonly name = "KeptKeyError";
}

/** A private key as it is kept: AES-256-GCM, bound to its certificate. */
export function lockKey(key: KeyObject, fingerprint: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", sealKey(), nonce).setAAD(Buffer.from(fingerprint));
  const locked = Buffer.concat([cipher.update(keyBytes(key)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), locked]);
}

/** @throws KeptKeyError when it was kept under another EVIDENCE_SECRET, or changed */
export function unlockKey(kept: Uint8Array, fingerprint: string): KeyObject {
  const bytes = Buffer.from(kept);
  const decipher = createDecipheriv("aes-256-gcm", sealKey(), bytes.subarray(0, NONCE))
    .setAAD(Buffer.from(fingerprint))
    .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return keyFrom(Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]));
  } catch (error) {
    throw new KeptKeyError("the seal's key was kept under another EVIDENCE_SECRET", { cause: error });
  }
}
