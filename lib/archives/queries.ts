import { archiveExpiry } from "@/lib/archives/rules";
import { type ArchiveState, type ArchiveView, archiveIdInput } from "@/lib/archives/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import type { Zone } from "@/lib/format/date";
import { visible } from "@/lib/policy";

/** An archive with what its commands need besides what is shown. */
export type ArchiveRow = {
  archiveId: string;
  agencyId: string;
  campaignId: string;
  state: ArchiveState;
  provisional: boolean;
  /** Its campaign's anonymisation was confirmed. */
  erased: boolean;
  done: number;
  total: number;
  missing: number;
  listedAt: Date | null;
  fileName: string;
  sha256: string | null;
  fileSize: number | null;
  manifestSha256: string | null;
  failure: string | null;
  requestedBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
  zone: Zone;
};

function rows(tx: Statements, actor: Actor, which: Sql): PromiseLike<ArchiveRow[]> {
  const reach = reachSql(visible.archives(actor), { agency: sql`x.agency_id`, left: sql`NULL::int` });
  return tx.$queryRaw<ArchiveRow[]>(sql`
    SELECT x.id AS "archiveId", x.agency_id AS "agencyId", x.campaign_id AS "campaignId", x.state::text AS state,
           x.provisional, x.done, x.total, x.missing, x.listed_at AS "listedAt", x.file_name AS "fileName",
           x.file_sha256 AS sha256, x.file_size::float8 AS "fileSize", x.manifest_sha256 AS "manifestSha256", x.failure,
           o.display_name AS "requestedBy", x.created_at AS "createdAt", x.finished_at AS "finishedAt",
           EXISTS (SELECT 1 FROM campaign_erasure e WHERE e.campaign_id = x.campaign_id
                   AND e.state IN ('confirmed', 'told', 'finished')) AS erased, a.zone::text AS zone
    FROM archive_run x JOIN agency a ON a.id = x.agency_id LEFT JOIN account o ON o.id = x.requested_by_id
    WHERE ${reach} AND ${which}`);
}

/** One archive within reach. @throws Refusal("not_found") */
export async function findArchive(tx: Statements, actor: Actor, archiveId: string): Promise<ArchiveRow> {
  const [found] = await rows(tx, actor, sql`x.id = ${archiveId}::uuid`);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** One archive of a campaign for the API: `{ campaignId, archiveId }`. @throws Refusal("not_found") beyond reach */
export async function readArchive(actor: Actor, raw: unknown): Promise<ArchiveView> {
  const { campaignId, archiveId } = parseInput(archiveIdInput, raw);
  const found = await findArchive(plain, actor, archiveId);
  if (found.campaignId !== campaignId) throw new Refusal("not_found");
  return toArchiveView(found);
}

/** The newest archives of a campaign; none beyond the actor's reach. */
export async function listArchives(actor: Actor, campaignId: string, limit = 5): Promise<ArchiveView[]> {
  if (!isUuid(campaignId)) return [];
  const which = sql`x.campaign_id = ${campaignId}::uuid ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`;
  return (await rows(plain, actor, which)).map(toArchiveView);
}

/** The same for the API: `{ campaignId }`. @throws Refusal("not_found") for a campaign beyond reach */
export async function readArchives(
  actor: Actor,
  campaignId: string,
): Promise<{ items: ArchiveView[]; nextCursor: null }> {
  const reach = reachSql(visible.archives(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` });
  const known = isUuid(campaignId)
    ? await plain.$queryRaw<object[]>(sql`SELECT 1 FROM campaign c WHERE c.id = ${campaignId}::uuid AND ${reach}`)
    : [];
  if (known.length === 0) throw new Refusal("not_found");
  return { items: await listArchives(actor, campaignId, 50), nextCursor: null };
}

/** An archive as its readers see it. */
export function toArchiveView({
  agencyId: _a,
  listedAt: _l,
  zone: _z,
  createdAt,
  finishedAt,
  ...run
}: ArchiveRow): ArchiveView {
  return {
    ...run,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: run.state === "ready" && !run.erased && finishedAt ? archiveExpiry(finishedAt).toISOString() : null,
  };
}
