import { invitationOf } from "@/lib/ceremonies/attendance-queries";
import { inAudience } from "@/lib/ceremonies/invited";
import { findCeremony } from "@/lib/ceremonies/queries";
import type { CeremonyView, ScreenFigures } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, type Sql, sql } from "@/lib/db";
import { agencyCompletion, unitCompletion } from "@/lib/monitoring/queries";
import { due, type StatusCounts, totalsOf } from "@/lib/monitoring/rules";
import type { Totals } from "@/lib/monitoring/schema";
import type { PactStatus } from "@/lib/pacts/schema";

const MINUTE = 60_000;

/**
 * How far those whom a ceremony invites are with their own pacts: never what was signed symbolically, never who was
 * there. Counts alone, so that a hall may read them. @throws Refusal("not_found")
 */
export async function screenFigures(actor: Actor, ceremonyId: string, now = new Date()): Promise<ScreenFigures> {
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  return figuresOf(actor, ceremony, now);
}

/** The same for a ceremony that was just read. */
export async function figuresOf(actor: Actor, ceremony: CeremonyView, now: Date): Promise<ScreenFigures> {
  const { id, attended, visitors } = ceremony;
  const [totals, lastMinute] = await Promise.all([
    totalsFor(actor, ceremony),
    signedSince(ceremony, new Date(now.getTime() - MINUTE)),
  ]);
  return {
    ceremonyId: id,
    due: totals ? due(totals) : 0,
    done: totals?.done ?? 0,
    rate: totals?.rate ?? null,
    lastMinute,
    attended,
    visitors,
  };
}

/** Everybody's figures are counted already; a narrower audience is counted by itself. */
async function totalsFor(actor: Actor, ceremony: CeremonyView): Promise<Totals | undefined> {
  const { campaign, unit, audience } = ceremony;
  if (audience.employmentTypes.length + audience.tiers.length === 0) {
    return unit
      ? (await unitCompletion(actor, campaign.id, unit.id))?.totals
      : (await agencyCompletion(actor, campaign.id))?.totals;
  }
  const rows = await plain.$queryRaw<{ status: PactStatus; n: number }[]>(sql`
    SELECT p.status::text AS status, count(*)::int AS n ${guestsOf(ceremony)} GROUP BY 1`);
  return totalsOf(Object.fromEntries(rows.map(({ status, n }) => [status, n])) as StatusCounts);
}

async function signedSince(ceremony: CeremonyView, since: Date): Promise<number> {
  const [counted] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n ${guestsOf(ceremony)} AND p.status_at >= ${since} AND EXISTS (
      SELECT 1 FROM signature s WHERE s.pact_id = p.id AND s.signed_at >= ${since} AND s.superseded_at IS NULL)`);
  return counted?.n ?? 0;
}

/** FROM and WHERE of the pacts of those who are invited, where they are counted. */
function guestsOf(ceremony: CeremonyView): Sql {
  const { left, right, audience } = invitationOf(ceremony);
  const tree = left === null ? sql`TRUE` : sql`u."left" BETWEEN ${left} AND ${right}`;
  return sql`
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    WHERE p.campaign_id = ${ceremony.campaign.id}::uuid AND p.status <> 'removed' AND ${tree} AND ${inAudience(audience)}`;
}
