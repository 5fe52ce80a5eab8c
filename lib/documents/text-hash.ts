import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type PledgeText, pledgeDigestSource } from "./pledge-text";
import type { SignatureDrawing } from "./signature-drawing";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** SHA-256 of the words as shown (placeholders filled), 64 lower-case hex digits: `textVersion.sha256` of a record. */
export function pledgeTextHash(filled: PledgeText): string {
  return sha256(pledgeDigestSource(filled));
}

/** SHA-256 of the pen strokes as canonical JSON (RFC 8785), 64 lower-case hex digits: `drawingSha256` of a record. */
export function drawingHash(drawing: SignatureDrawing): string {
  return sha256(canonicalize(drawing) ?? "");
}

/** SHA-256 of a verification code in stored form, 64 lower-case hex digits: what the trail keeps of it. */
export function codeHash(code: string): string {
  return sha256(code);
}
