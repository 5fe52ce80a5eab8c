import { z } from "zod";
import { personMatches } from "@/lib/accounts/person-search";
import { assertPeopleKept, isErasingSql } from "@/lib/campaigns/erasing";
import { ownWave } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { isStorable, parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { searchText } from "@/lib/core/search-text";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { type PactRow, type PactStatus, pactStatuses } from "@/lib/pacts/schema";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { knowsDeclines, shownSince, shownStatus } from "@/lib/shown-status";

const groups = {
  /** Still owed by the person. */
  belum: ["pending", "returned", "declined"],
  diproses: ["awaiting_verification"],
  sudah: ["signed", "verified"],
} as const satisfies Record<string, readonly PactStatus[]>;
export type PactGroup = keyof typeof groups;
const isGroup = (status: PactStatus | PactGroup): status is PactGroup => status in groups;

/** Filters of the list of pacts; `status` is one state or one of the groups belum, diproses, sudah. */
export const pactFilter = z.object({
  campaign: z.uuid(),
  unit: z.uuid().optional().catch(undefined),
  status: z
    .enum([...pactStatuses, "belum", "diproses", "sudah"])
    .optional()
    .catch(undefined),
  q: searchText.optional().catch(undefined),
  /** "unit" follows the official order of units, "nama" the alphabet. */
  sort: z.enum(["unit", "nama"]).default("unit").catch("unit"),
  cursor: z.string().max(400).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(200).default(50).catch(50),
});
export type PactFilter = z.output<typeof pactFilter>;

/** Beside somebody who had signed words that no longer settle the pact. */
const SIGN_AGAIN = "Naskah diganti, menandatangani lagi";

export type PactPage = { items: PactRow[]; total: number; nextCursor: string | null };

type Row = Omit<PactRow, "statusAt" | "openedAt" | "name"> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  statusAt: Date;
  openedAt: Date | null;
  left: number;
};

/**
 * The same list for programs, which are told why nobody is on it.
 * @throws Refusal campaign_anonymised
 */
export async function readPacts(actor: Actor, raw: unknown): Promise<PactPage> {
  await assertPeopleKept(plain, actor, parseInput(pactFilter, raw).campaign);
  return listPacts(actor, raw);
}

/**
 * People of a campaign by state, a page at a time, with the exact total under the same filter; nobody of one whose
 * anonymisation was confirmed.
 */
export async function listPacts(actor: Actor, raw: unknown): Promise<PactPage> {
  const filter = parseInput(pactFilter, raw);
  const [rows, [counted]] = await Promise.all([
    plain.$queryRaw<Row[]>(sql`
      WITH page AS MATERIALIZED (${filter.sort === "nama" ? pageByName(actor, filter) : pageByUnit(actor, filter)})
      SELECT p.id, p.employee_id AS "employeeId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
             e.nip, e.position, e.grade, p.employment_type::text AS "employmentType", p.tier::text AS tier,
             p.unit_id AS "unitId", u.name AS "unitName", ${statusFor(actor)} AS status, ${sinceFor(actor)} AS "statusAt",
             p.opened_at AS "openedAt", u."left",
             COALESCE(a.status = 'active', false) AS activated,
             CASE WHEN ${reachSql(visible.contacts(actor), pactColumns)} THEN e.phone END AS phone,
             CASE ${statusFor(actor)}
               WHEN 'pending' THEN COALESCE(
                 (SELECT ${SIGN_AGAIN} FROM signature s WHERE s.pact_id = p.id AND s.superseded_at IS NULL),
                 (SELECT 'Pengecualian diakhiri: ' || x.ended_reason FROM exemption x WHERE x.pact_id = p.id
                  ORDER BY x.started_at DESC LIMIT 1))
               WHEN 'returned' THEN (SELECT v.note FROM verification v JOIN scan s ON s.id = v.scan_id
                                     WHERE s.pact_id = p.id AND v.reversed_at IS NULL ORDER BY v.verified_at DESC LIMIT 1)
               WHEN 'exempt' THEN (SELECT x.reason FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL)
               WHEN 'declined' THEN (SELECT d.reason FROM decline d WHERE d.pact_id = p.id AND d.ended_at IS NULL
                                     AND ${knowsDeclines(actor, pactColumns)} ORDER BY d.declined_at DESC LIMIT 1)
             END AS note,
             CASE p.status WHEN 'exempt' THEN (
               SELECT CASE WHEN x.confirmed_at IS NULL THEN 'unreviewed' ELSE 'confirmed' END
               FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL) END AS review,
             ${ownWave} AS wave
      FROM page JOIN pact p ON p.id = page.id JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
           LEFT JOIN account a ON a.employee_id = e.id LEFT JOIN wave w ON w.id = p.wave_id
      ORDER BY ${filter.sort === "nama" ? sql`e.name, p.id` : sql`u."left", e.name, p.id`}`),
    plain.$queryRaw<{ total: number }[]>(sql`
      SELECT count(*)::int AS total
      FROM pact p LEFT JOIN unit u ON u.id = p.unit_id ${filter.q ? sql`JOIN employee e ON e.id = p.employee_id` : sql``}
      WHERE ${conditions(actor, filter)}`),
  ]);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items: page.map(toItem), total: counted?.total ?? 0, nextCursor: last ? cursorOf(last) : null };
}

function pageByName(actor: Actor, filter: PactFilter): Sql {
  const place = readCursor(filter.cursor);
  return sql`
    SELECT p.id FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    WHERE ${conditions(actor, filter)} ${place ? sql`AND (e.name, p.id) > (${place.name}, ${place.id}::uuid)` : sql``}
    ORDER BY e.name, p.id LIMIT ${filter.limit + 1}`;
}

// Unit after unit in official order, so that a page costs what its own units hold, not what the agency holds.
function pageByUnit(actor: Actor, filter: PactFilter): Sql {
  const place = readCursor(filter.cursor);
  return sql`
    SELECT here.id
    FROM unit u CROSS JOIN LATERAL (
      SELECT p.id, e.name FROM pact p JOIN employee e ON e.id = p.employee_id
      WHERE p.unit_id = u.id AND ${conditions(actor, filter)}
        ${place ? sql`AND (u."left", e.name, p.id) > (${place.left}, ${place.name}, ${place.id}::uuid)` : sql``}
      ORDER BY e.name, p.id LIMIT ${filter.limit + 1}
    ) here
    WHERE u.agency_id = (SELECT c.agency_id FROM campaign c WHERE c.id = ${filter.campaign}::uuid)
      ${place ? sql`AND u."left" >= ${place.left}` : sql``}
    ORDER BY u."left", here.name, here.id LIMIT ${filter.limit + 1}`;
}

/** How many people of a unit (and below) are in each state, under the actor's reach: the figures beside the filters. */
export async function countPacts(
  actor: Actor,
  campaignId: string,
  unitId?: string,
): Promise<Record<PactStatus, number>> {
  const filter = parseInput(pactFilter, { campaign: campaignId, unit: unitId });
  const rows = await plain.$queryRaw<{ status: PactStatus; n: number }[]>(sql`
    SELECT ${statusFor(actor)} AS status, count(*)::int AS n
    FROM pact p JOIN unit u ON u.id = p.unit_id WHERE ${conditions(actor, filter)} GROUP BY 1`);
  const counted = new Map(rows.map(({ status, n }) => [status, n]));
  return Object.fromEntries(pactStatuses.map((status) => [status, counted.get(status) ?? 0])) as Record<
    PactStatus,
    number
  >;
}

function conditions(actor: Actor, { campaign, unit, status, q }: PactFilter): Sql {
  const states = status === undefined ? null : isGroup(status) ? groups[status] : [status];
  const inState = states ? isShownAs(actor, states) : sql`p.status <> 'removed'`;
  const inUnit = unit
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  const matching = !q ? sql`` : sql`AND ${personMatches(q)}`;
  return sql`p.campaign_id = ${campaign}::uuid AND ${inState} ${inUnit} ${matching}
    AND NOT ${isErasingSql(sql`${campaign}::uuid`)}
    AND ${reachSql(visible.pacts(actor), pactColumns)}`;
}

const statusFor = (actor: Actor) => shownStatus(actor, sql`p.status`, pactColumns);
const sinceFor = (actor: Actor) =>
  shownSince(actor, { id: sql`p.id`, status: sql`p.status`, since: sql`p.status_at` }, pactColumns);

// A list of states that holds both or neither of pending and declined shows the same people to everybody: that plain
// comparison is all the planner needs to walk the index in order.
function isShownAs(actor: Actor, states: readonly PactStatus[]): Sql {
  const stored = sql`p.status = ANY(${states}::pact_status[])`;
  const declined = states.includes("declined");
  if (declined === states.includes("pending")) return stored;
  const knows = knowsDeclines(actor, pactColumns);
  return declined
    ? sql`(${stored} AND (p.status <> 'declined' OR ${knows}))`
    : sql`(${stored} OR (p.status = 'declined' AND NOT ${knows}))`;
}

const cursorShape = z.tuple([z.int32(), z.string().refine(isStorable), z.uuid()]);

function cursorOf(row: Row): string {
  return Buffer.from(JSON.stringify([row.left, row.name, row.id])).toString("base64url");
}

// Keyset pages: stable while people sign between two pages.
function readCursor(cursor: string | undefined) {
  if (!cursor) return null;
  try {
    const [left, name, id] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { left, name, id };
  } catch {
    return null; // a cursor that was tampered with starts from the first page
  }
}

function toItem({ left: _left, titleFront, titleBack, statusAt, openedAt, ...row }: Row): PactRow {
  const name = fullName({ name: row.name, titleFront, titleBack });
  return { ...row, name, statusAt: statusAt.toISOString(), openedAt: openedAt?.toISOString() ?? null };
}
