import type { Actor, User } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";
import { retainUntil, retentionIsOver } from "@/lib/retention/rules";
import type { RetentionView } from "@/lib/retention/schema";

type Row = {
  campaignId: string;
  agencyId: string;
  campaignName: string;
  status: string;
  years: number;
  people: number;
  closedAt: Date | null;
  zone: Zone;
  erasureId: string | null;
  requestedById: string | null;
  anonymisation: RetentionView["anonymisation"];
};

const select = sql`
  SELECT c.id AS "campaignId", c.agency_id AS "agencyId", c.name AS "campaignName", c.status::text AS status,
         c.retention_years AS years,
         (SELECT count(*)::int FROM pact p WHERE p.campaign_id = c.id AND p.employee_id IS NOT NULL) AS people, c.closed_at AS "closedAt", a.zone::text AS zone, x.id AS "erasureId",
         x.requested_by_id AS "requestedById",
         CASE WHEN x.id IS NOT NULL THEN json_build_object('state', x.state, 'requestedBy', asked.display_name,
           'requestedAt', x.requested_at, 'confirmedBy', agreed.display_name, 'confirmedAt', x.confirmed_at,
           'finishedAt', x.finished_at, 'peopleLeft', (SELECT count(*) FROM pact p
             WHERE p.campaign_id = c.id AND p.employee_id IS NOT NULL)) END AS anonymisation
  FROM campaign c JOIN agency a ON a.id = c.agency_id
  LEFT JOIN campaign_erasure x ON x.campaign_id = c.id AND x.state <> 'withdrawn'
  LEFT JOIN account asked ON asked.id = x.requested_by_id LEFT JOIN account agreed ON agreed.id = x.confirmed_by_id`;

const scope = (actor: Actor): Sql =>
  reachSql(visible.retention(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` });

const untilOf = ({ closedAt, zone, years }: Row) => retainUntil(closedAt && isoDay(closedAt, zone), years);

/** What retention stands on, with what its commands decide by; null beyond the actor's reach. */
export async function retentionOf(tx: Statements, actor: Actor, campaignId: string, now: Date) {
  if (!isUuid(campaignId)) return null;
  const [row] = await tx.$queryRaw<Row[]>(sql`${select} WHERE c.id = ${campaignId}::uuid AND ${scope(actor)}`);
  if (!row) return null;
  const until = untilOf(row);
  return { ...row, until, over: retentionIsOver(until, isoDay(now, row.zone)) };
}

function toView(row: Row, now: Date): RetentionView {
  const { campaignId, campaignName, years, people, zone, anonymisation } = row;
  const until = untilOf(row);
  const instant = (at: string | null) => at && new Date(at).toISOString();
  return {
    ...{ campaignId, campaignName, years, people, until },
    over: retentionIsOver(until, isoDay(now, zone)),
    anonymisation: anonymisation && {
      ...anonymisation,
      requestedAt: new Date(anonymisation.requestedAt).toISOString(),
      confirmedAt: instant(anonymisation.confirmedAt),
      finishedAt: instant(anonymisation.finishedAt),
    },
  };
}

/** How long a campaign's people are kept, and how far its anonymisation is; null for those who do not decide about it. */
export async function findRetention(
  actor: Actor,
  campaignId: string,
  now = new Date(),
): Promise<(RetentionView & { ownRequest: boolean; others: string[] }) | null> {
  if (!isUuid(campaignId)) return null;
  const [row] = await plain.$queryRaw<Row[]>(sql`${select} WHERE c.id = ${campaignId}::uuid AND ${scope(actor)}`);
  if (!row) return null;
  const ownRequest = actor.kind === "user" && actor.accountId === row.requestedById;
  return { ...toView(row, now), ownRequest, others: await otherAdmins(actor, row) };
}

/** Who could be the second one: admins of the agency other than whoever asked, or than the one who reads. */
async function otherAdmins(actor: Actor, { agencyId, requestedById }: Row): Promise<string[]> {
  const first = requestedById ?? (actor.kind === "user" ? actor.accountId : null);
  const rows = await plain.$queryRaw<{ name: string }[]>(sql`
    SELECT DISTINCT a.display_name AS name FROM role_grant g JOIN account a ON a.id = g.account_id AND a.status = 'active'
    WHERE g.agency_id = ${agencyId}::uuid AND g.role = 'bkpsdm_admin' AND g.valid_from <= now()
      AND (g.valid_until IS NULL OR g.valid_until > now()) AND a.id IS DISTINCT FROM ${first}::uuid
    ORDER BY 1 LIMIT 20`);
  return rows.map(({ name }) => name);
}

/** How many campaigns wait for this very admin to confirm what another one asked for. */
export async function countToConfirm(actor: Actor): Promise<number> {
  if (actor.kind !== "user") return 0;
  const [row] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM campaign_erasure x JOIN campaign c ON c.id = x.campaign_id
    WHERE x.state = 'requested' AND x.requested_by_id <> ${actor.accountId}::uuid AND ${scope(actor)}`);
  return row?.n ?? 0;
}

/** Campaigns whose people should be gone by now: for the admin, who is told until it is done. */
export async function listOverdue(actor: User, now = new Date()): Promise<(RetentionView & { ownRequest: boolean })[]> {
  const rows = await plain.$queryRaw<Row[]>(sql`
    ${select} WHERE c.closed_at + make_interval(years => c.retention_years::int) < ${now}
      AND x.finished_at IS NULL AND ${scope(actor)} ORDER BY c.closed_at LIMIT 50`);
  return rows
    .map((row) => ({ ...toView(row, now), ownRequest: row.requestedById === actor.accountId }))
    .filter(({ over }) => over);
}
