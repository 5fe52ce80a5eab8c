import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { rowsOutside } from "@/lib/ledger/rows-outside";
import { visible } from "@/lib/policy";
import { findAgencyOf } from "@/lib/seals/find-agency-of";
import { sealColumns, stillOwed } from "@/lib/seals/find-owed";
import type { SealLevel, SealMethod, SealProblem, SealState } from "@/lib/seals/schema";
import { methodInForce, sealSettings } from "@/lib/seals/seal-settings";

/** Documents of the actor's agency by state, and those of the sealed ones that have a time stamp or wait for one. */
export type SealCounts = Record<SealState, number> & { stamped: number; stampsDue: number };

/** A document that is not sealed. */
export type OwedDocument = {
  signatureId: string;
  name: string;
  unitName: string;
  campaignName: string;
  signedAt: string;
  state: Exclude<SealState, "sealed">;
  problem: SealProblem | null;
  attempts: number;
  nextAt: string | null;
};

/** How many documents stand where, within the actor's reach. */
export async function countSeals(actor: Actor): Promise<SealCounts> {
  const rows = await plain.$queryRaw<{ state: SealState; count: number; stamped: number; due: number }[]>(sql`
    SELECT d.state::text AS state, count(*)::int AS count, count(d.stamped_at)::int AS stamped,
           count(*) FILTER (WHERE d.state = 'sealed' AND d.next_at IS NOT NULL)::int AS due
    FROM sealed_document d WHERE ${stillOwed} AND ${reachSql(visible.seals(actor), sealColumns)} GROUP BY 1`);
  const counts: SealCounts = { waiting: 0, sealing: 0, sealed: 0, failed: 0, unknown: 0, stamped: 0, stampsDue: 0 };
  for (const { state, count, stamped, due } of rows) {
    counts[state] = count;
    counts.stamped += stamped;
    counts.stampsDue += due;
  }
  return counts;
}

/** How many rows of the agency's trail this installation did not write: the log refuses them, and nothing rests on them. */
export async function countForeignEvents(actor: Actor): Promise<number> {
  const agencyId = findAgencyOf(actor);
  return agencyId ? (await rowsOutside(plain, { agencyId })).foreign.length : 0;
}

/** How many documents somebody must look at: sealing them failed, or its outcome is in doubt. */
export async function countTroubledSeals(actor: Actor): Promise<number> {
  // "Not sealed", though it goes without saying, is what the index says.
  const [row] = await plain.$queryRaw<{ troubled: number }[]>(sql`
    SELECT count(*)::int AS troubled FROM sealed_document d
    WHERE d.state IN ('failed', 'unknown') AND d.state <> 'sealed' AND ${stillOwed}
      AND ${reachSql(visible.seals(actor), sealColumns)}`);
  return row?.troubled ?? 0;
}

/**
 * Documents that are not sealed, those first that need somebody.
 * @param tried leaves out those that nothing went wrong with yet
 */
export async function listOwed(actor: Actor, { limit = 100, tried = false } = {}): Promise<OwedDocument[]> {
  type Row = Omit<OwedDocument, "signedAt" | "nextAt"> & { signedAt: Date; nextAt: Date | null };
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT d.signature_id AS "signatureId", e.name, u.name AS "unitName", c.name AS "campaignName",
           s.signed_at AS "signedAt", d.state::text AS state, d.problem, d.attempts,
           CASE WHEN d.state = 'waiting' THEN d.next_at END AS "nextAt"
    FROM sealed_document d JOIN signature s ON s.id = d.signature_id JOIN pact p ON p.id = s.pact_id
    JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = s.campaign_id
    WHERE d.state <> 'sealed' AND s.erasure_id IS NULL
      AND (d.problem IS NOT NULL OR NOT ${tried}::boolean) AND ${reachSql(visible.seals(actor), sealColumns)}
    ORDER BY array_position(ARRAY['unknown', 'failed', 'sealing', 'waiting'], d.state::text), d.next_at DESC
    LIMIT ${limit}`);
  return rows.map((row) => ({
    ...row,
    signedAt: row.signedAt.toISOString(),
    nextAt: row.nextAt?.toISOString() ?? null,
  }));
}

/** Where the seal of one signature stands. */
export type SealStanding = {
  state: SealState;
  method: SealMethod | null;
  level: SealLevel | null;
  sha256: string | null;
  sealedAt: Date | null;
  stampedAt: Date | null;
};

/** The seal of a signature that the caller has found within the actor's reach. */
export async function findSeal(signatureId: string): Promise<SealStanding> {
  const [found] = await plain.$queryRaw<SealStanding[]>(sql`
    SELECT state::text AS state, method::text AS method, level, sha256, sealed_at AS "sealedAt",
           stamped_at AS "stampedAt"
    FROM sealed_document WHERE signature_id = ${signatureId}::uuid`);
  if (!found) throw new Error(`signature ${signatureId} owes no document`);
  return found;
}

/** The seal of the signature in force of a pact that the caller has found within the actor's reach; null without one. */
export async function findSealOfPact(pactId: string): Promise<SealStanding | null> {
  const [found] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM signature WHERE pact_id = ${pactId}::uuid AND superseded_at IS NULL`);
  return found ? findSeal(found.id) : null;
}

/** The signature whose sealed document a file is, by the hash of its bytes; also a file that was stamped anew since. */
export async function findSealedFile(sha256: string) {
  const [found] = await plain.$queryRaw<{ signatureId: string; sealedAt: Date; present: boolean }[]>(sql`
    SELECT f.signature_id AS "signatureId", f.sealed_at AS "sealedAt", d.sha256 = f.sha256 AS present
    FROM sealed_file f JOIN sealed_document d ON d.signature_id = f.signature_id WHERE f.sha256 = ${sha256}`);
  return found ?? null;
}

/** How this installation seals, for those who look after it. No secret is in it. */
export function sealingNow() {
  const settings = sealSettings();
  return { method: methodInForce(settings), stamps: settings.tsaUrls.length > 0 };
}

/** Over how long the pace of sealing is taken, in milliseconds: at most, and at least. */
const PACE = { longest: 300_000, shortest: 15_000 };

/** Documents within the actor's reach sealed in a minute, as the last few minutes went since the first of them. */
export async function sealingPace(actor: Actor, now = new Date()): Promise<number> {
  const [row] = await plain.$queryRaw<{ count: number; first: Date | null }[]>(sql`
    SELECT count(*)::int AS count, min(d.sealed_at) AS first FROM sealed_document d
    WHERE d.sealed_at > ${new Date(now.getTime() - PACE.longest)} AND ${reachSql(visible.seals(actor), sealColumns)}`);
  if (!row?.first) return 0;
  return (row.count * 60_000) / Math.max(now.getTime() - row.first.getTime(), PACE.shortest);
}
