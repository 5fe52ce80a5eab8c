import { findCeremony } from "@/lib/ceremonies/queries";
import type { CeremonyView, ScreenFigures } from "@/lib/ceremonies/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { plain, sql } from "@/lib/db";
import { agencyCompletion, unitCompletion } from "@/lib/monitoring/queries";
import { due } from "@/lib/monitoring/rules";

const MINUTE = 60_000;

/**
 * How far the people of whoever holds the ceremony are with their own pacts: never what was signed symbolically, never
 * who was there. Counts alone, so that a hall may read them. @throws Refusal("not_found")
 */
export async function screenFigures(actor: Actor, ceremonyId: string, now = new Date()): Promise<ScreenFigures> {
  const ceremony = await findCeremony(actor, ceremonyId);
  if (!ceremony) throw new Refusal("not_found");
  return figuresOf(actor, ceremony, now);
}

/** The same for a ceremony that was just read. */
export async function figuresOf(actor: Actor, ceremony: CeremonyView, now: Date): Promise<ScreenFigures> {
  const { id, campaign, unit, attended, visitors } = ceremony;
  const [completion, lastMinute] = await Promise.all([
    unit ? unitCompletion(actor, campaign.id, unit.id) : agencyCompletion(actor, campaign.id),
    signedSince(ceremony, new Date(now.getTime() - MINUTE)),
  ]);
  const totals = completion?.totals;
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

async function signedSince({ campaign, unit }: CeremonyView, since: Date): Promise<number> {
  const tree = unit ? sql`u."left" BETWEEN ${unit.left} AND ${unit.right}` : sql`TRUE`;
  const [counted] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM signature s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
    WHERE s.campaign_id = ${campaign.id}::uuid AND s.signed_at >= ${since} AND s.superseded_at IS NULL AND ${tree}`);
  return counted?.n ?? 0;
}
