import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSeal, sealBytes, signedBytes } from "@/lib/seals/seal-place";

/** Whether a program is there to be asked. */
export const has = (program: string): boolean => spawnSync(program, ["-v"]).error === undefined;

/** A folder for the time of `work`. */
export async function inFolder<R>(work: (folder: string) => R | Promise<R>): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), "ikrar-seal-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An authority of its own with one seal, and the NSS store that trusts it; its README tells how they were made. */
export const SAMPLE_AUTHORITY = "tests/fixtures/seal-authority";
export const SAMPLE_P12 = { file: join(SAMPLE_AUTHORITY, "seal.p12"), password: "contoh" };

/** Asks `pdfsig` of poppler about one file after another, the sample authority being the only one that it trusts. */
export function askingPdfsig<R>(work: (pdfsig: (pdf: Buffer) => string) => R | Promise<R>): Promise<R> {
  return inFolder((folder) => {
    // A copy, since NSS writes into its store.
    for (const part of ["cert9.db", "key4.db"]) copyFileSync(join(SAMPLE_AUTHORITY, part), join(folder, part));
    return work((pdf) => {
      writeFileSync(join(folder, "file.pdf"), pdf);
      return String(spawnSync("pdfsig", ["-nssdir", folder, join(folder, "file.pdf")]).stdout);
    });
  });
}

/** Whether `openssl cms` accepts the signature over the bytes that it names. */
export function opensslAccepts(pdf: Buffer, root: Buffer): Promise<boolean> {
  return inFolder((folder) => {
    const file = (name: string, bytes: Buffer) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    try {
      const place = readSeal(pdf);
      const signature = file("signature.der", sealBytes(pdf, place));
      const content = file("content", signedBytes(pdf, place));
      const pem = `-----BEGIN CERTIFICATE-----\n${root.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
      const given = ["-in", signature, "-inform", "DER", "-content", content, "-binary", "-cades"];
      const trusted = ["-CAfile", file("root.pem", Buffer.from(pem)), "-purpose", "any", "-out", join(folder, "out")];
      execFileSync("openssl", ["cms", "-verify", ...given, ...trusted], { stdio: "pipe" });
      return true;
    } catch {
      return false;
    }
  });
}
