import { createHash } from "node:crypto";
import { type Sql, type Statements, sql } from "@/lib/db";
import type { Finding } from "@/lib/ledger/check-log";

/** What the log says that an anonymisation may take away. */
export type ToldErasure = {
  id: string;
  campaignId: string;
  eventsDigest: string;
  signaturesDigest: string;
  /** Whether two different people asked for it and confirmed it, by the trail. */
  byTwo: boolean;
};

/** The digest of the ids of events that may be erased, as the event that tells of the erasure has it. */
export function erasureDigest(eventIds: readonly string[]): string {
  const sorted = [...eventIds].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  return createHash("sha256").update(sorted.join("\n")).digest("hex");
}

/**
 * How many signatures a campaign has, and the digest of what stays of each when it is emptied: id, pact, evidence hash,
 * code. None can be added, left out or changed under it.
 */
export async function signaturesDigest(tx: Statements, campaignId: string) {
  const [row] = await tx.$queryRaw<{ signatures: number; digest: string }[]>(sql`
    SELECT count(*)::int AS signatures, encode(sha256(convert_to(COALESCE(string_agg(
             concat_ws('|', id, pact_id, evidence_hash, verification_code), E'\n' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
    FROM signature WHERE campaign_id = ${campaignId}::uuid`);
  return row as { signatures: number; digest: string };
}

/** Whether the log holds that one person asked for the anonymisation and another one confirmed it. */
export function askedByTwo(campaignId: Sql, erasureId: Sql): Sql {
  return sql`EXISTS (
    SELECT 1 FROM audit_event asked JOIN log_leaf a ON a.event_id = asked.id
    JOIN audit_event agreed ON agreed.subject_id = asked.subject_id JOIN log_leaf b ON b.event_id = agreed.id
    WHERE asked.subject_id = ${campaignId} AND asked.action = 'anonymisation.request'
      AND agreed.action = 'anonymisation.confirm' AND asked.data ->> 'erasureId' = ${erasureId}
      AND agreed.data ->> 'erasureId' = ${erasureId}
      AND asked.actor ->> 'accountId' <> agreed.actor ->> 'accountId')`;
}

/** The anonymisations that stand in the log: an event without a leaf tells of nothing yet. */
export function toldErasures(tx: Statements): PromiseLike<ToldErasure[]> {
  return tx.$queryRaw<ToldErasure[]>(sql`
    SELECT e.data ->> 'erasureId' AS id, e.subject_id AS "campaignId", e.data ->> 'eventsDigest' AS "eventsDigest",
           e.data ->> 'signaturesDigest' AS "signaturesDigest",
           ${askedByTwo(sql`e.subject_id`, sql`(e.data ->> 'erasureId')`)} AS "byTwo"
    FROM audit_event e JOIN log_leaf l ON l.event_id = e.id
    WHERE e.action = 'anonymisation.begin' AND e.data ? 'eventsDigest'`);
}

const outside = (kind: Finding["kind"], sentence: string): Finding => ({
  ...{ kind, sentence },
  at: Number.POSITIVE_INFINITY,
});

/**
 * Erased events against what the log was told beforehand: the list of each anonymisation is the one whose digest stands
 * in the log, and nothing else was erased. Less may be: an anonymisation that was cut off goes on later.
 */
export async function compareErasures(
  tx: Statements,
  told: readonly ToldErasure[],
  erased: ReadonlyMap<string, readonly string[]>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, eventsDigest, byTwo } of told) {
    if (!byTwo) findings.push(outside("erased", `anonymisation ${id} was not asked for and confirmed by two people`));
    const rows = await tx.$queryRaw<{ id: string }[]>(sql`
      SELECT event_id::text AS id FROM erasure_event WHERE erasure_id = ${id}::uuid`);
    const listed = rows.map((row) => row.id);
    if (erasureDigest(listed) !== eventsDigest) {
      findings.push(
        outside("edited", `the list of events of anonymisation ${id} is not the one that the log was told`),
      );
    }
    findings.push(...unlisted(erased.get(id) ?? [], new Set(listed)));
  }
  const known = new Set(told.map(({ id }) => id));
  for (const [id, events] of erased) if (!known.has(id)) findings.push(...unlisted(events, new Set()));
  return findings;
}

function unlisted(events: readonly string[], listed: ReadonlySet<string>): Finding[] {
  const [first, ...more] = events.filter((event) => !listed.has(event));
  if (first === undefined) return [];
  const rest = more.length > 0 ? ` and ${more.length} more were` : " was";
  return [outside("erased", `audit_event ${first}${rest} erased, and no anonymisation in the log says so`)];
}

/**
 * Signatures are evidence, too: their records fit their hashes, and the trail tells of each, neither more nor less. Those
 * of an anonymised campaign may be empty; that they are those of that day, the log says.
 */
export async function compareSignatures(tx: Statements, told: readonly ToldErasure[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { id, campaignId, signaturesDigest: wanted } of told) {
    const { digest } = await signaturesDigest(tx, campaignId);
    if (digest === wanted) continue;
    const sentence = `the signatures of campaign ${campaignId} are not those that the log was told at anonymisation ${id}`;
    findings.push(outside("edited", sentence));
  }
  const [ids, campaigns] = [told.map(({ id }) => id), told.map(({ campaignId }) => campaignId)];
  const rows = await tx.$queryRaw<{ id: string; fault: "record" | "emptied" | "untold" | "changed" | "gone" }[]>(sql`
    SELECT id::text, 'record' AS fault FROM signature
    WHERE erasure_id IS NULL AND encode(sha256(convert_to(record, 'UTF8')), 'hex') <> evidence_hash
    UNION ALL
    SELECT s.id::text, 'emptied' FROM signature s
    WHERE s.erasure_id IS NOT NULL AND (s.record <> '' OR num_nonnulls(s.drawing, s.ip, s.user_agent) > 0
      OR NOT EXISTS (SELECT 1 FROM unnest(${ids}::uuid[], ${campaigns}::uuid[]) AS t(erasure, campaign)
                     WHERE t.erasure = s.erasure_id AND t.campaign = s.campaign_id))
    UNION ALL
    SELECT s.id::text, 'untold' FROM signature s
    WHERE s.campaign_id <> ALL(${campaigns}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM audit_event e WHERE e.subject_id = s.pact_id::text
        AND e.action IN ('pact.sign', 'scan.verify') AND e.data ->> 'evidenceHash' = s.evidence_hash)
    UNION ALL
    SELECT s.id::text, 'changed' FROM signature s JOIN audit_event e
      ON e.subject_id = s.pact_id::text AND e.action IN ('pact.sign', 'scan.verify')
        AND e.data ->> 'evidenceHash' = s.evidence_hash
    WHERE e.data ->> 'signatureId' <> s.id::text OR e.data ->> 'method' <> s.method::text
      OR e.data ->> 'codeSha256' <> encode(sha256(convert_to(s.verification_code, 'UTF8')), 'hex')
    UNION ALL
    SELECT COALESCE(e.data ->> 'signatureId', 'of pact ' || e.subject_id), 'gone' FROM audit_event e
    WHERE e.action IN ('pact.sign', 'scan.verify') AND CASE WHEN e.data ? 'signatureId'
      THEN NOT EXISTS (SELECT 1 FROM signature s WHERE s.id::text = e.data ->> 'signatureId')
      ELSE e.data ->> 'evidenceHash' IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM signature s WHERE s.evidence_hash = e.data ->> 'evidenceHash') END`);
  return [...findings, ...rows.map(({ id, fault }) => outside(KINDS[fault], WORDS[fault](id)))];
}

const KINDS = { record: "edited", emptied: "erased", untold: "inserted", changed: "edited", gone: "deleted" } as const;
const WORDS = {
  record: (id: string) => `signature ${id}: its record does not fit its evidence hash`,
  emptied: (id: string) => `signature ${id} was emptied, and no anonymisation in the log says so`,
  untold: (id: string) => `signature ${id}: no event tells of it`,
  changed: (id: string) => `signature ${id} has another id, method or verification code than its event tells`,
  gone: (id: string) => `signature ${id} is gone, and an event tells of it`,
};
