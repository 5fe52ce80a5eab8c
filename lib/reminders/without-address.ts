import { z } from "zod";
import { personMatches } from "@/lib/accounts/person-search";
import { turnHasCome } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { searchText } from "@/lib/core/search-text";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

/** People on one page. */
export const PAGE = 50;

const filter = z.object({
  campaignId: z.uuid(),
  /** This unit and those below it. */
  unit: z.uuid().optional().catch(undefined),
  q: searchText.optional().catch(undefined),
  hal: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
});

export type WithoutAddress = {
  pactId: string;
  employeeId: string;
  name: string;
  nip: string;
  unitName: string;
  phone: string | null;
};

type Row = WithoutAddress & { titleFront: string | null; titleBack: string | null; total: number };

const people: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

/**
 * The missing people of a campaign whom no mail can reach, by unit and name, one page of them and how many there are.
 * As everywhere in reminders, whoever's wave has not begun by that day (in the agency's zone) is not missing.
 */
export async function listWithoutAddress(actor: Actor, raw: unknown, day: string) {
  const { campaignId, unit, q, hal } = parseInput(filter, raw);
  const named = !q ? sql`TRUE` : personMatches(q);
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT p.id AS "pactId", e.id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           e.nip, u.name AS "unitName", CASE WHEN ${reachSql(visible.contacts(actor), people)} THEN e.phone END AS phone,
           (count(*) OVER ())::int AS total
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.campaign_id = ${campaignId}::uuid AND p.status IN ('pending', 'returned', 'declined') AND e.email IS NULL
      AND ${turnHasCome(sql`${day}::date`)}
      AND ${reachSql(visible.reminders(actor), people)} AND ${named}
      AND (${unit ?? null}::uuid IS NULL OR EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit ?? null}::uuid
           AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right"))
    ORDER BY u."left", e.name, p.id LIMIT ${PAGE} OFFSET ${(hal - 1) * PAGE}`);
  const items = rows.map(({ titleFront, titleBack, total: _total, ...row }): WithoutAddress => {
    return { ...row, name: fullName({ name: row.name, titleFront, titleBack }) };
  });
  return { items, total: rows[0]?.total ?? 0, page: hal };
}
