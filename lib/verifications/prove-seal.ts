import { plain, sql } from "@/lib/db";
import { env } from "@/lib/env";
import { formatDate, formatDateTime, type Zone } from "@/lib/format/date";
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

const NONE = { method: null, sha256: null, sealedAt: null, issuer: null, certificateUntil: null, stamp: null };

/** The seal of a signature's document, and when it was made. */
export async function proveSeal(signatureId: string, zone: Zone): Promise<{ seal: SealProof; sealedAt: Date | null }> {
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
    seal: await proveFile({ ...row, sha256: row.sha256, sealedAt: row.sealedAt }, zone),
    sealedAt: row.sealedAt,
  };
}

type Sealed = Row & { sha256: string; sealedAt: Date };

async function proveFile({ sha256, method, sealedAt, certificate }: Sealed, zone: Zone): Promise<SealProof> {
  const kept = { method, sha256, sealedAt: formatDateTime(sealedAt, zone, true) };
  const file = await openStorage({ dataDir: env().DATA_DIR })
    .read(sha256)
    .catch(() => null);
  const check = file && checkSeal(file, { foreign: method === "bsre" });
  if (!check?.intact || (certificate !== null && check.fingerprint !== certificate)) {
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

/** The name for people in the name of a certificate, which Node writes a part a line: its CN, else its O. */
function nameIn(distinguished: string): string {
  const parts = new Map(distinguished.split("\n").map((part) => part.split("=", 2) as [string, string]));
  return parts.get("CN") ?? parts.get("O") ?? distinguished.replaceAll("\n", ", ");
}
