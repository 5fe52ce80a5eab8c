import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { parseInput } from "@/lib/core/input";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { type ScanList, type ScanRow, type ScanState, scanFilter, scanStates } from "@/lib/scans/schema";
import { shownStatus } from "@/lib/shown-status";

type ScanFilter = z.output<typeof scanFilter>;

type Row = Omit<ScanRow, "personName" | "uploadedAt" | "decidedAt"> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  uploadedAt: Date;
  decidedAt: Date | null;
};

/** Sheets of a campaign within reach, the newest first, a page at a time. */
export async function listScans(actor: Actor, raw: unknown): Promise<ScanList> {
  const filter = parseInput(scanFilter, raw);
  const rows = await plain.$queryRaw<Row[]>(sql`
    SELECT s.id, s.pact_id AS "pactId", s.state::text AS state, e.name, e.title_front AS "titleFront",
           e.title_back AS "titleBack", e.nip, u.id AS "unitId", u.name AS "unitName", ${shownStatus(actor, sql`p.status`, pactColumns)} AS "pactStatus",
           s.file_name AS "fileName", s.file_kind AS "fileKind", s.file_size AS "fileSize",
           jsonb_array_length(s.pages) AS pages, s.uploaded_at AS "uploadedAt", up.display_name AS "uploadedBy",
           v.note, v.verified_at AS "decidedAt", d.display_name AS "decidedBy"
    FROM scan s
    JOIN pact p ON p.id = s.pact_id JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    JOIN account up ON up.id = s.uploaded_by_id
    LEFT JOIN verification v ON v.scan_id = s.id AND v.reversed_at IS NULL
    LEFT JOIN account d ON d.id = v.verified_by_id
    WHERE ${conditions(actor, filter)} ${inState(filter.state)} ${before(filter.cursor)}
    ORDER BY s.uploaded_at DESC, s.id DESC LIMIT ${filter.limit + 1}`);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return { items: page.map(toItem), nextCursor: last ? cursorOf(last) : null };
}

/** How many sheets are in each state, under the same filter: the figures beside the tabs. */
export async function countScans(
  actor: Actor,
  raw: { campaignId: string; unitId?: string },
): Promise<Record<ScanState, number>> {
  const rows = await plain.$queryRaw<{ state: ScanState; n: number }[]>(sql`
    SELECT s.state::text AS state, count(*)::int AS n
    FROM scan s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
    WHERE ${conditions(actor, parseInput(scanFilter, raw))} GROUP BY 1`);
  const counted = new Map(rows.map(({ state, n }) => [state, n]));
  return Object.fromEntries(scanStates.map((state) => [state, counted.get(state) ?? 0])) as Record<ScanState, number>;
}

function conditions(actor: Actor, { campaignId, unitId }: ScanFilter): Sql {
  const inUnit = unitId
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unitId}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  return sql`s.campaign_id = ${campaignId}::uuid ${inUnit} AND ${reachSql(visible.scans(actor), pactColumns)}`;
}

const inState = (state: ScanState | undefined) =>
  state ? sql`AND s.state = ${state}::scan_state` : sql`AND s.state NOT IN ('superseded', 'withdrawn')`;

const cursorShape = z.tuple([z.iso.datetime(), z.uuid()]);

function cursorOf(row: Row): string {
  return Buffer.from(JSON.stringify([row.uploadedAt.toISOString(), row.id])).toString("base64url");
}

function before(cursor: string | undefined): Sql {
  if (!cursor) return sql``;
  try {
    const [at, id] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return sql`AND (s.uploaded_at, s.id) < (${new Date(at)}, ${id}::uuid)`;
  } catch {
    return sql``; // a cursor that was tampered with starts from the first page
  }
}

function toItem({ name, titleFront, titleBack, uploadedAt, decidedAt, ...row }: Row): ScanRow {
  return {
    ...row,
    personName: fullName({ name, titleFront, titleBack }),
    uploadedAt: uploadedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
