import { z } from "zod";
import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { ownWave } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { EmploymentType } from "@/lib/employees/terms";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { type GivenSignature, givenSignaturesSql } from "@/lib/pacts/given-signatures";
import { isDone } from "@/lib/pacts/rules";
import type { PactStatus } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import type { ScanState } from "@/lib/scans/schema";
import { knowsDeclines, shownStatus } from "@/lib/shown-status";

/** One person in one campaign as the unit's desk knows them: who, where they stand, and all that happened on the way. */
export type PersonRecord = {
  pactId: string;
  agencyId: string;
  employeeId: string;
  left: number;
  name: string;
  nip: string;
  employmentType: EmploymentType;
  rank: string | null;
  grade: string | null;
  position: string | null;
  phone: string | null;
  email: string | null;
  unitId: string;
  unitName: string;
  campaignId: string;
  campaignName: string;
  campaignStatus: string;
  zone: Zone;
  wave: OwnWave | null;
  status: PactStatus;
  openedAt: string | null;
  addedAt: string;
  addedReason: string;
  accountStatus: "invited" | "active" | "disabled" | null;
  lastSignInAt: string | null;
  /** An activation code was made for the person before, whatever became of it. */
  hadCode: boolean;
  /** The newest first; the words may have changed since the one in force was given. */
  signatures: GivenSignature[];
  /** Material changes of the words since the person was added, the newest first. */
  replacements: { version: number; reason: string | null; at: string }[];
  /** The newest first; replaced uploads too. */
  scans: {
    id: string;
    state: ScanState;
    pages: number;
    uploadedAt: string;
    uploadedBy: string;
    accepted: boolean | null;
    note: string | null;
    decidedAt: string | null;
    decidedBy: string | null;
  }[];
  exemptions: {
    id: string;
    reason: string;
    note: string | null;
    by: string | null;
    startedAt: string;
    endedAt: string | null;
    endedReason: string | null;
    confirmedAt: string | null;
    /** The letters behind it, to those who may read them. */
    letters: { sha256: string; name: string; note: string }[];
  }[];
  /** Why the person would not sign, to those who may know of it; to all others none. */
  declines: { id: string; reason: string; declinedAt: string; endedAt: string | null }[];
  changes: { kind: string; reason: string; changedAt: string }[];
};

type Row = PersonRecord & { titleFront: string | null; titleBack: string | null };

/** One person's record, or null beyond the actor's reach; that somebody declined only to those who may know of it. */
export async function findPersonRecord(actor: Actor, pactId: string): Promise<PersonRecord | null> {
  if (!z.uuid().safeParse(pactId).success) return null;
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT p.id AS "pactId", p.agency_id AS "agencyId", p.employee_id AS "employeeId", u."left",
           e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           p.employment_type::text AS "employmentType", e.rank, e.grade, e.position, e.phone, e.email,
           u.id AS "unitId", u.name AS "unitName", c.id AS "campaignId", c.name AS "campaignName",
           c.status::text AS "campaignStatus", ag.zone::text AS zone, ${shownStatus(actor, sql`p.status`, pactColumns)} AS status,
           ${ownWave} AS wave, to_json(p.opened_at) AS "openedAt", to_json(p.added_at) AS "addedAt", p.added_reason AS "addedReason",
           a.status::text AS "accountStatus", to_json(a.last_sign_in_at) AS "lastSignInAt",
           EXISTS (SELECT 1 FROM activation_code k WHERE k.account_id = a.id) AS "hadCode",
           ${givenSignaturesSql(sql`p.id`)} AS signatures,
           COALESCE((SELECT json_agg(json_build_object('version', t.version, 'reason', t.reason, 'at', t.created_at)
                ORDER BY t.version DESC) FROM pledge_text t
              WHERE t.campaign_id = c.id AND t.change = 'material' AND t.created_at > p.added_at), '[]') AS replacements,
           COALESCE((SELECT json_agg(json_build_object('id', s.id, 'state', s.state,
                'pages', jsonb_array_length(s.pages), 'uploadedAt', s.uploaded_at, 'uploadedBy', up.display_name,
                'accepted', v.accepted, 'note', v.note, 'decidedAt', v.verified_at, 'decidedBy', d.display_name)
                ORDER BY s.uploaded_at DESC)
              FROM scan s JOIN account up ON up.id = s.uploaded_by_id
              LEFT JOIN verification v ON v.scan_id = s.id AND v.reversed_at IS NULL
              LEFT JOIN account d ON d.id = v.verified_by_id WHERE s.pact_id = p.id), '[]') AS scans,
           COALESCE((SELECT json_agg(json_build_object('id', x.id, 'reason', x.reason, 'note', x.note,
                'by', by.display_name, 'startedAt', x.started_at, 'endedAt', x.ended_at, 'endedReason', x.ended_reason,
                'confirmedAt', x.confirmed_at, 'letters', COALESCE((
                  SELECT json_agg(json_build_object('sha256', y.file_sha256, 'name', y.file_name, 'note', y.note)
                    ORDER BY y.recorded_at)
                  FROM case_entry y WHERE y.exemption_id = x.id AND y.file_sha256 IS NOT NULL
                    AND ${reachSql(visible.exemptionCases(actor), pactColumns)}), '[]')) ORDER BY x.started_at DESC)
              FROM exemption x LEFT JOIN account by ON by.id = x.decided_by_id WHERE x.pact_id = p.id), '[]') AS exemptions,
           COALESCE((SELECT json_agg(json_build_object('id', d.id, 'reason', d.reason, 'declinedAt', d.declined_at,
                'endedAt', d.ended_at) ORDER BY d.declined_at DESC)
              FROM decline d WHERE d.pact_id = p.id AND ${knowsDeclines(actor, pactColumns)}), '[]') AS declines,
           COALESCE((SELECT json_agg(json_build_object('kind', h.kind, 'reason', h.reason, 'changedAt', h.changed_at))
              FROM population_change h WHERE h.pact_id = p.id), '[]') AS changes
    FROM pact p
    JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    JOIN campaign c ON c.id = p.campaign_id JOIN agency ag ON ag.id = p.agency_id
    LEFT JOIN account a ON a.employee_id = e.id LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}`);
  if (!row) return null;
  const { titleFront, titleBack, ...record } = row;
  return { ...record, name: fullName({ name: record.name, titleFront, titleBack }) };
}

/** The signature that a change of the words has left behind, with the newest such change; null where none is owed anew. */
export function replacedSignature({ status, signatures, replacements }: PersonRecord) {
  const signature = isDone(status) ? undefined : signatures.find(({ inForce }) => inForce);
  const change = replacements[0];
  return signature && change && change.version > signature.textVersion ? { signature, change } : null;
}
