import { invitationOf } from "@/lib/ceremonies/attendance-queries";
import { isInvited } from "@/lib/ceremonies/invited";
import { findCeremony } from "@/lib/ceremonies/queries";
import type { Actor } from "@/lib/core/actor";
import { plain, sql } from "@/lib/db";

/** Somebody of the roster who has a part in a ceremony and is not recorded as having been there. */
export type UnrecordedPerson = {
  employeeId: string;
  name: string;
  office: string;
  /** Else the person is recorded as a visitor: the ceremony invites others. */
  invited: boolean;
};

/**
 * Whom the minutes would name as acting and leave out of the attendance, each once; none beyond the actor's sight.
 * Whoever was written down as a visitor under the same name was there.
 */
export async function unrecordedPeople(actor: Actor, ceremonyId: string): Promise<UnrecordedPerson[]> {
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) return [];
  return plain.$queryRaw<UnrecordedPerson[]>(sql`
    SELECT DISTINCT ON (e.id) e.id AS "employeeId", p.name, p.office, ${isInvited(invitationOf(ceremony))} AS invited
    FROM ceremony_person p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = e.unit_id
    WHERE p.ceremony_id = ${ceremony.id}::uuid AND NOT EXISTS (
      SELECT 1 FROM ceremony_attendance t WHERE t.ceremony_id = p.ceremony_id
        AND (t.employee_id = e.id OR (t.employee_id IS NULL AND t.name = p.name)))
    ORDER BY e.id, p.role`);
}
