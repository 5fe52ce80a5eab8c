import { raw, type Statements, sql } from "@/lib/db";
import type { Finding } from "@/lib/ledger/check-log";

type Fault = {
  kind: "deleted" | "inserted" | "edited";
  what: "file" | "document";
  name: string;
  eventId: string | null;
};

/** An instant as events write it: text is compared, for what a tampered event holds there may be no instant at all. */
const asTold = (column: string) => raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Events of sealing and of stamping: one a file. They name nobody, so an anonymisation leaves them and their rows. */
const told = sql`
  told AS MATERIALIZED (
    SELECT e.id, e.agency_id, e.data ->> 'signatureId' AS signature_id, e.data ->> 'sha256' AS sha256,
           e.data ->> 'evidenceHash' AS evidence_hash, e.data ->> 'sealedAt' AS sealed_at,
           e.data ->> 'certificate' AS certificate, e.data ->> 'method' AS method,
           CASE e.action WHEN 'document.stamp' THEN 'B-T' ELSE e.data ->> 'level' END AS level
    FROM audit_event e WHERE e.action IN ('document.seal', 'document.stamp'))`;

/**
 * Sealed documents and files against the events that tell of them, both ways: none added, none gone, each as it was
 * told. A signature that is gone is named elsewhere. Answers faults alone, in the order of their events: the database
 * joins, so memory here stays flat.
 */
export async function compareSeals(tx: Statements): Promise<Finding[]> {
  const files = await tx.$queryRaw<Fault[]>(sql`
    WITH ${told}
    SELECT CASE WHEN f.sha256 IS NULL THEN 'deleted' WHEN t.id IS NULL THEN 'inserted' ELSE 'edited' END AS kind,
           'file' AS what, COALESCE(f.sha256, t.sha256, '?') AS name, t.id::text AS "eventId"
    FROM told t FULL JOIN sealed_file f
      ON f.signature_id::text = t.signature_id AND ${asTold("f.sealed_at")} = t.sealed_at
    WHERE f.sha256 IS DISTINCT FROM t.sha256 ORDER BY t.id`);
  const documents = await tx.$queryRaw<Fault[]>(sql`
    WITH ${told}, newest AS (
      SELECT DISTINCT ON (t.signature_id) t.id, t.agency_id, t.signature_id, t.sha256, t.evidence_hash, t.sealed_at,
             t.certificate, t.level, first_value(t.method) OVER (PARTITION BY t.signature_id ORDER BY t.id) AS method
      FROM told t ORDER BY t.signature_id, t.id DESC
    ), kept AS (
      SELECT COALESCE(s.id, d.signature_id)::text AS signature_id, s.evidence_hash,
             d.signature_id IS NOT NULL AS owed, d.agency_id, d.state, d.method, d.sha256, d.level, d.certificate,
             ${asTold("d.sealed_at")} AS sealed_at, d.stamped_at, d.size, f.size AS file_size
      FROM signature s FULL JOIN sealed_document d ON d.signature_id = s.id
      LEFT JOIN sealed_file f ON f.sha256 = d.sha256
    )
    SELECT CASE WHEN k.owed IS NOT TRUE THEN 'deleted' WHEN t.id IS NULL THEN 'inserted' ELSE 'edited' END AS kind,
           'document' AS what, COALESCE(k.signature_id, t.signature_id, '?') AS name, t.id::text AS "eventId"
    FROM newest t FULL JOIN kept k ON k.signature_id = t.signature_id
    WHERE k.owed IS NOT TRUE OR (t.id IS NULL AND k.state = 'sealed') OR (t.id IS NOT NULL AND
      (k.state::text, k.sha256, k.sealed_at, k.level, k.method::text, k.certificate, k.agency_id,
       COALESCE(k.evidence_hash, t.evidence_hash), k.stamped_at IS NOT NULL, k.size)
      IS DISTINCT FROM
      ('sealed', t.sha256, t.sealed_at, t.level, t.method, t.certificate, t.agency_id, t.evidence_hash,
       t.level = 'B-T', COALESCE(k.file_size, k.size)))
    ORDER BY t.id`);
  return [...files, ...documents].map(({ kind, ...fault }) => ({
    ...{ kind, sentence: WORDS[kind](rowOf(fault), fault.eventId) },
    at: Number.POSITIVE_INFINITY,
  }));
}

const rowOf = ({ what, name }: Pick<Fault, "what" | "name">) =>
  what === "file" ? `sealed_file ${name}` : `sealed_document ${name}`;

const WORDS = {
  deleted: (row: string, eventId: string | null) =>
    eventId ? `${row} is gone, and audit_event ${eventId} tells of it` : `${row} is gone: its signature owes one`,
  inserted: (row: string) => `${row}: no event tells of it`,
  edited: (row: string, eventId: string | null) => `${row} is not what audit_event ${eventId} tells`,
} as const;
