import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { ownDeadline, ownWave } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { type GivenSignature, givenSignaturesSql } from "@/lib/pacts/given-signatures";
import type { PactStatus } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";

/** One of a person's own pacts, as the person's list shows it. */
export type MyPact = {
  id: string;
  campaignName: string;
  campaignStatus: string;
  agencyName: string;
  zone: Zone;
  /** ISO day: the last of the own wave, else of the campaign. */
  deadline: string;
  wave: OwnWave | null;
  status: PactStatus;
  statusAt: Date;
  /** The newest first; the words may have changed since the one in force was given. */
  signatures: GivenSignature[];
};

/** Everything the actor was ever asked to sign: open campaigns first, then the newest. */
export async function listMyPacts(actor: Actor): Promise<MyPact[]> {
  if (actor.kind !== "user" || actor.employeeId === null) return [];
  return plain.$queryRaw<MyPact[]>(sql`
    SELECT p.id, c.name AS "campaignName", c.status::text AS "campaignStatus", a.name AS "agencyName",
           a.zone::text AS zone, to_char(${ownDeadline}, 'YYYY-MM-DD') AS deadline, ${ownWave} AS wave, p.status::text AS status,
           p.status_at AS "statusAt", ${givenSignaturesSql(sql`p.id`)} AS signatures
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = p.campaign_id
    JOIN agency a ON a.id = p.agency_id
    LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.employee_id = ${actor.employeeId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}
    ORDER BY c.status = 'open' DESC, c.opened_at DESC NULLS LAST, p.id DESC`);
}

export type Me = {
  name: string;
  nip: string;
  employmentType: string;
  position: string | null;
  unitName: string;
  /** Names from the top of the agency's tree down to the unit. */
  unitPath: string[];
  agencyName: string;
};

/** The person behind the account as the roster has them today; null for accounts without one. */
export async function findMe(actor: Actor): Promise<Me | null> {
  if (actor.kind !== "user" || actor.employeeId === null) return null;
  const columns = { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` };
  const [row] = await plain.$queryRaw<(Me & { titleFront: string | null; titleBack: string | null })[]>(sql`
    SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           e.employment_type::text AS "employmentType", e.position, u.name AS "unitName", a.name AS "agencyName",
           (SELECT array_agg(w.name ORDER BY w."left") FROM unit w
            WHERE w.agency_id = u.agency_id AND u."left" BETWEEN w."left" AND w."right") AS "unitPath"
    FROM employee e JOIN unit u ON u.id = e.unit_id JOIN agency a ON a.id = u.agency_id
    WHERE e.id = ${actor.employeeId}::uuid AND ${reachSql(visible.employees(actor), columns)}`);
  return row ? { ...row, name: fullName(row) } : null;
}
