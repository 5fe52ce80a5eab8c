import { invitedToEach } from "@/lib/ceremonies/invited";
import { checkInWindow } from "@/lib/ceremonies/rules";
import type { CeremonyStatus } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";

/** A ceremony that lies ahead of somebody, or is held right now. */
export type MyCeremony = {
  id: string;
  code: string;
  name: string;
  startsAt: Date;
  zone: Zone;
  place: string;
  status: CeremonyStatus;
  cancelReason: string | null;
  attendedAt: Date | null;
};

const DAY = 86_400_000;

/**
 * What the actor is invited to and can still go to, the nearest first; a cancelled one is told until the day after it,
 * so that nobody stands on the field in vain.
 */
export async function listMyCeremonies(actor: Actor, now: Date = new Date()): Promise<MyCeremony[]> {
  if (actor.kind !== "user" || actor.employeeId === null) return [];
  const rows = await plain.$queryRaw<MyCeremony[]>(sql`
    SELECT y.id, y.code, y.name, y.starts_at AS "startsAt", a.zone::text AS zone, y.place, y.status::text AS status,
           y.cancel_reason AS "cancelReason", seen.recorded_at AS "attendedAt"
    FROM employee e JOIN unit u ON u.id = e.unit_id
    JOIN ceremony y ON y.agency_id = e.agency_id JOIN agency a ON a.id = y.agency_id
    LEFT JOIN unit t ON t.id = y.unit_id
    LEFT JOIN ceremony_attendance seen ON seen.ceremony_id = y.id AND seen.employee_id = e.id
    WHERE e.id = ${actor.employeeId}::uuid AND ${invitedToEach} AND y.status <> 'minuted'
      AND y.starts_at > ${new Date(now.getTime() - DAY)}
    ORDER BY y.starts_at, y.id LIMIT 10`);
  return rows.filter(({ status, startsAt }) => status === "cancelled" || checkInWindow(startsAt).until > now);
}
