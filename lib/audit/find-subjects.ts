import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { normaliseLocalNumber } from "@/lib/employees/nip";
import { visible } from "@/lib/policy";

/** A person or unit that the trail can be asked about. */
export type AuditSubject = { id: string; kind: "employee" | "unit"; name: string; detail: string };

/** Of each kind; whoever finds as many as this may have to write more of the name. */
export const MOST_SUBJECTS = 10;

/** People (by name or NIP) and units by name, within the reach of the trail: at most ten of each. */
export async function findSubjects(actor: Actor, typed: string): Promise<AuditSubject[]> {
  const words = typed.trim().slice(0, 80);
  if (words.length < 3) return [];
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const digits = words.replace(/[\s.]/g, "");
  const number = /^\d{5,18}$/.test(digits) ? `${digits}%` : null;
  const local = /\d/.test(words) ? `${normaliseLocalNumber(words).replace(/[\\%_]/g, "\\$&")}%` : null;
  const reach = reachSql(visible.auditTrail(actor), { agency: sql`x.agency_id`, left: sql`NULL::int` });
  return plain.$queryRaw<AuditSubject[]>(sql`
    (SELECT x.id, 'unit' AS kind, x.name, COALESCE(up.name, '') AS detail FROM unit x LEFT JOIN unit up ON up.id = x.parent_id
     WHERE x.name ILIKE ${like} AND ${reach} ORDER BY x.depth, x."left" LIMIT ${MOST_SUBJECTS})
    UNION ALL
    (SELECT x.id, 'employee', x.name, u.name FROM employee x JOIN unit u ON u.id = x.unit_id
     WHERE (x.name ILIKE ${like} OR x.nip LIKE ${number} OR x.nip LIKE ${local}) AND ${reach} ORDER BY x.name LIMIT ${MOST_SUBJECTS})`);
}

/** The name of what the trail is asked about; null when it is beyond reach or gone. */
export async function subjectName(actor: Actor, id: string): Promise<string | null> {
  const reach = reachSql(visible.auditTrail(actor), { agency: sql`x.agency_id`, left: sql`NULL::int` });
  const [found] = await plain.$queryRaw<{ name: string }[]>(sql`
    SELECT x.name FROM (
      SELECT id, agency_id, name FROM employee UNION ALL SELECT id, agency_id, name FROM unit
      UNION ALL SELECT id, agency_id, display_name FROM account UNION ALL SELECT id, agency_id, name FROM campaign
      UNION ALL SELECT p.id, p.agency_id, e.name FROM pact p JOIN employee e ON e.id = p.employee_id
      UNION ALL SELECT r.id, r.agency_id, u.name FROM report r JOIN unit u ON u.id = r.unit_id
      UNION ALL SELECT id, id, name FROM agency UNION ALL SELECT id, agency_id, file_name FROM import_run
      UNION ALL SELECT id, agency_id, file_name FROM export_run
    ) x WHERE x.id::text = ${id} AND ${reach}`);
  return found?.name ?? null;
}
