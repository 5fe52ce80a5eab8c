import { invitedToEach } from "@/lib/ceremonies/invited";
import { type Audience, audienceSchema, type CeremonyStatus } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** What those know of somebody else's ceremony who are invited, or run the desk of people who are. */
export type InvitationView = {
  id: string;
  code: string;
  name: string;
  agencyName: string;
  unitName: string | null;
  /** Null while the campaign is a draft, which only its writers know of. */
  campaignName: string | null;
  startsAt: Date;
  zone: Zone;
  place: string;
  programme: string[];
  audience: Audience;
  status: CeremonyStatus;
  cancelReason: string | null;
  /** Whether the actor is a guest, and since when there. */
  guest: boolean;
  attendedAt: Date | null;
  /** Of the people of the actor's desk: how many are invited, and how many of these were there. */
  invited: number;
  attended: number;
};

const DAY = 86_400_000;

/** The invitation to a ceremony; null for whoever is neither a guest nor runs a guest's desk. */
export async function readInvitation(actor: Actor, ceremonyId: string): Promise<InvitationView | null> {
  if (!isUuid(ceremonyId)) return null;
  const [found] = await rows(actor, sql`y.id = ${ceremonyId}::uuid`);
  return found ?? null;
}

/** Ceremonies ahead to which others invite the people of the actor's desk, the next one first. */
export async function listDeskInvitations(actor: Actor, now = new Date()): Promise<InvitationView[]> {
  const seen = reachSql(visible.ceremonies(actor), { agency: sql`y.agency_id`, left: sql`t."left"` });
  const since = new Date(now.getTime() - DAY);
  return rows(
    actor,
    sql`y.status <> 'minuted' AND y.starts_at > ${since} AND theirs.invited > 0 AND ${seen} IS NOT TRUE`,
  );
}

async function rows(actor: Actor, where: Sql): Promise<InvitationView[]> {
  if (actor.kind !== "user" || actor.agencyId === null) return [];
  const desk = reachSql(visible.ownUnits(actor), { agency: sql`u.agency_id`, left: sql`u."left"` });
  const guests = sql`
    FROM employee e JOIN unit u ON u.id = e.unit_id
    LEFT JOIN ceremony_attendance x ON x.ceremony_id = y.id AND x.employee_id = e.id`;
  const found = await plain.$queryRaw<InvitationView[]>(sql`
    SELECT y.id, y.code, y.name, a.name AS "agencyName", t.name AS "unitName",
           CASE WHEN c.status <> 'draft' THEN c.name END AS "campaignName",
           y.starts_at AS "startsAt", a.zone::text AS zone, y.place, y.programme, y.audience, y.status::text AS status,
           y.cancel_reason AS "cancelReason", own.guest, own.attended_at AS "attendedAt", theirs.invited, theirs.attended
    FROM ceremony y JOIN agency a ON a.id = y.agency_id JOIN campaign c ON c.id = y.campaign_id
    LEFT JOIN unit t ON t.id = y.unit_id
    CROSS JOIN LATERAL (
      SELECT count(*) > 0 AS guest, max(x.recorded_at) AS attended_at ${guests}
      WHERE e.id = ${actor.employeeId}::uuid AND ${invitedToEach}
    ) own
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS invited, count(x.id)::int AS attended ${guests} WHERE ${desk} AND ${invitedToEach}
    ) theirs
    WHERE y.agency_id = ${actor.agencyId}::uuid AND (own.guest OR theirs.invited > 0) AND ${where}
    ORDER BY y.starts_at, y.id LIMIT 20`);
  return found.map((row) => ({ ...row, audience: audienceSchema.parse(row.audience) }));
}
