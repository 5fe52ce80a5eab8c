import { ownDeadline } from "@/lib/campaigns/wave-sql";
import { type Statements, sql } from "@/lib/db";
import { baseUrl } from "@/lib/env";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { deadlineWords } from "@/lib/reminders/deadline-words";
import type { LetterFacts, OwnPact } from "@/lib/reminders/letter-facts";
import { unitStandings } from "@/lib/reminders/unit-standing";
import type { Item } from "@/lib/reminders/work-out";

export type Reader = {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  nip: string;
  email: string | null;
  activated: boolean;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
};

/** Whom a message is for; null when the person has left. */
export async function findReader(tx: Statements, employeeId: string): Promise<Reader | null> {
  const [reader] = await tx.$queryRaw<Reader[]>(sql`
    SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip, e.email,
           COALESCE(a.status = 'active', false) AS activated, g.name AS "agencyName", g.bkpsdm_name AS "bkpsdmName",
           g.zone::text AS zone
    FROM employee e JOIN agency g ON g.id = e.agency_id LEFT JOIN account a ON a.employee_id = e.id
    WHERE e.id = ${employeeId}::uuid AND e.gone_at IS NULL`);
  return reader ?? null;
}

async function ownPacts(tx: Statements, pactIds: string[], zone: Zone, now: Date): Promise<OwnPact[]> {
  if (pactIds.length === 0) return [];
  const rows = await tx.$queryRaw<
    { campaignName: string; deadline: string; note: string | null; returned: boolean }[]
  >(sql`
    SELECT c.name AS "campaignName", to_char(${ownDeadline}, 'YYYY-MM-DD') AS deadline, p.status = 'returned' AS returned,
           (SELECT v.note FROM verification v JOIN scan s ON s.id = v.scan_id
            WHERE s.pact_id = p.id AND v.reversed_at IS NULL ORDER BY v.verified_at DESC LIMIT 1) AS note
    FROM pact p JOIN campaign c ON c.id = p.campaign_id LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.id = ANY(${pactIds}::uuid[]) ORDER BY ${ownDeadline}, c.name`);
  return rows.map(({ campaignName, deadline, note, returned }) => ({
    campaignName,
    ...deadlineWords(deadline, zone, now),
    returnedNote: returned ? (note ?? "tanpa catatan") : null,
  }));
}

/** Everything that a message of these parts says now. That somebody declined is told in no message. */
export async function gatherLetter(
  tx: Statements,
  reader: Reader,
  items: readonly Item[],
  now: Date,
): Promise<LetterFacts> {
  const pactIds = items.flatMap(({ pactId }) => pactId ?? []);
  const { nip, activated, agencyName, bkpsdmName, zone } = reader;
  return {
    reader: { name: fullName(reader), nip, activated },
    agencyName,
    bkpsdmName,
    siteUrl: baseUrl(),
    own: await ownPacts(tx, pactIds, zone, now),
    units: await unitStandings(tx, items, zone, now),
  };
}
