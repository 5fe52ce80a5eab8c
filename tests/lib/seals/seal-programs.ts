import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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

/** What `pdfsig` of poppler says of the signature. */
export function pdfsig(pdf: Buffer): Promise<string> {
  return inFolder((folder) => {
    writeFileSync(join(folder, "file.pdf"), pdf);
    return String(spawnSync("pdfsig", ["-nocert", join(folder, "file.pdf")]).stdout);
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
