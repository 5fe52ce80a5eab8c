import { type Statements, sql } from "@/lib/db";
import type { Finding, KnownCheckpoint } from "@/lib/ledger/check-log";
import { type Verdict, verifyDatabase } from "@/lib/ledger/verify-database";
import { type CheckedEvidence, changedColumns, checkEvidence, type EvidenceCheck } from "@/lib/pacts/check-evidence";

const PAGE = 1_000;

type Row = Omit<CheckedEvidence, "logged"> & { id: string };

/**
 * Recomputes the log and all that it vouches for: verifyDatabase, and of every signature what the public check of one
 * recomputes, its columns, words and strokes against its record.
 */
export function verifyInstallation(known: readonly KnownCheckpoint[] = []): Promise<Verdict> {
  return verifyDatabase(known, compareRecords);
}

const WORDS: Record<Exclude<EvidenceCheck["check"], "record">, string> = {
  words: "the words that it stands under are not those that its record names",
  strokes: "its drawing is not the one that its record names",
  trail: "no event tells of it",
};

const columnsOf = (row: Row) =>
  `what its record says does not agree (${changedColumns({ ...row, logged: true }).join(", ")})`;

/** Whether the trail tells of each is compared in one statement for all: here it is taken as given. */
async function compareRecords(tx: Statements): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const page = await tx.$queryRaw<Row[]>(sql`
      SELECT s.id, s.pact_id AS "pactId", p.employee_id AS "employeeId", s.campaign_id AS "campaignId",
             s.method::text AS method, s.record, s.evidence_hash AS "evidenceHash", s.drawing,
             s.signed_at AS "signedAt", s.text_id AS "textId", t.title, t.opening, t.points, t.closing, t.statement,
             COALESCE(c.contests, '[]') AS contests
      FROM signature s
      LEFT JOIN pact p ON p.id = s.pact_id
      LEFT JOIN campaign c ON c.id = s.campaign_id
      LEFT JOIN pledge_text t ON t.id = s.text_id
      WHERE s.id > ${after}::uuid AND s.erasure_id IS NULL ORDER BY s.id LIMIT ${PAGE}`);
    for (const row of page) {
      const failed = checkEvidence({ ...row, logged: true }).filter(({ passed }) => !passed);
      if (failed.length === 0) continue;
      const told = failed.map(({ check }) => (check === "record" ? columnsOf(row) : WORDS[check]));
      const sentence = `signature ${row.id}: ${told.join("; ")}`;
      findings.push({ kind: "edited", at: Number.POSITIVE_INFINITY, sentence });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return findings;
    after = last.id;
  }
}
