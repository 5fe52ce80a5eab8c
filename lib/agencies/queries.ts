import { z } from "zod";
import { type Letterhead, letterheadSchema } from "@/lib/agencies/schema";
import { type AgencyTerms, readTerms } from "@/lib/agencies/terms";
import type { UnitKind } from "@/lib/agencies/unit-kind";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { searchText } from "@/lib/core/search-text";
import { plain, type Sql, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

const columns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

export type UnitItem = {
  unitId: string;
  agencyId: string;
  parentId: string | null;
  code: string | null;
  name: string;
  kind: UnitKind;
  /** Whether people said so; else it is guessed from the name. */
  kindSetByHand: boolean;
  reporting: boolean;
  /** On its letters, a line each; empty where it has none. */
  address: string;
  left: number;
  depth: number;
  /** People present in this unit itself, and with everything below it. */
  people: number;
  peopleBelow: number;
  hasChildren: boolean;
};

const unitFilter = z.object({
  parent: z.uuid().optional().catch(undefined),
  q: searchText.optional().catch(undefined),
});

/**
 * Units within reach in official order: the children of one, or all of them; `q` keeps those whose name holds it.
 * Units that are gone are left out.
 */
export async function listUnits(actor: Actor, raw: unknown): Promise<UnitItem[]> {
  const { parent, q } = parseInput(unitFilter, raw);
  const below = parent ? sql`AND u.parent_id = ${parent}::uuid` : sql``;
  const named = q ? sql`AND u.name ILIKE ${`%${q.replace(/[\\%_]/g, "\\$&")}%`}` : sql``;
  return unitRows(actor, sql`${below} ${named}`);
}

/** A unit to choose, as lists and forms name it. */
export type UnitChoice = Pick<UnitItem, "unitId" | "name" | "depth" | "reporting">;

/** The names of all units within reach in official order: no people are counted for a list to choose from. */
export function listUnitChoices(actor: Actor): PromiseLike<UnitChoice[]> {
  return plain.$queryRaw<UnitChoice[]>(sql`
    SELECT u.id AS "unitId", u.name, u.depth, u.reporting FROM unit u
    WHERE u.gone_at IS NULL AND ${reachSql(visible.units(actor), columns)} ORDER BY u.agency_id, u."left"`);
}

/** One unit, or null beyond the actor's reach. */
export async function findUnit(actor: Actor, unitId: string): Promise<UnitItem | null> {
  if (!isUuid(unitId)) return null;
  const [unit] = await unitRows(actor, sql`AND u.id = ${unitId}::uuid`);
  return unit ?? null;
}

function unitRows(actor: Actor, which: Sql): PromiseLike<UnitItem[]> {
  // A unit's two numbers enclose those below it: its people and theirs are what runs up between the two.
  return plain.$queryRaw<UnitItem[]>(sql`
    WITH mine AS (SELECT DISTINCT u.agency_id FROM unit u WHERE ${reachSql(visible.units(actor), columns)} ${which}),
    present AS (
      SELECT e.unit_id, count(*)::int AS n FROM employee e JOIN mine ON mine.agency_id = e.agency_id
      WHERE e.gone_at IS NULL GROUP BY e.unit_id
    ),
    counted AS (
      SELECT w.id, w.agency_id, w."left", w."right", COALESCE(present.n, 0) AS n
      FROM unit w JOIN mine ON mine.agency_id = w.agency_id LEFT JOIN present ON present.unit_id = w.id
    ),
    ends AS (
      SELECT id, agency_id, "left" AS place, n, true AS opens FROM counted
      UNION ALL SELECT id, agency_id, "right", 0, false FROM counted
    ),
    running AS (SELECT id, opens, n, sum(n) OVER (PARTITION BY agency_id ORDER BY place)::int AS upto FROM ends)
    SELECT u.id AS "unitId", u.agency_id AS "agencyId", u.parent_id AS "parentId", u.code, u.name, u.kind, u.kind_set_by_hand AS "kindSetByHand",
           u.reporting, u.address,
           u."left", u.depth, opening.n AS people, closing.upto - opening.upto + opening.n AS "peopleBelow",
           u."right" > u."left" + 1 AS "hasChildren"
    FROM unit u JOIN running opening ON opening.id = u.id AND opening.opens
    JOIN running closing ON closing.id = u.id AND NOT closing.opens
    WHERE u.gone_at IS NULL AND ${reachSql(visible.units(actor), columns)} ${which}
    ORDER BY u.agency_id, u."left"`);
}

export type AgencyView = {
  agencyId: string;
  code: string;
  name: string;
  bkpsdmName: string;
  zone: Zone;
  letterhead: Letterhead;
  terms: AgencyTerms;
};

/** The agency named, or the actor's own; null beyond reach. */
export async function findAgencyView(actor: Actor, agencyId?: string): Promise<AgencyView | null> {
  const id = agencyId ?? (actor.kind === "user" ? actor.agencyId : null);
  if (!id) return null;
  const [agency] = await plain.$queryRaw<AgencyView[]>(sql`
    SELECT g.id AS "agencyId", g.code, g.name, g.bkpsdm_name AS "bkpsdmName", g.zone::text AS zone, g.letterhead, g.terms
    FROM agency g WHERE g.id = ${id}::uuid
      AND ${reachSql(visible.agencies(actor), { agency: sql`g.id`, left: sql`NULL::int` })}`);
  if (!agency) return null;
  return { ...agency, letterhead: letterheadSchema.parse(agency.letterhead), terms: readTerms(agency.terms) };
}

export type UnitAbove = { unitId: string; name: string; reporting: boolean };

/** The units above one, from the agency's own node down; empty beyond the actor's reach. */
export function findUnitPath(actor: Actor, unitId: string): PromiseLike<UnitAbove[]> {
  return plain.$queryRaw<UnitAbove[]>(sql`
    SELECT w.id AS "unitId", w.name, w.reporting
    FROM unit u JOIN unit w ON w.agency_id = u.agency_id AND w."left" < u."left" AND w."right" > u."right"
    WHERE u.id = ${unitId}::uuid AND ${reachSql(visible.units(actor), columns)} ORDER BY w."left"`);
}
