import { type AgencyTerms, readTerms } from "@/lib/agencies/terms";
import { assertPeopleKept } from "@/lib/campaigns/erasing";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { type Sql, type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";
import type { AnnexScope } from "@/lib/recaps/schema";
import { knowsDeclines } from "@/lib/shown-status";

/** The unit whose people a list holds, in a campaign of its agency. */
export type AnnexTarget = {
  campaignId: string;
  campaignName: string;
  agencyId: string;
  agencyName: string;
  bkpsdmName: string;
  terms: AgencyTerms;
  zone: Zone;
  unitId: string;
  unitName: string;
  left: number;
  right: number;
  isRoot: boolean;
  scope: AnnexScope;
  /** People inside now. */
  people: number;
  /** Whether the actor may know who of them declined. */
  knowsDeclines: boolean;
};

type Wanted = { campaignId: string; unit?: string; scope?: AnnexScope };
type Row = Omit<AnnexTarget, "scope" | "people"> & { reporting: boolean };

const columns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/**
 * As `seekAnnexTarget`, for whoever takes the people along.
 * @throws Refusal not_found (beyond reach, or before the campaign was opened), campaign_anonymised
 */
export async function findAnnexTarget(tx: Statements, actor: Actor, wanted: Wanted): Promise<AnnexTarget> {
  const target = await seekAnnexTarget(tx, actor, wanted);
  if (!target) throw new Refusal("not_found");
  await assertPeopleKept(tx, actor, target.campaignId);
  return target;
}

/** The unit within sight of its people, or null; without one named the agency's own root, and so everybody. */
export async function seekAnnexTarget(
  tx: Statements,
  actor: Actor,
  { campaignId, unit, scope }: Wanted,
): Promise<AnnexTarget | null> {
  const which = unit ? sql`u.id = ${unit}::uuid` : sql`u.parent_id IS NULL AND u.gone_at IS NULL`;
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT c.id AS "campaignId", c.name AS "campaignName", a.id AS "agencyId", a.name AS "agencyName",
           a.bkpsdm_name AS "bkpsdmName", a.terms, a.zone::text AS zone, u.id AS "unitId", u.name AS "unitName",
           u."left", u."right", u.parent_id IS NULL AS "isRoot", u.reporting,
           ${knowsDeclines(actor, columns)} AS "knowsDeclines"
    FROM unit u JOIN campaign c ON c.agency_id = u.agency_id AND c.status <> 'draft' JOIN agency a ON a.id = c.agency_id
    WHERE c.id = ${campaignId}::uuid AND ${which} AND ${reachSql(visible.pacts(actor), columns)}`);
  if (!row) return null;
  const { reporting, ...found } = row;
  const terms = readTerms(found.terms);
  const target = { ...found, terms, scope: scope ?? (reporting ? ("reporting" as const) : ("subtree" as const)) };
  return { ...target, people: await countPeople(tx, target) };
}

/** SQL: whether unit `w` belongs to the target. People above every unit that reports are the root's own. */
export function isInside({ agencyId, unitId, left, right, isRoot, scope }: Omit<AnnexTarget, "people">): Sql {
  const inAgency = sql`w.agency_id = ${agencyId}::uuid`;
  if (scope === "subtree") return sql`(${inAgency} AND w."left" BETWEEN ${left} AND ${right})`;
  return sql`(${inAgency} AND (w.reporting_unit_id = ${unitId}::uuid
              OR (${isRoot}::boolean AND w.reporting_unit_id IS NULL)))`;
}

async function countPeople(tx: Statements, target: Omit<AnnexTarget, "people">): Promise<number> {
  const [counted] = await tx.$queryRaw<{ people: number }[]>(sql`
    SELECT COALESCE(sum(k.count), 0)::int AS people FROM completion_counter k JOIN unit w ON w.id = k.unit_id
    WHERE k.campaign_id = ${target.campaignId}::uuid AND k.status <> 'removed' AND ${isInside(target)}`);
  return counted?.people ?? 0;
}
