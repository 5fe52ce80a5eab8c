import type { User } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";

/** What the roster holds about a person, under the names of its columns. */
export type OwnRoster = {
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  roster: {
    id: string;
    /** As SIASN numbers people. */
    personId: string | null;
    nip: string;
    name: string;
    titleFront: string | null;
    titleBack: string | null;
    employmentType: string;
    rank: string | null;
    grade: string | null;
    position: string | null;
    positionType: string | null;
    tier: string;
    legalStanding: string;
    /** What the legal standing means for a campaign. */
    obligation: "obligated" | "exempt" | "out";
    unitName: string;
    email: string | null;
    phone: string | null;
    appointmentDate: string | null;
    goneAt: string | null;
    goneReason: string | null;
    formerNips: { nip: string; until: string }[];
    /** The file that it came from, and when; null where an officer wrote it. */
    source: { fileName: string; at: string } | null;
    createdAt: string;
    updatedAt: string;
  };
};

/** The own row of the roster; null for somebody without one. */
export async function findOwnRoster({ employeeId }: User): Promise<OwnRoster | null> {
  const [row] = await plain.$queryRaw<OwnRoster[]>(sql`
    SELECT g.name AS "agencyName", g.bkpsdm_name AS "bkpsdmName", g.zone::text AS zone,
      json_build_object('id', e.id, 'personId', e.person_id, 'nip', e.nip, 'name', e.name,
        'titleFront', e.title_front, 'titleBack', e.title_back, 'employmentType', e.employment_type, 'rank', e.rank,
        'grade', e.grade, 'position', e.position, 'positionType', e.position_type, 'tier', e.tier,
        'legalStanding', e.legal_standing, 'obligation', e.obligation, 'unitName', u.name, 'email', e.email,
        'phone', e.phone, 'appointmentDate', to_char(e.appointment_date, 'YYYY-MM-DD'), 'goneAt', e.gone_at,
        'goneReason', e.gone_reason, 'createdAt', e.created_at, 'updatedAt', e.updated_at,
        'formerNips', COALESCE((SELECT json_agg(json_build_object('nip', n.nip, 'until', n.until) ORDER BY n.until)
                                FROM employee_nip n WHERE n.employee_id = e.id), '[]'),
        'source', (SELECT json_build_object('fileName', i.file_name, 'at', COALESCE(i.finished_at, i.created_at))
                   FROM import_run i WHERE i.id = e.import_run_id)) AS roster
    FROM employee e JOIN unit u ON u.id = e.unit_id JOIN agency g ON g.id = e.agency_id
    WHERE e.id = ${employeeId}::uuid`);
  return row ?? null;
}
