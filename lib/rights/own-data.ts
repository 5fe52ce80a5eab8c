import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { isoDay } from "@/lib/format/date";
import { retainUntil, retentionIsOver } from "@/lib/retention/rules";

/** A pact with all evidence of it, as its person may know it. Instants are ISO 8601. */
export type OwnPact = {
  pactId: string;
  campaignName: string;
  status: string;
  statusAt: string;
  /** When the words were opened for the first time. */
  openedAt: string | null;
  /** Last day on which it is kept, an ISO day; null while the campaign goes on. */
  keptUntil: string | null;
  /** How many years after the closing. */
  keptYears: number;
  /** The last day has passed, and its anonymisation is still to come. */
  overdue: boolean;
  signatures: {
    signedAt: string;
    method: string;
    verificationCode: string;
    evidenceHash: string;
    drawn: boolean;
    ip: string | null;
    userAgent: string | null;
    supersededAt: string | null;
  }[];
  sheets: { uploadedAt: string; state: string; fileName: string; pages: number }[];
  exemptions: { reason: string; note: string | null; startedAt: string; endedAt: string | null }[];
  declines: { reason: string; declinedAt: string; endedAt: string | null }[];
};

/** What is held about a person, in the words of the tables: for the page and for the download. */
export type OwnData = {
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  roster: {
    nip: string;
    name: string;
    titleFront: string | null;
    titleBack: string | null;
    employmentType: string;
    rank: string | null;
    grade: string | null;
    position: string | null;
    tier: string;
    legalStanding: string;
    unitName: string;
    email: string | null;
    phone: string | null;
    appointmentDate: string | null;
    formerNips: { nip: string; until: string }[];
    /** The file that it came from, and when; null where an officer wrote it. */
    source: { fileName: string; at: string } | null;
    updatedAt: string;
  };
  account: {
    username: string;
    status: string;
    createdAt: string;
    lastSignInAt: string | null;
    roles: string[];
    sessions: { createdAt: string; expiresAt: string; ip: string | null; userAgent: string | null }[];
  };
  pacts: OwnPact[];
  /** Campaigns of the agency whose people are no longer kept: who took part is not known any more. */
  anonymised: { campaignName: string; finishedAt: string }[];
  attendance: { ceremonyName: string; startsAt: string; method: string; recordedAt: string }[];
  parts: { ceremonyName: string; role: string; office: string }[];
  circulars: { title: string; number: string; confirmedAt: string }[];
  reminders: { channel: string; day: string }[];
};

type Row = Omit<OwnData, "pacts"> & { pacts: (Omit<OwnPact, "keptUntil" | "overdue"> & { closedAt: string | null })[] };

/**
 * Everything that is held about the person who asks; null for accounts without one. A decline is told to its own person
 * alone; what officers noted about it is not (lib/policy.ts, declineCases).
 */
export async function findOwnData(actor: User, now = new Date()): Promise<OwnData | null> {
  if (actor.employeeId === null) return null;
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT g.name AS "agencyName", g.bkpsdm_name AS "bkpsdmName", g.zone::text AS zone,
      json_build_object('nip', e.nip, 'name', e.name, 'titleFront', e.title_front, 'titleBack', e.title_back,
        'employmentType', e.employment_type, 'rank', e.rank, 'grade', e.grade, 'position', e.position, 'tier', e.tier,
        'legalStanding', e.legal_standing, 'unitName', u.name, 'email', e.email, 'phone', e.phone,
        'appointmentDate', to_char(e.appointment_date, 'YYYY-MM-DD'), 'updatedAt', e.updated_at,
        'formerNips', COALESCE((SELECT json_agg(json_build_object('nip', n.nip, 'until', n.until) ORDER BY n.until)
                                FROM employee_nip n WHERE n.employee_id = e.id), '[]'),
        'source', (SELECT json_build_object('fileName', i.file_name, 'at', COALESCE(i.finished_at, i.created_at))
                   FROM import_run i WHERE i.id = e.import_run_id)) AS roster,
      json_build_object('username', a.username, 'status', a.status, 'createdAt', a.created_at,
        'lastSignInAt', a.last_sign_in_at,
        'roles', COALESCE((SELECT json_agg(r.role) FROM role_grant r WHERE r.account_id = a.id
                           AND (r.valid_until IS NULL OR r.valid_until > now())), '[]'),
        'sessions', COALESCE((SELECT json_agg(json_build_object('createdAt', s.created_at, 'expiresAt', s.expires_at,
                                'ip', s.ip, 'userAgent', s.user_agent) ORDER BY s.created_at DESC)
                              FROM session s WHERE s.account_id = a.id), '[]')) AS account,
      COALESCE((SELECT json_agg(json_build_object('pactId', p.id, 'campaignName', c.name, 'status', p.status,
          'statusAt', p.status_at, 'openedAt', p.opened_at, 'closedAt', c.closed_at, 'keptYears', c.retention_years,
          'signatures', COALESCE((SELECT json_agg(json_build_object('signedAt', s.signed_at, 'method', s.method,
              'verificationCode', s.verification_code, 'evidenceHash', s.evidence_hash, 'drawn', s.drawing IS NOT NULL,
              'ip', s.ip, 'userAgent', s.user_agent, 'supersededAt', s.superseded_at) ORDER BY s.signed_at DESC)
            FROM signature s WHERE s.pact_id = p.id), '[]'),
          'sheets', COALESCE((SELECT json_agg(json_build_object('uploadedAt', s.uploaded_at, 'state', s.state,
              'fileName', s.file_name, 'pages', jsonb_array_length(s.pages)) ORDER BY s.uploaded_at DESC)
            FROM scan s WHERE s.pact_id = p.id), '[]'),
          'exemptions', COALESCE((SELECT json_agg(json_build_object('reason', x.reason, 'note', x.note,
              'startedAt', x.started_at, 'endedAt', x.ended_at) ORDER BY x.started_at DESC)
            FROM exemption x WHERE x.pact_id = p.id), '[]'),
          'declines', COALESCE((SELECT json_agg(json_build_object('reason', d.reason, 'declinedAt', d.declined_at,
              'endedAt', d.ended_at) ORDER BY d.declined_at DESC)
            FROM decline d WHERE d.pact_id = p.id), '[]')) ORDER BY c.opened_at DESC)
        FROM pact p JOIN campaign c ON c.id = p.campaign_id WHERE p.employee_id = e.id), '[]') AS pacts,
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'finishedAt', x.finished_at)
          ORDER BY x.finished_at DESC)
        FROM campaign_erasure x JOIN campaign c ON c.id = x.campaign_id
        WHERE x.agency_id = e.agency_id AND x.state = 'finished'), '[]') AS anonymised,
      COALESCE((SELECT json_agg(json_build_object('ceremonyName', y.name, 'startsAt', y.starts_at, 'method', t.method,
          'recordedAt', t.recorded_at) ORDER BY y.starts_at DESC)
        FROM ceremony_attendance t JOIN ceremony y ON y.id = t.ceremony_id WHERE t.employee_id = e.id), '[]') AS attendance,
      COALESCE((SELECT json_agg(json_build_object('ceremonyName', y.name, 'role', t.role, 'office', t.office)
          ORDER BY y.starts_at DESC)
        FROM ceremony_person t JOIN ceremony y ON y.id = t.ceremony_id WHERE t.employee_id = e.id), '[]') AS parts,
      COALESCE((SELECT json_agg(json_build_object('title', s.title, 'number', s.number, 'confirmedAt', r.confirmed_at)
          ORDER BY r.confirmed_at DESC)
        FROM circular_reading r JOIN circular s ON s.id = r.circular_id WHERE r.employee_id = e.id), '[]') AS circulars,
      COALESCE((SELECT json_agg(json_build_object('channel', r.channel, 'day', to_char(r.day, 'YYYY-MM-DD'))
          ORDER BY r.day DESC, r.id)
        FROM reminder r WHERE r.employee_id = e.id AND r.state = 'sent'), '[]') AS reminders
    FROM employee e JOIN unit u ON u.id = e.unit_id JOIN agency g ON g.id = e.agency_id
    JOIN account a ON a.employee_id = e.id
    WHERE e.id = ${actor.employeeId}::uuid`);
  if (!row) return null;
  const today = isoDay(now, row.zone);
  const pacts = row.pacts.map(({ closedAt, ...pact }) => {
    const keptUntil = retainUntil(closedAt && isoDay(new Date(closedAt), row.zone), pact.keptYears);
    return { ...pact, keptUntil, overdue: retentionIsOver(keptUntil, today) };
  });
  return { ...row, pacts };
}
