import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import type { SignatureDrawing } from "@/lib/documents/signature-drawing";
import { isoDay, type Zone } from "@/lib/format/date";
import { retainUntil, retentionIsOver } from "@/lib/retention/rules";
import { type OwnPaper, ownPaper } from "@/lib/rights/own-paper-sql";

export type OwnSignature = {
  id: string;
  signedAt: string;
  method: string;
  /** Of the words, the version that was signed. */
  textVersion: number;
  verificationCode: string;
  /** Canonical JSON, byte for byte what the evidence hash covers. */
  record: string;
  evidenceHash: string;
  drawing: SignatureDrawing | null;
  ip: string | null;
  userAgent: string | null;
  supersededAt: string | null;
  sealed: {
    state: string;
    method: string | null;
    level: string | null;
    sha256: string | null;
    size: number | null;
    certificate: string | null;
    sealedAt: string | null;
    stampedAt: string | null;
  } | null;
  /** Every sealed file that was handed out. */
  files: { sha256: string; size: number; sealedAt: string }[];
};

/** A line of the history of who must sign that is about the person. */
export type OwnChange = {
  kind: string;
  reason: string;
  note: string | null;
  fromUnit: string | null;
  toUnit: string | null;
  worksAt: string | null;
  exempt: boolean;
  effectiveOn: string | null;
  changedAt: string;
  importName: string | null;
};

/** A pact with all evidence of it, as its person may know it. Instants are ISO 8601. */
export type OwnPact = OwnPaper & {
  id: string;
  campaignName: string;
  unitName: string;
  employmentType: string;
  tier: string;
  status: string;
  statusAt: string;
  addedAt: string;
  addedReason: string;
  waveName: string | null;
  /** When the words were opened for the first time. */
  openedAt: string | null;
  /** Last day on which it is kept, an ISO day; null while the campaign goes on. */
  keptUntil: string | null;
  /** How many years after the closing. */
  keptYears: number;
  /** The last day has passed, and its anonymisation is still to come. */
  overdue: boolean;
  signatures: OwnSignature[];
  changes: OwnChange[];
  exemptions: {
    id: string;
    reason: string;
    note: string | null;
    startedAt: string;
    endedAt: string | null;
    endedReason: string | null;
    confirmedAt: string | null;
  }[];
  declines: {
    id: string;
    reason: string;
    declinedAt: string;
    endedAt: string | null;
    endedBy: string | null;
    refusedAt: string | null;
    person: unknown;
  }[];
};

type Row = Omit<OwnPact, "keptUntil" | "overdue"> & { closedAt: string | null };

/** The own pacts, the latest campaign first. A decline is told to its own person; what officers did about it is not. */
export async function listOwnPacts({ employeeId }: User, { zone, now }: { zone: Zone; now: Date }): Promise<OwnPact[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT p.id, c.name AS "campaignName", u.name AS "unitName", p.employment_type::text AS "employmentType",
      p.tier::text AS tier, p.status::text AS status, to_json(p.status_at) AS "statusAt",
      to_json(p.added_at) AS "addedAt", p.added_reason AS "addedReason", w.name AS "waveName",
      to_json(p.opened_at) AS "openedAt", to_json(c.closed_at) AS "closedAt", c.retention_years AS "keptYears",
      ${signatures} AS signatures, ${changes} AS changes, ${ownPaper},
      COALESCE((SELECT json_agg(json_build_object('id', x.id, 'reason', x.reason, 'note', x.note,
            'startedAt', x.started_at, 'endedAt', x.ended_at, 'endedReason', x.ended_reason,
            'confirmedAt', x.confirmed_at) ORDER BY x.started_at DESC)
        FROM exemption x WHERE x.pact_id = p.id), '[]') AS exemptions,
      COALESCE((SELECT json_agg(json_build_object('id', d.id, 'reason', d.reason, 'declinedAt', d.declined_at,
            'endedAt', d.ended_at, 'endedBy', d.ended_by, 'refusedAt', d.refused_at, 'person', d.person)
          ORDER BY d.declined_at DESC)
        FROM decline d WHERE d.pact_id = p.id), '[]') AS declines
    FROM pact p JOIN campaign c ON c.id = p.campaign_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.employee_id = ${employeeId}::uuid ORDER BY c.opened_at DESC`);
  const today = isoDay(now, zone);
  return rows.map(({ closedAt, ...pact }) => {
    const keptUntil = retainUntil(closedAt && isoDay(new Date(closedAt), zone), pact.keptYears);
    return { ...pact, keptUntil, overdue: retentionIsOver(keptUntil, today) };
  });
}

const signatures = sql`
  COALESCE((SELECT json_agg(json_build_object('id', s.id, 'signedAt', s.signed_at, 'method', s.method,
        'textVersion', t.version, 'verificationCode', s.verification_code, 'record', s.record,
        'evidenceHash', s.evidence_hash, 'drawing', s.drawing, 'ip', s.ip, 'userAgent', s.user_agent,
        'supersededAt', s.superseded_at,
        'sealed', (SELECT json_build_object('state', b.state, 'method', b.method, 'level', b.level,
            'sha256', b.sha256, 'size', b.size, 'certificate', b.certificate, 'sealedAt', b.sealed_at,
            'stampedAt', b.stamped_at) FROM sealed_document b WHERE b.signature_id = s.id),
        'files', COALESCE((SELECT json_agg(json_build_object('sha256', f.sha256, 'size', f.size,
            'sealedAt', f.sealed_at) ORDER BY f.sealed_at) FROM sealed_file f WHERE f.signature_id = s.id), '[]'))
      ORDER BY s.signed_at DESC)
    FROM signature s JOIN pledge_text t ON t.id = s.text_id WHERE s.pact_id = p.id), '[]')`;

const changes = sql`
  COALESCE((SELECT json_agg(json_build_object('kind', h.kind, 'reason', h.reason, 'note', h.note,
        'fromUnit', f.name, 'toUnit', t.name, 'worksAt', n.name, 'exempt', h.exempt,
        'effectiveOn', to_char(h.effective_on, 'YYYY-MM-DD'), 'changedAt', h.changed_at, 'importName', i.file_name)
      ORDER BY h.changed_at, h.id)
    FROM population_change h LEFT JOIN unit f ON f.id = h.from_unit LEFT JOIN unit t ON t.id = h.to_unit
    LEFT JOIN unit n ON n.id = h.works_at LEFT JOIN import_run i ON i.id = h.import_run_id
    WHERE h.pact_id = p.id), '[]')`;
