import { type KeyObject, sign, X509Certificate } from "node:crypto";

/** Whoever holds a seal's private key: this process, or one day a key store that never gives it away. */
export type Signer = {
  /** The certificate, then those above it up to the root or as far as known; DER. */
  chain: readonly [certificate: Buffer, ...above: Buffer[]];
  algorithm: "ecdsa" | "rsa";
  /** Signs SHA-256 of the bytes: ECDSA as DER, RSA as PKCS #1 v1.5. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};

/** SHA-256 of a certificate in lower-case hex: how it is named everywhere. */
export function fingerprintOf(certificate: Buffer): string {
  return new X509Certificate(certificate).fingerprint256.replaceAll(":", "").toLowerCase();
}

/** A signer whose key is in this process. */
export function keySigner(key: KeyObject, chain: Signer["chain"]): Signer {
  return {
    chain,
    algorithm: key.asymmetricKeyType === "ec" ? "ecdsa" : "rsa",
    sign: async (bytes) => sign("sha256", bytes, key),
  };
}

/** The most frequent length of an ECDSA signature in DER, by curve: others are a byte or two longer or shorter. */
const USUAL_LENGTHS: Record<string, number> = { prime256v1: 71, secp384r1: 103, secp521r1: 139 };
/** Every second signature has that length. */
const MOST_TRIES = 100;

/** The same signer, whose signatures are all of one length: signed again until it is so. */
export function steadySigner(signer: Signer): Signer {
  const { namedCurve = "" } = new X509Certificate(signer.chain[0]).publicKey.asymmetricKeyDetails ?? {};
  const usual = signer.algorithm === "ecdsa" ? USUAL_LENGTHS[namedCurve] : undefined;
  if (usual === undefined) return signer;
  return {
    ...signer,
    async sign(bytes) {
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const signature = await signer.sign(bytes);
        if (signature.length === usual) return signature;
      }
      throw new Error(`no signature of ${usual} bytes in ${MOST_TRIES} tries`);
    },
  };
}
