import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, type Statements, sql } from "@/lib/db";
import { visible } from "@/lib/policy";
import { expiryOf } from "@/lib/recaps/rules";
import { type ExportView, exportIdInput } from "@/lib/recaps/schema";
import { knowsDeclines } from "@/lib/shown-status";

/** An export with what its commands need besides what is shown. */
export type ExportRow = Omit<ExportView, "createdAt" | "finishedAt" | "expiresAt"> & {
  agencyId: string;
  left: number;
  fileSha256: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

const columns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/** SQL: exports whose people the actor may see, all of them; of those that say who declined, only who may know. */
const scopeOf = (actor: Actor): Sql => sql`
  ${reachSql(visible.pacts(actor), columns)} AND (NOT x.with_declines OR ${knowsDeclines(actor, columns)})`;

function rows(tx: Statements, actor: Actor, which: Sql): PromiseLike<ExportRow[]> {
  return tx.$queryRaw<ExportRow[]>(sql`
    SELECT x.id AS "exportId", x.agency_id AS "agencyId", x.campaign_id AS "campaignId", x.unit_id AS "unitId",
           u.name AS "unitName", u."left", x.scope, x.format, x.with_declines AS "withDeclines", x.state::text AS state,
           x.done, x.total, x.file_name AS "fileName", x.file_size AS "fileSize", x.file_sha256 AS "fileSha256",
           x.failure, a.display_name AS "requestedBy", x.created_at AS "createdAt", x.finished_at AS "finishedAt"
    FROM export_run x JOIN unit u ON u.id = x.unit_id LEFT JOIN account a ON a.id = x.requested_by_id
    WHERE ${scopeOf(actor)} AND ${which}`);
}

/** One export within reach. @throws Refusal("not_found") */
export async function findExport(tx: Statements, actor: Actor, exportId: string): Promise<ExportRow> {
  const [found] = await rows(tx, actor, sql`x.id = ${exportId}::uuid`);
  if (!found) throw new Refusal("not_found");
  return found;
}

/** One export for the API: `{ exportId }`. @throws Refusal("not_found") beyond reach */
export async function readExport(actor: Actor, raw: unknown): Promise<ExportView> {
  return toView(await findExport(plain, actor, parseInput(exportIdInput, raw).exportId));
}

/** The newest exports of a campaign within reach; of one unit when it is named. */
export async function listExports(actor: Actor, campaignId: string, unitId: string, limit = 10): Promise<ExportView[]> {
  const found = await rows(
    plain,
    actor,
    sql`x.campaign_id = ${campaignId}::uuid AND x.unit_id = ${unitId}::uuid ORDER BY x.created_at DESC, x.id DESC LIMIT ${limit}`,
  );
  return found.map(toView);
}

/** An export as its readers see it. */
export function toView({
  agencyId: _a,
  left: _l,
  fileSha256: _f,
  createdAt,
  finishedAt,
  ...run
}: ExportRow): ExportView {
  return {
    ...run,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    expiresAt: run.state === "ready" && finishedAt ? expiryOf(finishedAt).toISOString() : null,
  };
}
