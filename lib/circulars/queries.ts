import type { Readable } from "node:stream";
import { campaignScope, findCampaign } from "@/lib/campaigns/queries";
import { circularHash } from "@/lib/circulars/content-hash";
import { isUnread } from "@/lib/circulars/rules";
import type { CircularPage, CircularView } from "@/lib/circulars/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { plain, type Sql, sql } from "@/lib/db";
import { openStored } from "@/lib/scans/read-scan";

/** SQL: states of a pact `p` whose person must read. */
export const MUST_READ: Sql = sql`p.status NOT IN ('removed', 'exempt')`;

type Row = Omit<CircularView, "file" | "withdrawnAt" | "contentSha256" | "confirmedAt"> & {
  fileName: string;
  fileSize: number;
  fileSha256: string | null;
  pages: CircularPage[];
  withdrawnAt: Date | null;
  confirmedAt: Date | null;
};

/** Circulars of a campaign within sight, the newest first, withdrawn ones last. @throws Refusal("not_found") */
export async function listCirculars(actor: Actor, campaignId: string): Promise<CircularView[]> {
  if (!(await findCampaign(actor, campaignId))) throw new Refusal("not_found");
  return (await circulars(actor, sql`y.campaign_id = ${campaignId}::uuid`)).map(toView);
}

/** One circular, or null when there is none within the actor's sight. */
export async function findCircular(actor: Actor, circularId: string): Promise<CircularView | null> {
  if (!isUuid(circularId)) return null;
  const [row] = await circulars(actor, sql`y.id = ${circularId}::uuid`);
  return row ? toView(row) : null;
}

/**
 * Circulars in force of the campaigns that ask something of the actor: what is still to be read first. Of a campaign
 * that has ended remain those that were to be read, read or not.
 */
export async function listMyCirculars(actor: Actor): Promise<CircularView[]> {
  if (actor.kind !== "user" || actor.employeeId === null) return [];
  const mine = sql`y.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM pact own WHERE own.campaign_id = c.id AND own.employee_id = ${actor.employeeId}::uuid
      AND own.status <> 'removed' AND (c.status = 'open' OR (y.asks_reading AND own.status <> 'exempt')))`;
  return (await circulars(actor, mine)).map(toView).sort((a, b) => Number(isUnread(b)) - Number(isUnread(a)));
}

type Stored = { stream: Readable; sha256: string; size: number };

/** The PDF as it was attached. @throws Refusal("not_found") beyond sight, or while there is none */
export async function readCircularFile(actor: Actor, circularId: string): Promise<Stored & { number: string }> {
  const row = await fileOf(actor, circularId);
  return { ...(await openStored(row.fileSha256)), number: row.number };
}

/**
 * The picture of a page (from 1) as drawn by us. With `fileSha256` only while that is the file: a page that was opened
 * before a replacement must not show the other letter. @throws Refusal("not_found")
 */
export async function readCircularPage(
  actor: Actor,
  circularId: string,
  page: number,
  fileSha256?: string,
): Promise<Stored> {
  const row = await fileOf(actor, circularId);
  const found = row.pages[page - 1];
  if (!found || (fileSha256 && fileSha256 !== row.fileSha256)) throw new Refusal("not_found");
  return openStored(found.sha256);
}

async function fileOf(actor: Actor, circularId: string): Promise<Row & { fileSha256: string }> {
  const [row] = isUuid(circularId) ? await circulars(actor, sql`y.id = ${circularId}::uuid`) : [];
  if (!row?.fileSha256) throw new Refusal("not_found");
  return { ...row, fileSha256: row.fileSha256 };
}

function circulars(actor: Actor, which: Sql): Promise<Row[]> {
  const employeeId = actor.kind === "user" ? actor.employeeId : null;
  return Promise.resolve(
    plain.$queryRaw<Row[]>(sql`
      SELECT y.id, y.agency_id AS "agencyId", a.name AS "agencyName", a.zone::text AS zone,
             y.campaign_id AS "campaignId", c.name AS "campaignName", c.status::text AS "campaignStatus",
             y.issuer, y.number, to_char(y.date, 'YYYY-MM-DD') AS date, y.title, y.file_name AS "fileName",
             y.file_size AS "fileSize", y.file_sha256 AS "fileSha256", y.pages, y.asks_reading AS "asksReading",
             to_char(y.read_by, 'YYYY-MM-DD') AS "readBy", y.withdrawn_at AS "withdrawnAt",
             y.withdrawal_reason AS "withdrawalReason", r.confirmed_at AS "confirmedAt", p.id IS NOT NULL AS owed,
             EXISTS (SELECT 1 FROM circular_reading any_reading WHERE any_reading.circular_id = y.id) AS locked
      FROM circular y JOIN campaign c ON c.id = y.campaign_id JOIN agency a ON a.id = y.agency_id
      LEFT JOIN circular_reading r ON r.circular_id = y.id AND r.employee_id = ${employeeId}::uuid
      LEFT JOIN pact p ON p.campaign_id = y.campaign_id AND p.employee_id = ${employeeId}::uuid AND ${MUST_READ}
      WHERE ${which} AND ${campaignScope(actor)}
      ORDER BY y.withdrawn_at IS NOT NULL, y.asks_reading AND p.id IS NOT NULL AND r.circular_id IS NULL DESC,
               y.date DESC, y.id DESC`),
  );
}

function toView({ fileName, fileSize, fileSha256, pages, withdrawnAt, confirmedAt, ...row }: Row): CircularView {
  const sizes = pages.map(({ width, height }) => ({ width, height }));
  return {
    ...row,
    owed: row.owed && row.asksReading && withdrawnAt === null,
    file: fileSha256 ? { name: fileName, size: fileSize, sha256: fileSha256, pages: sizes } : null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    contentSha256: circularHash({ ...row, fileSha256 }),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

/** What the API tells of a circular. */
export function toFacts({ agencyId: _a, agencyName: _n, zone: _z, ...facts }: CircularView) {
  return facts;
}
