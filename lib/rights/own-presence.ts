import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";

/** What is kept of the person beside pacts: ceremonies, circulars, reminders, proposals that were refused. */
export type OwnPresence = {
  /** Campaigns of the agency whose people are no longer kept: who took part is not known any more. */
  anonymised: { campaignName: string; finishedAt: string }[];
  attendance: {
    ceremonyName: string;
    startsAt: string;
    name: string;
    office: string;
    unitName: string | null;
    method: string;
    recordedAt: string;
  }[];
  parts: { ceremonyName: string; role: string; position: number; name: string; office: string }[];
  circulars: {
    title: string;
    number: string;
    unitName: string;
    confirmedAt: string;
    contentSha256: string;
    fileSha256: string | null;
    ip: string | null;
    userAgent: string | null;
  }[];
  reminders: {
    channel: string;
    state: string;
    day: string;
    createdAt: string;
    dueAt: string;
    claimedAt: string | null;
    settledAt: string | null;
    attempts: number;
    failure: string | null;
    items: { campaignName: string; audience: string; unitName: string | null }[];
  }[];
  /** Changes to who must sign that were proposed about the person and refused. */
  rejections: { campaignName: string; kind: string; reason: string; decidedAt: string }[];
};

/** Where the person was, what was read and what was sent to the person. */
export async function findOwnPresence({ employeeId, agencyId }: User): Promise<OwnPresence> {
  const [row] = await plain.$queryRaw<OwnPresence[]>(sql`
    SELECT
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'finishedAt', x.finished_at)
          ORDER BY x.finished_at DESC)
        FROM campaign_erasure x JOIN campaign c ON c.id = x.campaign_id
        WHERE x.agency_id = ${agencyId}::uuid AND x.state = 'finished'), '[]') AS anonymised,
      COALESCE((SELECT json_agg(json_build_object('ceremonyName', y.name, 'startsAt', y.starts_at, 'name', t.name,
            'office', t.office, 'unitName', u.name, 'method', t.method, 'recordedAt', t.recorded_at)
          ORDER BY y.starts_at DESC)
        FROM ceremony_attendance t JOIN ceremony y ON y.id = t.ceremony_id LEFT JOIN unit u ON u.id = t.unit_id
        WHERE t.employee_id = ${employeeId}::uuid), '[]') AS attendance,
      COALESCE((SELECT json_agg(json_build_object('ceremonyName', y.name, 'role', t.role, 'position', t.position,
            'name', t.name, 'office', t.office) ORDER BY y.starts_at DESC)
        FROM ceremony_person t JOIN ceremony y ON y.id = t.ceremony_id
        WHERE t.employee_id = ${employeeId}::uuid), '[]') AS parts,
      COALESCE((SELECT json_agg(json_build_object('title', s.title, 'number', s.number, 'unitName', u.name,
            'confirmedAt', r.confirmed_at, 'contentSha256', r.content_sha256, 'fileSha256', r.file_sha256, 'ip', r.ip,
            'userAgent', r.user_agent) ORDER BY r.confirmed_at DESC)
        FROM circular_reading r JOIN circular s ON s.id = r.circular_id JOIN unit u ON u.id = r.unit_id
        WHERE r.employee_id = ${employeeId}::uuid), '[]') AS circulars,
      COALESCE((SELECT json_agg(json_build_object('channel', r.channel, 'state', r.state,
            'day', to_char(r.day, 'YYYY-MM-DD'), 'createdAt', r.created_at, 'dueAt', r.due_at,
            'claimedAt', r.claimed_at, 'settledAt', r.settled_at, 'attempts', r.attempts, 'failure', r.failure,
            'items', COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'audience', i.audience,
                'unitName', u.name) ORDER BY c.name, i.id)
              FROM reminder_item i JOIN campaign c ON c.id = i.campaign_id LEFT JOIN unit u ON u.id = i.unit_id
              WHERE i.reminder_id = r.id), '[]')) ORDER BY r.day DESC, r.id)
        FROM reminder r WHERE r.employee_id = ${employeeId}::uuid), '[]') AS reminders,
      COALESCE((SELECT json_agg(json_build_object('campaignName', c.name, 'kind', j.kind, 'reason', j.reason,
            'decidedAt', j.decided_at) ORDER BY j.decided_at DESC)
        FROM population_rejection j JOIN campaign c ON c.id = j.campaign_id
        WHERE j.employee_id = ${employeeId}::uuid), '[]') AS rejections`);
  return row as OwnPresence;
}
