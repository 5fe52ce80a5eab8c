import { z } from "zod";
import { campaignScope } from "@/lib/campaigns/queries";
import { type SnapshotCounts, snapshotContent } from "@/lib/campaigns/snapshot-content";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { plain, type Statements, sql } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import { visible } from "@/lib/policy";

/** A frozen state of a campaign, without its people. */
export type CampaignSnapshot = {
  number: number;
  occasion: "closing" | "archiving";
  takenAt: string;
  sha256: string;
  figures: SnapshotCounts;
  /** When its people were erased after the retention: from then on the file no longer makes the hash. */
  anonymisedAt: string | null;
};

const erased = sql`(
  SELECT max(x.finished_at) FROM campaign_erasure x WHERE x.campaign_id = c.id AND x.state = 'finished')`;

const written = (actor: Actor) =>
  sql`${campaignScope(actor)} AND ${reachSql(visible.drafts(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })}`;

type Row = Omit<CampaignSnapshot, "takenAt" | "anonymisedAt"> & { takenAt: Date; anonymisedAt: Date | null };

/** The frozen states of a campaign, the newest first, for the personnel agency; none beyond its reach. */
export async function listSnapshots(actor: Actor, campaignId: string): Promise<CampaignSnapshot[]> {
  if (!isUuid(campaignId)) return [];
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT s.number, s.occasion::text AS occasion, s.taken_at AS "takenAt", s.sha256, s.figures,
           ${erased} AS "anonymisedAt"
    FROM campaign_snapshot s JOIN campaign c ON c.id = s.campaign_id
    WHERE c.id = ${campaignId}::uuid AND ${written(actor)} ORDER BY s.number DESC`);
  return rows.map(({ takenAt, anonymisedAt, ...row }) => ({
    ...row,
    takenAt: takenAt.toISOString(),
    anonymisedAt: anonymisedAt?.toISOString() ?? null,
  }));
}

/** When and under which hash a campaign that is over was frozen last; null while it is open, or was never frozen. */
export async function latestSnapshot(tx: Statements, campaignId: string) {
  const [row] = await tx.$queryRaw<{ number: number; takenAt: Date; sha256: string }[]>(sql`
    SELECT s.number, s.taken_at AS "takenAt", s.sha256 FROM campaign_snapshot s JOIN campaign c ON c.id = s.campaign_id
    WHERE c.id = ${campaignId}::uuid AND c.status IN ('closed', 'archived') ORDER BY s.number DESC LIMIT 1`);
  return row ?? null;
}

export const snapshotInput = z.object({
  campaignId: z.uuid(),
  number: z.coerce.number().int().min(1).max(10_000),
});

type Frozen = {
  agencyId: string;
  name: string;
  zone: Zone;
  content: string;
  sha256: string;
  takenAt: Date;
  anonymised: boolean;
  anonymisedAt: Date | null;
};

/** A frozen state with all that it holds. @throws Refusal("not_found") beyond the actor's reach */
export async function findSnapshot(
  tx: Statements,
  actor: Actor,
  { campaignId, number }: z.output<typeof snapshotInput>,
): Promise<Frozen> {
  const [row] = await tx.$queryRaw<Frozen[]>(sql`
    SELECT c.agency_id AS "agencyId", c.name, a.zone::text AS zone, s.content, s.sha256, s.taken_at AS "takenAt",
           EXISTS (SELECT 1 FROM campaign_erasure x WHERE x.campaign_id = c.id AND x.state IN ('told', 'finished')) AS anonymised,
           ${erased} AS "anonymisedAt"
    FROM campaign_snapshot s JOIN campaign c ON c.id = s.campaign_id JOIN agency a ON a.id = c.agency_id
    WHERE c.id = ${campaignId}::uuid AND s.number = ${number} AND ${written(actor)}`);
  if (!row) throw new Refusal("not_found");
  return row;
}

const takeAlong = command({
  name: "campaign.export-snapshot",
  input: snapshotInput,
  async run(ctx, { campaignId, number }) {
    const row = await findSnapshot(ctx.tx, ctx.actor, { campaignId, number });
    ctx.authorize({ agencyId: row.agencyId, left: null });
    const { people } = snapshotContent.parse(JSON.parse(row.content));
    const subject = { type: "campaign", id: campaignId, agencyId: row.agencyId } as const;
    ctx.audit(subject, { number, snapshotSha256: row.sha256, people: people.length });
    return row;
  },
});

/**
 * A frozen state as the file that its hash covers, byte for byte: every name with its state. Who took it is recorded.
 * @throws Refusal not_found, forbidden
 */
export async function snapshotFile(actor: Actor, raw: unknown) {
  const { name, zone, content, takenAt } = await takeAlong(actor, raw);
  const fileName = `salinan-beku-${fileSlug(name)}-${isoDay(takenAt, zone)}.json`;
  return { bytes: Buffer.from(content), fileName, media: "application/json" };
}
