import { createHash } from "node:crypto";

/** SHA-256 (FIPS 180-4) as 64 lower-case hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
