import { type PopulationPreview, previewPopulation } from "@/lib/campaigns/population";
import type { CampaignView, PopulationRule } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

// A campaign belongs to the agency: only agency-wide reach counts, unit roles see it as members of the agency.
const columns: ReachColumns = { agency: sql`c.agency_id`, left: sql`NULL::int` };

/** Drafts for those who write them, opened campaigns for everybody of the agency. */
export function campaignScope(actor: Actor): Sql {
  const opened = sql`(c.status <> 'draft' AND ${reachSql(visible.campaigns(actor), columns)})`;
  return sql`(${opened} OR ${reachSql(visible.drafts(actor), columns)})`;
}

export type CampaignSummary = CampaignView & { agencyName: string; zone: Zone; bkpsdmName: string };

const select = sql`
  SELECT c.id, c.agency_id AS "agencyId", c.name, c.contests, c.legal_bases AS "legalBases", c.population, c.options,
         to_char(c.deadline, 'YYYY-MM-DD') AS deadline, c.status::text AS status,
         c.opened_at AS "openedAt", c.closed_at AS "closedAt",
         CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'version', t.version, 'title', t.title,
           'opening', t.opening, 'points', t.points, 'closing', t.closing, 'statement', t.statement) END AS text,
         a.name AS "agencyName", a.zone::text AS zone, a.bkpsdm_name AS "bkpsdmName"
  FROM campaign c JOIN agency a ON a.id = c.agency_id LEFT JOIN pledge_text t ON t.id = c.text_id`;

type Row = Omit<CampaignSummary, "openedAt" | "closedAt"> & { openedAt: Date | null; closedAt: Date | null };

const toView = (row: Row): CampaignSummary => ({
  ...row,
  openedAt: row.openedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
});

/** Campaigns the actor may see: open ones first, then drafts, then the newest of the past. */
export async function listCampaigns(actor: Actor): Promise<CampaignSummary[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    ${select} WHERE ${campaignScope(actor)}
    ORDER BY array_position(ARRAY['open', 'draft', 'closed', 'archived'], c.status::text), c.created_at DESC`);
  return rows.map(toView);
}

/** One campaign, or null when there is none within the actor's reach. */
export async function findCampaign(actor: Actor, campaignId: string): Promise<CampaignSummary | null> {
  if (!isUuid(campaignId)) return null;
  const [row] = await plain.$queryRaw<Row[]>(
    sql`${select} WHERE c.id = ${campaignId}::uuid AND ${campaignScope(actor)}`,
  );
  return row ? toView(row) : null;
}

/** How many people the campaign's rule would oblige now; null when the actor may not see its draft. */
export async function campaignPopulation(
  actor: Actor,
  { agencyId, population }: { agencyId: string; population: PopulationRule },
): Promise<PopulationPreview | null> {
  const [agency] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT c.id AS id FROM agency c WHERE c.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`c.id`, left: sql`NULL::int` })}`);
  return agency ? previewPopulation(plain, agencyId, population) : null;
}

/** The agency a new campaign is for, with the units that a population rule may name, in official order. */
export async function findDraftAgency(actor: Actor, agencyId: string | null) {
  const [agency] = await plain.$queryRaw<{ id: string; name: string; zone: Zone; employees: number }[]>(sql`
    SELECT a.id, a.name, a.zone::text AS zone,
           (SELECT count(*)::int FROM employee e WHERE e.agency_id = a.id AND e.gone_at IS NULL) AS employees
    FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  if (!agency) return null;
  const units = await plain.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT u.id, u.name FROM unit u WHERE u.agency_id = ${agency.id}::uuid AND u.reporting AND u.gone_at IS NULL
    ORDER BY u."left"`);
  return { ...agency, units };
}
