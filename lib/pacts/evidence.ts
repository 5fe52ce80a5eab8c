import type { Contest } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { type EvidenceRecord, evidenceRecordSchema } from "@/lib/documents/canonical-record";
import { normaliseVerificationCode } from "@/lib/documents/verification-code";
import type { Zone } from "@/lib/format/date";
import { isVouchedFor } from "@/lib/ledger/vouched-event";
import type { Drawing, PactStatus, SignatureMethod } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

/** A signature as it is stored, with all that is needed to check it, show it and print it. */
export type Evidence = {
  signatureId: string;
  pactId: string;
  pactStatus: PactStatus;
  employeeId: string;
  campaignId: string;
  campaignStatus: string;
  method: SignatureMethod;
  /** Canonical JSON (RFC 8785), byte for byte as hashed. */
  record: string;
  evidenceHash: string;
  verificationCode: string;
  drawing: Drawing | null;
  signedAt: Date;
  supersededAt: Date | null;
  /** Its people are no longer kept: record and drawing are empty, the hash stays. */
  anonymised: boolean;
  textId: string;
  textVersion: number;
  /** The version in force now. */
  presentVersion: number;
  /** Null while the words signed still settle the pact; else why another signature is owed. */
  replacedBecause: string | null;
  title: string;
  opening: string;
  points: string[];
  closing: string;
  statement: string;
  contests: Contest[];
  campaignName: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  /** Whether an event that this installation wrote holds this very hash for this very pact. */
  logged: boolean;
  /** When BKPSDM accepted the sheet. */
  scanVerifiedAt: Date | null;
};

const select = sql`
  SELECT s.id AS "signatureId", s.pact_id AS "pactId", p.status::text AS "pactStatus", p.employee_id AS "employeeId",
         s.campaign_id AS "campaignId", c.status::text AS "campaignStatus", s.method::text AS method, s.record, s.evidence_hash AS "evidenceHash",
         s.verification_code AS "verificationCode", s.drawing, s.signed_at AS "signedAt",
         s.superseded_at AS "supersededAt", s.erasure_id IS NOT NULL AS anonymised, s.text_id AS "textId",
         t.version AS "textVersion", (SELECT n.version FROM pledge_text n WHERE n.id = c.text_id) AS "presentVersion",
         (SELECT m.reason FROM pledge_text m WHERE m.campaign_id = c.id AND m.change = 'material'
            AND m.version > t.version ORDER BY m.version DESC LIMIT 1) AS "replacedBecause",
         t.title, t.opening, t.points, t.closing, t.statement, c.contests, c.name AS "campaignName",
         a.name AS "agencyName", a.bkpsdm_name AS "bkpsdmName", a.zone::text AS zone,
         (SELECT max(v.verified_at) FROM verification v JOIN scan x ON x.id = v.scan_id
          WHERE x.pact_id = p.id AND v.accepted AND v.reversed_at IS NULL) AS "scanVerifiedAt"
  FROM signature s
  JOIN pact p ON p.id = s.pact_id
  JOIN unit u ON u.id = p.unit_id
  JOIN campaign c ON c.id = s.campaign_id
  JOIN agency a ON a.id = s.agency_id
  JOIN pledge_text t ON t.id = s.text_id`;

const SIGNINGS = ["pact.sign", "scan.verify"] as const;

async function first(condition: Sql): Promise<Evidence | null> {
  const [found] = await plain.$queryRaw<Omit<Evidence, "logged">[]>(sql`${select} WHERE ${condition}`);
  if (!found) return null;
  const { pactId, evidenceHash } = found;
  return { ...found, logged: await isVouchedFor({ type: "pact", id: pactId }, SIGNINGS, { evidenceHash }) };
}

/**
 * A signature of a pact within the actor's reach: the one in force, or, by its code as typed or printed, also one that
 * was replaced; null when there is none.
 */
export async function findEvidence(actor: Actor, pactId: string, code?: string): Promise<Evidence | null> {
  if (!isUuid(pactId)) return null;
  const which = code === undefined ? sql`s.superseded_at IS NULL` : ofCode(code);
  return first(sql`s.pact_id = ${pactId}::uuid AND ${which} AND ${reachSql(visible.pacts(actor), pactColumns)}`);
}

function ofCode(typed: string): Sql {
  return sql`s.verification_code = ${normaliseVerificationCode(typed) ?? ""}`;
}

/** The signature, in force or not, that a code was printed for. Open to all: the 60 random bits are the permission. */
export function findEvidenceByCode(code: string): Promise<Evidence | null> {
  return first(sql`s.verification_code = ${code}`);
}

/** The record as data, or null when what is stored is no longer a record. */
export function recordOf({ record }: Pick<Evidence, "record">): EvidenceRecord | null {
  try {
    return evidenceRecordSchema.parse(JSON.parse(record));
  } catch {
    return null;
  }
}
