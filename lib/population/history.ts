import { campaignScope } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { ianaZoneOf, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";
import { filterLines, withTotals } from "@/lib/population/rules";
import { changeKinds, historyFilter, type LinePerson, type PopulationLine } from "@/lib/population/schema";

const PAGE = 100;
const unitColumns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

type Top = { unitId: string; unitName: string; left: number; right: number; zone: Zone; namesVisible: boolean };

export type PopulationHistory = {
  unitId: string;
  unitName: string;
  /** Sasaran now: the total of the last line. */
  obligated: number;
  /** Of these, exempt now; the rest is Wajib, which every rate divides by. */
  exempt: number;
  /** In the order they were recorded, as filtered; totals are those of the whole history. */
  lines: PopulationLine[];
  /** Of the line asked for, where names are the actor's to see. */
  people: { items: LinePerson[]; total: number; page: number; pages: number } | null;
};

/**
 * How Sasaran and Wajib came about, line by line, for a unit with all below it (left out: the outermost within reach).
 * The sum of the lines is what is now, at every unit.
 * @throws Refusal("not_found") beyond the actor's sight
 */
export async function populationHistory(
  actor: Actor,
  campaignId: string,
  raw: unknown,
): Promise<PopulationHistory & { all: PopulationLine[]; namesVisible: boolean }> {
  const filter = parseInput(historyFilter, raw);
  const top = isUuid(campaignId) ? await findTop(actor, campaignId, filter.unit) : null;
  if (!top) throw new Refusal("not_found");
  const told = changes(campaignId, top);
  const all = withTotals(
    await plain.$queryRaw<Omit<PopulationLine, "total" | "due">[]>(sql`
      WITH h AS (${told}), g AS (
        SELECT h.day, h.kind, h.reason, h.import_run_id, h.decider, count(DISTINCT h.decided_by_id)::int AS deciders,
               (array_agg(h.decided_by_id))[1] AS decided_by_id, min(h.changed_at) AS first,
               CASE WHEN min(h.effective) = max(h.effective) AND count(h.effective) = count(*)
                 AND min(h.effective) <> h.day THEN to_char(min(h.effective), 'YYYY-MM-DD') END AS "effectiveOn",
               count(*)::int AS people, sum(h.ins)::int AS joined, sum(h.outs)::int AS "left",
               sum(CASE h.kind WHEN 'exempted' THEN 1 WHEN 'resumed' THEN -1
                               ELSE CASE WHEN h.exempt THEN h.ins - h.outs ELSE 0 END END)::int AS exempted
        FROM h GROUP BY h.day, h.kind, h.reason, h.import_run_id, h.decider
      )
      SELECT ${keyOf(sql`g`)} AS key, to_char(g.day, 'YYYY-MM-DD') AS day, g.kind, g.reason,
             i.file_name AS "importName", CASE WHEN g.deciders > 1 THEN g.deciders || ' petugas' ELSE a.display_name END AS "decidedBy", g."effectiveOn", g.people, g.joined, g."left",
             g.exempted
      FROM g LEFT JOIN import_run i ON i.id = g.import_run_id LEFT JOIN account a ON a.id = g.decided_by_id
      ORDER BY g.first, array_position(${[...changeKinds]}::text[], g.kind), key`),
  );
  const line = filter.line && top.namesVisible && all.some(({ key }) => key === filter.line) ? filter.line : null;
  const last = all.at(-1);
  return {
    unitId: top.unitId,
    unitName: top.unitName,
    obligated: last?.total ?? 0,
    exempt: last ? last.total - last.due : 0,
    lines: filterLines(all, filter),
    people: line ? await linePeople(actor, told, line, filter.page) : null,
    all,
    namesVisible: top.namesVisible,
  };
}

/** The unit whose history is told: the one asked for, else the outermost of the agency that the actor may see. */
async function findTop(actor: Actor, campaignId: string, unitId?: string): Promise<Top | null> {
  const [top] = await plain.$queryRaw<Top[]>(sql`
    SELECT u.id AS "unitId", u.name AS "unitName", u."left", u."right", g.zone::text AS zone,
           ${reachSql(visible.pacts(actor), unitColumns)} AS "namesVisible"
    FROM campaign c JOIN unit u ON u.agency_id = c.agency_id JOIN agency g ON g.id = c.agency_id
    WHERE c.id = ${campaignId}::uuid AND c.status <> 'draft' AND ${campaignScope(actor)}
      AND ${reachSql(visible.figures(actor), unitColumns)}
      AND (u.id = ${unitId ?? null}::uuid OR (${unitId ?? null}::uuid IS NULL AND u.gone_at IS NULL))
    ORDER BY u.depth, u."left" LIMIT 1`);
  return top ?? null;
}

/**
 * Every change that touches the subtree, with what it adds and takes there. What goes out and in at one unit (exempt;
 * left after signing) is only told. Exemptions come one by one from every unit: those of a day and reason are one line,
 * whoever decided.
 */
function changes(campaignId: string, { left, right, zone }: Top): Sql {
  return sql`
    SELECT l.*, (l.here_before AND l.from_unit IS DISTINCT FROM l.to_unit)::int AS outs,
           (l.here_after AND l.from_unit IS DISTINCT FROM l.to_unit)::int AS ins FROM (
      SELECT h.id, h.pact_id, h.kind, h.reason, h.import_run_id, h.decided_by_id, h.changed_at, h.from_unit, h.to_unit,
             CASE WHEN h.kind NOT IN ('exempted', 'resumed') THEN h.decided_by_id END AS decider, h.exempt, h.works_at, h.note, h.agency_id, (h.changed_at AT TIME ZONE ${ianaZoneOf(zone)})::date AS day, h.effective_on AS effective,
             COALESCE(fu."left" BETWEEN ${left} AND ${right}, false) AS here_before,
             COALESCE(tu."left" BETWEEN ${left} AND ${right}, false) AS here_after
      FROM population_change h LEFT JOIN unit fu ON fu.id = h.from_unit LEFT JOIN unit tu ON tu.id = h.to_unit
      WHERE h.campaign_id = ${campaignId}::uuid
    ) l WHERE l.here_before OR l.here_after`;
}

/** What makes changes one line; written out only for lines, of which there are few, not for every person of an opening. */
function keyOf(row: Sql): Sql {
  return sql`md5(concat_ws('|', to_char(${row}.day, 'YYYY-MM-DD'), ${row}.kind, ${row}.reason, ${row}.import_run_id,
                           ${row}.decider))`;
}

type PersonRow = LinePerson & { titleFront: string | null; titleBack: string | null; total: number };

async function linePeople(actor: Actor, told: Sql, key: string, page: number) {
  const mayReadNotes = reachSql(visible.populationProposals(actor), {
    agency: sql`h.agency_id`,
    left: sql`NULL::int`,
  });
  const rows = await plain.$queryRaw<PersonRow[]>(sql`
    WITH h AS (${told}) SELECT e.id AS "employeeId", p.id AS "pactId", e.name, e.title_front AS "titleFront",
      e.title_back AS "titleBack", e.nip, fu.name AS "fromUnit", tu.name AS "toUnit", wu.name AS "worksAt",
      CASE WHEN ${mayReadNotes} THEN h.note END AS note, (count(*) OVER ())::int AS total
    FROM h JOIN pact p ON p.id = h.pact_id JOIN employee e ON e.id = p.employee_id
    LEFT JOIN unit fu ON fu.id = h.from_unit LEFT JOIN unit tu ON tu.id = h.to_unit
    LEFT JOIN unit wu ON wu.id = h.works_at
    WHERE ${keyOf(sql`h`)} = ${key} ORDER BY COALESCE(tu."left", fu."left"), e.name, h.id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`);
  const total = rows[0]?.total ?? 0;
  const items = rows.map(({ titleFront, titleBack, total: _total, ...row }) => {
    return { ...row, name: fullName({ name: row.name, titleFront, titleBack }) };
  });
  return { items, total, page, pages: Math.max(1, Math.ceil(total / PAGE)) };
}
