import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { formatDate, formatDateTime, type Zone } from "@/lib/format/date";
import { isVouchedFor } from "@/lib/ledger/vouched-event";
import { checkSeal } from "@/lib/seals/check-seal";
import type { SealMethod } from "@/lib/seals/schema";
import { openStorage } from "@/lib/storage/open-storage";

export type Outcome = "passed" | "failed" | "unknown";

/** What the seal of a document proves now: checked on the file as it is kept, never on what was noted. */
export type SealProof = {
  outcome: Outcome;
  /** How it was sealed; null while it waits. */
  method: SealMethod | null;
  /** Of the sealed file. */
  sha256: string | null;
  sealedAt: string | null;
  /** Whoever the certificate of a seal made elsewhere names as its issuer; nobody checked that. */
  issuer: string | null;
  /** "4 Maret 2030": the last day of the certificate. */
  certificateUntil: string | null;
  /** When a time-stamp authority saw it, and which one by its certificate; null without a stamp. */
  stamp: { at: string; authority: string } | null;
};

type Row = {
  state: string;
  sha256: string | null;
  method: SealMethod | null;
  certificate: string | null;
  sealedAt: Date | null;
  /** When a file of it was last kept. */
  fileAt: Date | null;
};

const SEALINGS = ["document.seal", "document.stamp"] as const;
const NONE = { method: null, sha256: null, sealedAt: null, issuer: null, certificateUntil: null, stamp: null };

type Signature = { signatureId: string; evidenceHash: string; zone: Zone };

/** The seal of a signature's document, and when it was made. */
export async function proveSeal(signature: Signature): Promise<{ seal: SealProof; sealedAt: Date | null }> {
  const { signatureId } = signature;
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT state::text AS state, sha256, method::text AS method, certificate, sealed_at AS "sealedAt",
           (SELECT max(f.sealed_at) FROM sealed_file f WHERE f.signature_id = d.signature_id) AS "fileAt"
    FROM sealed_document d WHERE signature_id = ${signatureId}::uuid`);
  if (row?.state !== "sealed" || !row.sha256 || !row.sealedAt) {
    // Every signature owes a document from its first moment, and one that was sealed never waits again.
    const isTakenAway = !row || row.fileAt !== null;
    return { seal: { ...NONE, outcome: isTakenAway ? "failed" : "unknown" }, sealedAt: row?.fileAt ?? null };
  }
  return {
    seal: await proveFile({ ...row, sha256: row.sha256, sealedAt: row.sealedAt }, signature),
    sealedAt: row.sealedAt,
  };
}

type Sealed = Row & { sha256: string; sealedAt: Date };

async function proveFile(sealed: Sealed, { evidenceHash, zone }: Signature): Promise<SealProof> {
  const { sha256, method, sealedAt, certificate } = sealed;
  const kept = { method, sha256, sealedAt: formatDateTime(sealedAt, zone, true) };
  const file = await openStorage({ dataDir: env().DATA_DIR })
    .read(sha256)
    .catch(() => null);
  const check = file && checkSeal(file, { foreign: method === "bsre" });
  // A row can name another document's file, whose seal is as whole: that this one was sealed is told by its event.
  const isItsOwn = await isSealedHere(sha256, { evidenceHash });
  if (!isItsOwn || !check?.intact || (certificate !== null && check.fingerprint !== certificate)) {
    return { ...kept, outcome: "failed", issuer: null, certificateUntil: null, stamp: null };
  }
  const { validUntil, issuer, stamp } = check;
  return {
    ...kept,
    outcome: "passed",
    issuer: method === "own" ? null : nameIn(issuer),
    certificateUntil: formatDate(validUntil, zone),
    stamp: stamp && { at: formatDateTime(stamp.at, zone, true), authority: nameIn(stamp.authority) },
  };
}

/** Whether this installation told of sealing a file, for that evidence or signature; a row of the file alone tells nothing. */
export function isSealedHere(sha256: string, of: { evidenceHash: string } | { signatureId: string }): Promise<boolean> {
  return isVouchedFor({ type: "document", id: sha256 }, SEALINGS, of);
}

/** The name for people in the name of a certificate, which Node writes a part a line: its CN, else its O. */
function nameIn(distinguished: string): string {
  const parts = new Map(distinguished.split("\n").map((part) => part.split("=", 2) as [string, string]));
  return parts.get("CN") ?? parts.get("O") ?? distinguished.replaceAll("\n", ", ");
}
