import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { checkedFileKey } from "@/lib/ledger/evidence-keys";
import type { FileVerification } from "@/lib/verifications/verify-file";

const HOUR = 3_600_000;

const found = z.object({
  verdict: z.enum(["genuine", "changed", "unrecorded", "foreign"]),
  sha256: z.string(),
  seal: z.enum(["intact", "broken", "missing", "foreign"]),
  code: z.string().nullable(),
  at: z.int(),
});

/** What was found about a file, as the page after the upload needs it. */
export type CheckedFile = Omit<z.infer<typeof found>, "at"> & { at: Date };

const signatureOf = (payload: string): string =>
  createHmac("sha256", checkedFileKey()).update(payload).digest("base64url");

/**
 * What was found, for an address: signed, since a page that says "sah" of whatever stands in its address would say so of
 * anything. Nothing of the file but its hash.
 */
export function checkedFileToken({ verdict, sha256, seal, verification }: FileVerification, now: Date): string {
  const facts = { verdict, sha256, seal, code: verification?.code ?? null, at: now.getTime() };
  const payload = Buffer.from(JSON.stringify(facts)).toString("base64url");
  return `${payload}.${signatureOf(payload)}`;
}

/** What a token says; null when we did not write it, or more than an hour ago. */
export function readCheckedFile(token: string, now: Date): CheckedFile | null {
  const [payload = "", signature = ""] = token.split(".");
  const wanted = Buffer.from(signatureOf(payload));
  const given = Buffer.from(signature);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return null;
  const { at, ...facts } = found.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  return now.getTime() - at > HOUR ? null : { ...facts, at: new Date(at) };
}
