import { startArchiveInput } from "@/lib/archives/schema";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { reachSql } from "@/lib/core/reach";
import { sql, type Tx } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import { enqueue } from "@/lib/jobs/queue";
import { visible } from "@/lib/policy";

const DAY = 86_400_000;

type Campaign = { agencyId: string; name: string; status: string; zone: Zone; erased: boolean; signatures: number };

/**
 * Has all evidence of a campaign gathered by the worker. The same request while one is under way answers that one; one
 * that failed goes on where it stood.
 */
export const startArchive = command({
  name: "archive.start",
  input: startArchiveInput,
  async run(ctx, { campaignId }) {
    const { tx, actor, now } = ctx;
    const [campaign] = await tx.$queryRaw<Campaign[]>(sql`
      SELECT c.agency_id AS "agencyId", c.name, c.status::text AS status, a.zone::text AS zone,
             (SELECT count(*)::int FROM signature s WHERE s.campaign_id = c.id) AS signatures,
             EXISTS (SELECT 1 FROM campaign_erasure e WHERE e.campaign_id = c.id
                     AND e.state IN ('confirmed', 'told', 'finished')) AS erased
      FROM campaign c JOIN agency a ON a.id = c.agency_id
      WHERE c.id = ${campaignId}::uuid
        AND ${reachSql(visible.archives(actor), { agency: sql`c.agency_id`, left: sql`NULL::int` })} FOR NO KEY UPDATE OF c`);
    if (!campaign) throw new Refusal("not_found");
    const { agencyId, name, status, zone, signatures } = campaign;
    ctx.authorize({ agencyId, left: null });
    if (status === "draft") throw new Refusal("archive_of_draft");
    if (campaign.erased) throw new Refusal("archive_of_erased");
    const last = await latest(tx, campaignId);
    if (last?.state === "waiting" || last?.state === "working") {
      return ctx.unchanged({ archiveId: last.id, alreadyRunning: true });
    }
    const provisional = status === "open";
    const requestedById = actor.kind === "user" ? actor.accountId : null;
    // What an older one listed is no longer what there is.
    const isYoung = last?.finishedAt && now.getTime() - last.finishedAt.getTime() < DAY;
    const resumed = last?.state === "failed" && last.provisional === provisional && isYoung === true;
    const fileName = `arsip-${fileSlug(name)}-${isoDay(now, zone)}${provisional ? "-sementara" : ""}.zip`;
    const archiveId = resumed ? await resume(tx, last.id) : await create();
    await enqueue(tx, "archives.write", { archiveId });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { archiveId, provisional, resumed, signatures });
    return { archiveId, alreadyRunning: false };

    async function create(): Promise<string> {
      const [made] = await tx.$queryRaw<{ id: string }[]>(sql`
        INSERT INTO archive_run (agency_id, campaign_id, provisional, file_name, requested_by_id, created_at)
        VALUES (${agencyId}::uuid, ${campaignId}::uuid, ${provisional}, ${fileName}, ${requestedById}::uuid, ${now})
        RETURNING id`);
      return made?.id ?? "";
    }
  },
});

async function latest(tx: Tx, campaignId: string) {
  const [run] = await tx.$queryRaw<{ id: string; state: string; provisional: boolean; finishedAt: Date | null }[]>(sql`
    SELECT id, state::text AS state, provisional, finished_at AS "finishedAt" FROM archive_run
    WHERE campaign_id = ${campaignId}::uuid ORDER BY created_at DESC, id DESC LIMIT 1`);
  return run;
}

/** What is settled stays so; what could not be had is tried once more. */
async function resume(tx: Tx, archiveId: string): Promise<string> {
  await tx.$executeRaw(sql`
    UPDATE archive_entry SET missing = NULL WHERE run_id = ${archiveId}::uuid AND missing IS NOT NULL`);
  await tx.$executeRaw(sql`
    UPDATE archive_run SET state = 'waiting', failure = NULL, finished_at = NULL, missing = 0, done = done - missing
    WHERE id = ${archiveId}::uuid`);
  return archiveId;
}
