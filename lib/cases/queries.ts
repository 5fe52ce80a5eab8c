import { z } from "zod";
import { personMatches } from "@/lib/accounts/person-search";
import { casesSql } from "@/lib/cases/find-case";
import { type CaseEntry, type CaseFilter, type CaseRow, type CaseView, caseFilter } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { isUuid } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { plain, type Sql, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { exemptionName } from "@/lib/pacts/schema";
import { allows } from "@/lib/policy";

type Place = { agencyId: string; left: number; employeeId: string; recordedById: string | null };
type Named = { titleFront: string | null; titleBack: string | null };
type Row = Omit<CaseRow, "openedAt" | "closedAt" | "confirmable"> &
  Place &
  Named & { openedAt: Date; closedAt: Date | null };

const WAITING = sql`(k.state IN ('open', 'unreviewed'))`;

/** Cases within sight: those that wait first, then the newest; a page at a time, with the exact total. */
export async function listCases(
  actor: Actor,
  raw: unknown,
): Promise<{ items: CaseRow[]; total: number; nextCursor: string | null }> {
  const filter = parseInput(caseFilter, raw);
  const place = readCursor(filter.cursor);
  const after = place
    ? sql`AND (NOT ${WAITING}, -extract(epoch FROM k.opened_at), k.id) > (${place.done}, -(${place.at}::numeric), ${place.id}::uuid)`
    : sql``;
  const [rows, [counted]] = await Promise.all([
    plain.$queryRaw<(Row & { done: boolean; at: string })[]>(sql`
      SELECT ${ROW}, NOT ${WAITING} AS done, extract(epoch FROM k.opened_at)::text AS at
      FROM ${FROM(actor, filter)} WHERE ${matching(filter)} ${after}
      ORDER BY NOT ${WAITING}, -extract(epoch FROM k.opened_at), k.id LIMIT ${filter.limit + 1}`),
    plain.$queryRaw<{ total: number }[]>(sql`
      SELECT count(*)::int AS total FROM ${FROM(actor, filter)} WHERE ${matching(filter)}`),
  ]);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  const nextCursor = last ? Buffer.from(JSON.stringify([last.done, last.at, last.id])).toString("base64url") : null;
  return {
    items: page.map(({ done: _done, at: _at, ...row }) => toRow(actor, row)),
    total: counted?.total ?? 0,
    nextCursor,
  };
}

/** How many cases are in each state under the same filter: the figures beside the tabs. */
export async function countCases(actor: Actor, raw: unknown): Promise<Partial<Record<CaseRow["state"], number>>> {
  const filter = parseInput(caseFilter, raw);
  const rows = await plain.$queryRaw<{ state: CaseRow["state"]; n: number }[]>(sql`
    SELECT k.state, count(*)::int AS n FROM ${FROM(actor, filter)} WHERE ${matching({ ...filter, state: undefined })}
    GROUP BY k.state`);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

/** What waits for the personnel agency: open declines and exemptions that nobody confirmed, in campaigns not archived. */
export async function countWaitingCases(actor: Actor): Promise<number> {
  const [counted] = await plain.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM (${casesSql(actor)}) k JOIN pact p ON p.id = k.pact_id
    JOIN campaign c ON c.id = p.campaign_id WHERE ${WAITING} AND c.status IN ('open', 'closed')`);
  return counted?.n ?? 0;
}

type Detail = Row & {
  zone: CaseView["zone"];
  campaignOpen: boolean;
  grade: string | null;
  person:
    | (Named & { name: string; nip: string; position: string | null; grade: string | null; unitName: string })
    | null;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  endedBy: string | null;
  endedReason: string | null;
  entries: (Omit<CaseEntry, "recordedAt"> & { recordedAt: string })[];
};

/** One case with its history, or null when there is none within the actor's sight. */
export async function findCaseView(actor: Actor, caseId: string): Promise<CaseView | null> {
  if (!isUuid(caseId)) return null;
  const [found] = await plain.$queryRaw<Detail[]>(sql`
    SELECT ${ROW}, ag.zone::text AS zone, c.status = 'open' AS "campaignOpen", e.grade, k.person,
           (SELECT a.display_name FROM account a WHERE a.id = k.confirmed_by_id) AS "confirmedBy",
           k.confirmed_at AS "confirmedAt",
           (SELECT a.display_name FROM account a WHERE a.id = k.ended_by_id) AS "endedBy", k.ended_reason AS "endedReason",
           COALESCE((SELECT json_agg(json_build_object('id', y.id, 'act', y.act, 'kind', y.kind, 'outcome', y.outcome,
               'happenedOn', y.happened_on, 'note', y.note, 'officer', o.display_name, 'recordedAt', y.recorded_at,
               'file', CASE WHEN y.file_sha256 IS NOT NULL THEN json_build_object('sha256', y.file_sha256,
                 'kind', y.file_kind, 'name', y.file_name, 'size', y.file_size) END)
               ORDER BY y.recorded_at DESC, y.id DESC)
             FROM case_entry y LEFT JOIN account o ON o.id = y.officer_id
             WHERE y.decline_id = k.id OR y.exemption_id = k.id), '[]') AS entries
    FROM ${FROM(actor, {})} JOIN agency ag ON ag.id = p.agency_id WHERE k.id = ${caseId}::uuid`);
  if (!found) return null;
  const { zone, campaignOpen, grade, person, confirmedBy, confirmedAt, endedBy, endedReason, entries, ...row } = found;
  const shown = toRow(actor, row);
  const pact = { agencyId: row.agencyId, left: row.left, employeeId: row.employeeId };
  return {
    ...shown,
    name: person ? fullName(person) : shown.name,
    position: person ? person.position : shown.position,
    agencyId: row.agencyId,
    zone,
    campaignOpen,
    grade: person ? person.grade : grade,
    unitNameThen: person?.unitName ?? row.unitName,
    confirmedBy,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    endedBy,
    endedReason,
    decidable: allows(row.kind === "decline" ? "case.close" : "pact.end-exemption", actor, pact),
    entries: entries.map((entry) => ({ ...entry, recordedAt: new Date(entry.recordedAt).toISOString() })),
  };
}

const ROW = sql`
  k.id, k.kind, k.state, k.outcome, k.pact_id AS "pactId", e.name, e.title_front AS "titleFront",
  e.title_back AS "titleBack", e.nip, e.position, p.unit_id AS "unitId", u.name AS "unitName",
  c.id AS "campaignId", c.name AS "campaignName", k.reason, k.note, k.opened_at AS "openedAt",
  k.closed_at AS "closedAt", (SELECT a.display_name FROM account a WHERE a.id = k.recorded_by_id) AS "recordedBy",
  (SELECT count(*)::int FROM case_entry y WHERE (y.decline_id = k.id OR y.exemption_id = k.id)
     AND y.act = 'follow_up') AS "followUps",
  (SELECT count(y.file_sha256)::int FROM case_entry y WHERE y.decline_id = k.id OR y.exemption_id = k.id) AS files,
  p.agency_id AS "agencyId", u."left", p.employee_id AS "employeeId", k.recorded_by_id AS "recordedById"`;

const FROM = (actor: Actor, { kind }: Partial<CaseFilter>): Sql => sql`
  (${casesSql(actor, kind)}) k JOIN pact p ON p.id = k.pact_id JOIN employee e ON e.id = p.employee_id
  JOIN unit u ON u.id = p.unit_id JOIN campaign c ON c.id = p.campaign_id`;

function matching({ state, unit, campaign, q }: CaseFilter): Sql {
  const named = !q ? sql`` : sql`AND ${personMatches(q)}`;
  const within = unit
    ? sql`AND EXISTS (SELECT 1 FROM unit top WHERE top.id = ${unit}::uuid AND top.agency_id = u.agency_id
                      AND u."left" BETWEEN top."left" AND top."right")`
    : sql``;
  return sql`TRUE ${state ? sql`AND k.state = ${state}` : sql``} ${within}
    ${campaign ? sql`AND c.id = ${campaign}::uuid` : sql``} ${named}`;
}

function toRow(
  actor: Actor,
  { agencyId, left, employeeId, recordedById, titleFront, titleBack, ...row }: Row,
): CaseRow {
  return {
    ...row,
    name: fullName({ name: row.name, titleFront, titleBack }),
    reason: row.kind === "exemption" ? exemptionName(row.reason, row.note) : row.reason,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    confirmable:
      row.state === "unreviewed" && allows("exemption.confirm", actor, { agencyId, left, employeeId, recordedById }),
  };
}

const cursorShape = z.tuple([z.boolean(), z.string().regex(/^\d{1,12}(\.\d{1,6})?$/), z.uuid()]);

// Keyset pages: stable while cases come and go. A cursor that was tampered with starts from the first page.
function readCursor(cursor: string | undefined) {
  if (!cursor) return null;
  try {
    const [done, at, id] = cursorShape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
    return { done, at, id };
  } catch {
    return null;
  }
}
