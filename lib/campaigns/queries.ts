import { type AgencyTerms, readTerms } from "@/lib/agencies/terms";
import { type PopulationPreview, previewPopulation } from "@/lib/campaigns/population-preview";
import { type Population, type PopulationRule, populationSchema } from "@/lib/campaigns/population-rule";
import type { CampaignView } from "@/lib/campaigns/schema";
import type { WaveInput } from "@/lib/campaigns/wave-schema";
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

export type CampaignSummary = CampaignView & { agencyName: string; zone: Zone; bkpsdmName: string; terms: AgencyTerms };

const select = sql`
  SELECT c.id, c.agency_id AS "agencyId", c.name, c.contests, c.legal_bases AS "legalBases", c.population, c.options,
         to_char(c.deadline, 'YYYY-MM-DD') AS deadline, c.status::text AS status,
         c.opened_at AS "openedAt", c.closed_at AS "closedAt",
         (SELECT json_build_object('state', x.state, 'finishedAt', x.finished_at) FROM campaign_erasure x
          WHERE x.campaign_id = c.id AND x.state IN ('confirmed', 'told', 'finished')) AS anonymisation,
         CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'version', t.version, 'title', t.title,
           'opening', t.opening, 'points', t.points, 'closing', t.closing, 'statement', t.statement) END AS text,
         a.name AS "agencyName", a.zone::text AS zone, a.bkpsdm_name AS "bkpsdmName", a.terms
  FROM campaign c JOIN agency a ON a.id = c.agency_id LEFT JOIN pledge_text t ON t.id = c.text_id`;

type Row = Omit<CampaignSummary, "openedAt" | "closedAt"> & { openedAt: Date | null; closedAt: Date | null };

const toView = (row: Row): CampaignSummary => ({
  ...row,
  population: populationSchema.parse(row.population),
  terms: readTerms(row.terms),
  openedAt: row.openedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
  anonymisation: row.anonymisation && {
    state: row.anonymisation.state,
    finishedAt: row.anonymisation.finishedAt && new Date(row.anonymisation.finishedAt).toISOString(),
  },
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

/** How many people a population would oblige now, and how waves would divide them; null when the actor may not see its draft. */
export async function campaignPopulation(
  actor: Actor,
  { agencyId, population }: { agencyId: string; population: PopulationRule & Partial<Population> },
  waves: readonly WaveInput[] = [],
): Promise<PopulationPreview | null> {
  const [agency] = await plain.$queryRaw<{ id: string }[]>(sql`
    SELECT c.id AS id FROM agency c WHERE c.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`c.id`, left: sql`NULL::int` })}`);
  return agency ? previewPopulation(plain, agencyId, population, waves) : null;
}

/**
 * The agency a new campaign is for, with what a population rule may name: the units that report, with those of
 * `chosen` whatever their rank, in official order; the kedudukan hukum that its people have; and its words.
 */
export async function findDraftAgency(actor: Actor, agencyId: string | null, chosen: readonly string[] = []) {
  const [agency] = await plain.$queryRaw<
    { id: string; name: string; zone: Zone; terms: unknown; employees: number }[]
  >(sql`
    SELECT a.id, a.name, a.zone::text AS zone, a.terms,
           (SELECT count(*)::int FROM employee e WHERE e.agency_id = a.id AND e.gone_at IS NULL) AS employees
    FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  if (!agency) return null;
  const ids = chosen.filter(isUuid);
  const [units, standings] = await Promise.all([
    plain.$queryRaw<{ id: string; name: string }[]>(sql`
      SELECT u.id, u.name FROM unit u WHERE u.agency_id = ${agency.id}::uuid AND u.gone_at IS NULL
        AND (u.reporting OR u.id = ANY(${ids}::uuid[])) ORDER BY u."left"`),
    plain.$queryRaw<{ name: string }[]>(sql`
      SELECT e.legal_standing AS name FROM employee e
      WHERE e.agency_id = ${agency.id}::uuid AND e.gone_at IS NULL AND e.obligation <> 'out'
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 40`),
  ]);
  return { ...agency, terms: readTerms(agency.terms), units, standings: standings.map(({ name }) => name) };
}

/** Units of any rank whose name holds these words, in official order, for whoever writes the agency's drafts. */
export async function searchUnits(actor: Actor, agencyId: string, words: string): Promise<RuleUnit[]> {
  const parts = words.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  if (parts.length === 0 || !isUuid(agencyId)) return [];
  const like = parts.map((part) => `%${part.replace(/[%_\\]/g, "\\$&")}%`);
  return plain.$queryRaw<RuleUnit[]>(sql`
    SELECT u.id, CASE WHEN r.id IS NULL OR r.id = u.id THEN u.name ELSE u.name || ', ' || r.name END AS name
    FROM unit u LEFT JOIN unit r ON r.id = u.reporting_unit_id
    WHERE u.agency_id = ${agencyId}::uuid AND u.gone_at IS NULL AND u.name ILIKE ALL(${like}::text[])
      AND ${reachSql(visible.drafts(actor), { agency: sql`u.agency_id`, left: sql`NULL::int` })}
    ORDER BY u."left" LIMIT 40`);
}

/** A unit that a rule may name. */
export type RuleUnit = { id: string; name: string };
