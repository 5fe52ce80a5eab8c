import { verify, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { P12Signer } from "@libpdf/core";
import type { Signer } from "@/lib/seals/signer";

/** A PKCS #12 file that cannot seal; its message is a sentence for whoever starts the installation. */
export class P12Error extends Error {
  override readonly name = "P12Error";
}

const opened = new Map<string, Promise<Signer>>();

/** The signer of a PKCS #12 file; read once a process. @throws P12Error */
export function openP12(file: string, password: string): Promise<Signer> {
  const known = opened.get(file);
  if (known) return known;
  const opening = readP12(file, password);
  opened.set(file, opening);
  opening.catch(() => opened.delete(file));
  return opening;
}

/** The same, read anew. @throws P12Error */
export async function readP12(file: string, password: string, now = new Date()): Promise<Signer> {
  const bytes = await readFile(file).catch(() => {
    throw new P12Error(
      `SEAL_P12: ${file} cannot be read. Give the path of a .p12 or .pfx file that this user may read.`,
    );
  });
  const held = await P12Signer.create(bytes, password).catch((error: Error) => {
    const isPassword = /password/i.test(error.message);
    throw new P12Error(
      isPassword
        ? `SEAL_P12_PASSWORD does not open ${file}.`
        : `SEAL_P12: ${file} does not open with SEAL_P12_PASSWORD, or is no PKCS #12 file with one key and its certificate.`,
    );
  });
  const certificates = [held.certificate, ...held.certificateChain].map((der) => new X509Certificate(der));
  const probe = Buffer.from("probe");
  const signature = await held.sign(probe, "SHA-256");
  // The file need not have the key's own certificate first.
  const own = certificates.find(({ publicKey }) => verify("sha256", probe, publicKey, signature));
  if (!own) throw new P12Error(`SEAL_P12: ${file} has no certificate for its private key.`);
  if (new Date(own.validTo) < now)
    throw new P12Error(`SEAL_P12: the certificate in ${file} expired on ${own.validTo}.`);
  // A root is of no use within a signature: whoever checks it must have it from elsewhere.
  const above = certificates.filter((certificate) => certificate !== own && certificate.subject !== certificate.issuer);
  return {
    chain: [own.raw, ...above.map(({ raw }) => raw)],
    algorithm: held.keyType === "EC" ? "ecdsa" : "rsa",
    sign: (data) => held.sign(data, "SHA-256"),
  };
}
