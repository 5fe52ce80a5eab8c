import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { turnsOf } from "@/lib/core/turns";
import { plain, sql } from "@/lib/db";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";
import { countFile, countMiss, lookUpHeld } from "@/lib/pacts/code-throttle";
import { checkSeal } from "@/lib/seals/check-seal";
import { heldBytes } from "@/lib/storage/held-bytes";
import type { Storage } from "@/lib/storage/storage";
import { isSealedHere } from "@/lib/verifications/prove-seal";
import { type Verification, verifyCode } from "@/lib/verifications/verify-code";

/** Far more than any pact takes: what is larger is none. */
export const MAX_CHECKED_BYTES = 10 * 1024 * 1024;

/** What is known of an uploaded file. The file itself is not kept. */
export type FileVerification = {
  /**
   * `genuine`: byte for byte a file that was sealed here. `changed`: it names a document that was, and is not it.
   * `unrecorded`: a whole seal of ours on a file that was never handed out. `foreign`: not from here.
   */
  verdict: "genuine" | "changed" | "unrecorded" | "foreign";
  /** SHA-256 of the file, hex. */
  sha256: string;
  /** `intact` and `broken` of seals that were made here; `foreign`: whole, by a certificate that never sealed here. */
  seal: "intact" | "broken" | "missing" | "foreign";
  /** The document that the file is, or claims to be; null where it names none that exists. */
  verification: Verification | null;
};

type Reception = { maxBytes: number; allowed: ["pdf"]; storage: Pick<Storage, "put"> };
type Receive = (reception: Reception) => Promise<{ file: { sha256: string } }>;

// Bytes of strangers are read on the thread that serves everybody: a few files at once, the others wait in line.
const inTurn = turnsOf("check-file", {
  atOnce: 2,
  mostWaiting: 32,
  whenFull: () => new Refusal("checks_full", { retryAfter: 10 }),
});

/**
 * Checks a PDF by its bytes: the hash of every file ever handed out, then the seal. Open to all. Each is counted for its
 * address before anything is read, whatever it turns out to be.
 * @throws UploadError (too large, no PDF), Refusal too_many_attempts after many files from one address, checks_full
 */
export async function verifyFile(actor: Actor, receive: Receive): Promise<FileVerification> {
  const tooMany = await countFile(actor.origin.ip).then(
    () => null,
    (refusal: unknown) => refusal,
  );
  const held = heldBytes();
  const storage: typeof held = {
    ...held,
    // Refused here, the rest of the form flows past unread: a browser whose sending is cut shows no sentence of ours.
    put: (source, limits) => (tooMany ? Promise.reject(tooMany) : held.put(source, limits)),
  };
  const { file } = await receive({ maxBytes: MAX_CHECKED_BYTES, allowed: ["pdf"], storage });
  return inTurn(() => verifyHeld(actor, file.sha256, held.bytes()));
}

async function verifyHeld(actor: Actor, sha256: string, bytes: Buffer): Promise<FileVerification> {
  const code = await codeOfSealed(sha256);
  if (code) {
    const verification = await documentOf(actor, { verdict: "genuine", code });
    return { verdict: "genuine", sha256, seal: "intact", verification };
  }
  const seal = await sealOf(bytes);
  const claimed = claimedCode(bytes);
  // Nobody is told of a document whose code they do not hold: the code must stand in the file, and be one of ours.
  const verification = claimed && (await verifyCode(actor, claimed));
  if (verification) return { verdict: "changed", sha256, seal, verification };
  if (!claimed) await countMiss(actor.origin.ip);
  return { verdict: seal === "intact" ? "unrecorded" : "foreign", sha256, seal, verification: null };
}

/** The document that a checked file is, or claims to be. @throws Refusal too_many_attempts, checks_full */
export function documentOf(
  actor: Actor,
  { verdict, code }: { verdict: FileVerification["verdict"]; code: string },
): Promise<Verification | null> {
  return verdict === "genuine" ? verifyCode(actor, code, lookUpHeld) : verifyCode(actor, code);
}

async function codeOfSealed(sha256: string): Promise<string | null> {
  const [row] = await plain.$queryRaw<{ code: string; signatureId: string }[]>(sql`
    SELECT s.verification_code AS code, s.id AS "signatureId"
    FROM sealed_file f JOIN signature s ON s.id = f.signature_id WHERE f.sha256 = ${sha256}`);
  return row && (await isSealedHere(sha256, { signatureId: row.signatureId })) ? row.code : null;
}

/** Whether a certificate is one of our own, or one of a file or of BSrE that has sealed here. */
async function isOurs(fingerprint: string): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ ours: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM seal_certificate WHERE fingerprint = ${fingerprint})
        OR EXISTS (SELECT 1 FROM sealed_document WHERE certificate = ${fingerprint}) AS ours`);
  return row?.ours ?? false;
}

async function sealOf(bytes: Buffer): Promise<FileVerification["seal"]> {
  if (!bytes.includes("/ByteRange")) return "missing";
  const check = checkSeal(bytes, { foreign: true, longestGap: LONGEST_GAP });
  if (!check.intact) return "broken";
  return (await isOurs(check.fingerprint)) ? "intact" : "foreign";
}

/** Hex digits; seals that we make take a quarter of it. */
const LONGEST_GAP = 64 * 1024;
const KEYWORD = "Kode verifikasi ";
/** A pact's own PDF says it two or three times. */
const MOST_KEYWORDS = 100;

/** The code that a pact's PDF bears among its keywords, in stored form. */
function claimedCode(bytes: Buffer): string | null {
  let at = bytes.indexOf(KEYWORD);
  for (let tries = 0; at >= 0 && tries < MOST_KEYWORDS; tries += 1) {
    const from = at + KEYWORD.length;
    const [printed] = /^(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/.exec(bytes.toString("latin1", from, from + 14)) ?? [];
    if (printed) return normaliseVerificationCode(printed);
    at = bytes.indexOf(KEYWORD, from);
  }
  return null;
}
