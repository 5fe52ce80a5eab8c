import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";
import { findPopulation } from "@/lib/population/find-campaign";
import { proposalsSql } from "@/lib/population/proposals-sql";
import { type Proposal, type ProposalGroup, proposalFilter } from "@/lib/population/schema";
import { shownStatus } from "@/lib/shown-status";

const agencyWide: ReachColumns = { agency: sql`e.agency_id`, left: sql`NULL::int` };
const pactColumns: ReachColumns = { agency: sql`p.agency_id`, left: sql`NULL::int`, employee: sql`p.employee_id` };

export type ProposalPage = { items: Proposal[]; groups: ProposalGroup[]; nextCursor: string | null };
type Row = Proposal & { titleFront: string | null; titleBack: string | null };

/**
 * What the people as they are now propose for an open campaign: counts by kind and reason, and the people themselves,
 * by unit and name, a page at a time. None for a campaign that is not open.
 * @throws Refusal("not_found") beyond the actor's sight
 */
export async function listProposals(actor: Actor, raw: unknown): Promise<ProposalPage> {
  const { campaignId, kind, limit, cursor } = parseInput(proposalFilter, raw);
  const campaign = await findPopulation(plain, actor, campaignId);
  const seen = campaign && (await mayPropose(actor, campaign.agencyId));
  if (!seen) throw new Refusal("not_found");
  if (campaign.status !== "open") return { items: [], groups: [], nextCursor: null };
  const proposed = sql`${proposalsSql(campaign)} AND ${reachSql(visible.populationProposals(actor), agencyWide)}`;
  const offset = Number(cursor ?? 0);
  const [groups, rows] = await Promise.all([
    plain.$queryRaw<ProposalGroup[]>(sql`
      SELECT k.kind, w.reason, count(*)::int AS people ${proposed} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`),
    plain.$queryRaw<Row[]>(sql`
      SELECT e.id AS "employeeId", k.kind, w.reason, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
             e.nip, e.employment_type::text AS "employmentType", e.legal_standing AS "legalStanding", u.id AS "unitId",
             u.name AS "unitName", ${shownStatus(actor, sql`p.status`, pactColumns)} AS status,
             (SELECT i.file_name FROM import_run i WHERE i.id = e.import_run_id) AS "importName"
      ${proposed} AND (${kind ?? null}::text IS NULL OR k.kind = ${kind ?? null})
      ORDER BY k.kind, w.reason, u."left", e.name, e.id LIMIT ${limit + 1} OFFSET ${offset}`),
  ]);
  const items = rows.slice(0, limit).map(({ titleFront, titleBack, ...row }) => {
    return { ...row, name: fullName({ name: row.name, titleFront, titleBack }) };
  });
  return { items, groups, nextCursor: rows.length > limit ? String(offset + limit) : null };
}

/** How many changes wait for a decision, by campaign; open campaigns of the actor's desk only, those with none left out. */
export async function waitingProposals(actor: Actor): Promise<{ campaignId: string; name: string; people: number }[]> {
  const open = await plain.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT e.id, e.name FROM campaign e
    WHERE e.status = 'open' AND ${reachSql(visible.populationProposals(actor), agencyWide)} ORDER BY e.opened_at DESC`);
  const counted = await Promise.all(
    open.map(async ({ id, name }) => ({ campaignId: id, name, people: await countProposals(actor, id) })),
  );
  return counted.filter(({ people }) => people > 0);
}

/** How many changes of one campaign wait for a decision. */
export async function countProposals(actor: Actor, campaignId: string): Promise<number> {
  const campaign = await findPopulation(plain, actor, campaignId);
  if (campaign?.status !== "open") return 0;
  const [row] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n ${proposalsSql(campaign)}
      AND ${reachSql(visible.populationProposals(actor), agencyWide)}`);
  return row?.n ?? 0;
}

async function mayPropose(actor: Actor, agencyId: string): Promise<boolean> {
  const [row] = await plain.$queryRaw<{ may: boolean }[]>(sql`
    SELECT ${reachSql(visible.populationProposals(actor), { agency: sql`${agencyId}::uuid`, left: sql`NULL::int` })} AS may`);
  return row?.may ?? false;
}

/** What was refused and stands refused still, newest first. */
export async function listRejections(actor: Actor, campaignId: string) {
  return plain.$queryRaw<Rejection[]>(sql`
    SELECT e.id AS "employeeId", e.name, e.nip, u.name AS "unitName", x.kind, x.reason, a.display_name AS "decidedBy",
           to_json(x.decided_at) AS "decidedAt"
    FROM population_rejection x JOIN employee e ON e.id = x.employee_id JOIN unit u ON u.id = e.unit_id
    LEFT JOIN account a ON a.id = x.decided_by_id
    WHERE x.campaign_id = ${campaignId}::uuid AND ${reachSql(visible.populationProposals(actor), agencyWide)}
    ORDER BY x.decided_at DESC, e.name LIMIT 50`);
}

export type Rejection = Pick<Proposal, "employeeId" | "name" | "nip" | "unitName" | "kind" | "reason"> & {
  decidedBy: string | null;
  decidedAt: string;
};
