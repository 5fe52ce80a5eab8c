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
  /** "4 Maret 2030": the last day of the certificate. */
  certificateUntil: string | null;
  /** When a time-stamp authority saw it, and which one; null without a stamp. */
  stamp: { at: string; authority: string } | null;
};

type Row = {
  state: string;
  sha256: string | null;
  method: SealMethod | null;
  certificate: string | null;
  sealedAt: Date | null;
};

/** The seal of a signature's document. */
export async function proveSeal(signatureId: string, zone: Zone): Promise<SealProof> {
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT state::text AS state, sha256, method::text AS method, certificate, sealed_at AS "sealedAt"
    FROM sealed_document WHERE signature_id = ${signatureId}::uuid`);
  if (row?.state !== "sealed" || !row.sha256 || !row.sealedAt) {
    return { outcome: "unknown", method: null, sha256: null, sealedAt: null, certificateUntil: null, stamp: null };
  }
  const { sha256, method, sealedAt } = row;
  const kept = { method, sha256, sealedAt: formatDateTime(sealedAt, zone, true) };
  const file = await openStorage({ dataDir: env().DATA_DIR })
    .read(sha256)
    .catch(() => null);
  const check = file && checkSeal(file, { foreign: method === "bsre" });
  if (!check?.intact || (row.certificate !== null && check.fingerprint !== row.certificate)) {
    return { ...kept, outcome: "failed", certificateUntil: null, stamp: null };
  }
  const { validUntil, stamp } = check;
  return {
    ...kept,
    outcome: "passed",
    certificateUntil: formatDate(validUntil, zone),
    stamp: stamp && { at: formatDateTime(stamp.at, zone, true), authority: stamp.authority },
  };
}
