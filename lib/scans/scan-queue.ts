import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, type Sql, sql } from "@/lib/db";
import { formatNip } from "@/lib/employees/nip";
import { isoDay, startOfDay, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { pactColumns } from "@/lib/pacts/signing-facts";
import { visible } from "@/lib/policy";
import { isReversible } from "@/lib/scans/rules";
import type { QueueUnit, ScanQueue, SheetView } from "@/lib/scans/schema";

/** Sheets that are sent to the screen at once; the figures beside them are exact. */
const AT_ONCE = 60;

type Row = Omit<SheetView, "personName" | "uploadedAt" | "own" | "uploadedByViewer" | "reversible"> & {
  employeeId: string;
  uploadedById: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  uploadedAt: Date;
};

/**
 * What waits for this officer's decision: the unit whose sheet waits longest first, then by age. One's own sheet, and
 * those that one uploaded, are counted apart and never offered.
 */
export async function scanQueue(
  actor: Actor,
  campaignId: string,
  { unitId, zone, now = new Date() }: { unitId?: string; zone: Zone; now?: Date },
): Promise<ScanQueue> {
  const waiting = sql`s.campaign_id = ${campaignId}::uuid AND s.state = 'awaiting' AND p.status = 'awaiting_verification'
    AND ${reachSql(visible.scansToVerify(actor), pactColumns)}`;
  const foreign = sql`p.employee_id IS DISTINCT FROM ${ownEmployee(actor)}::uuid`;
  const uploaded = sql`s.uploaded_by_id IS NOT DISTINCT FROM ${accountOf(actor)}::uuid`;
  const others = sql`${foreign} AND NOT (${uploaded})`;
  const inUnit = z.uuid().safeParse(unitId).success ? sql`AND ru.id = ${unitId}::uuid` : sql``;
  const [units, sheets, [apart], today] = await Promise.all([
    plain.$queryRaw<(Omit<QueueUnit, "oldestAt"> & { oldestAt: Date })[]>(sql`
      SELECT ru.id, ru.name, count(*)::int AS waiting, min(s.uploaded_at) AS "oldestAt"
      ${from} WHERE ${waiting} AND ${others} GROUP BY ru.id ORDER BY min(s.uploaded_at), ru."left"`),
    plain.$queryRaw<Row[]>(sql`
      SELECT ${columns} ${from} ${facts}
      WHERE ${waiting} AND ${others} ${inUnit}
      ORDER BY min(s.uploaded_at) OVER (PARTITION BY ru.id), ru."left", s.uploaded_at, s.id LIMIT ${AT_ONCE}`),
    plain.$queryRaw<{ own: number; uploaded: number }[]>(sql`
      SELECT count(*) FILTER (WHERE NOT (${foreign}))::int AS own,
             count(*) FILTER (WHERE ${foreign} AND ${uploaded})::int AS uploaded
      ${from} WHERE ${waiting}`),
    doneToday(actor, campaignId, startOfDay(isoDay(now, zone), zone)),
  ]);
  return {
    units: units.map((unit) => ({ ...unit, oldestAt: unit.oldestAt.toISOString() })),
    sheets: sheets.map((sheet) => toView(sheet, actor)),
    own: apart?.own ?? 0,
    uploadedByViewer: apart?.uploaded ?? 0,
    ...today,
  };
}

/** One sheet as the officer sees it, in whatever state; null beyond reach. */
export async function findScan(actor: Actor, scanId: string | undefined): Promise<SheetView | null> {
  if (!z.uuid().safeParse(scanId).success) return null;
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT ${columns} ${from} ${facts}
    WHERE s.id = ${scanId}::uuid AND ${reachSql(visible.scansToVerify(actor), pactColumns)}`);
  return row ? toView(row, actor) : null;
}

const from = sql`
  FROM scan s JOIN pact p ON p.id = s.pact_id JOIN unit u ON u.id = p.unit_id
  JOIN unit ru ON ru.id = COALESCE(u.reporting_unit_id, u.id)`;

const facts = sql`
  JOIN employee e ON e.id = p.employee_id JOIN campaign c ON c.id = p.campaign_id
  JOIN account up ON up.id = s.uploaded_by_id LEFT JOIN pledge_text t ON t.id = c.text_id
  LEFT JOIN verification v ON v.scan_id = s.id AND v.reversed_at IS NULL
  LEFT JOIN account d ON d.id = v.verified_by_id`;

const columns: Sql = sql`
  s.id, s.campaign_id AS "campaignId", s.pact_id AS "pactId", p.employee_id AS "employeeId", s.state::text AS state, s.pages,
  s.file_kind AS "fileKind", s.file_name AS "fileName",
  s.uploaded_at AS "uploadedAt", s.uploaded_by_id AS "uploadedById", up.display_name AS "uploadedBy", e.name, e.title_front AS "titleFront",
  e.title_back AS "titleBack", e.nip, e.employment_type::text AS "employmentType", e.grade, e.rank, e.position,
  u.name AS "unitName", ru.id AS "reportingUnitId", ru.name AS "reportingUnitName",
  COALESCE(t.version, 1) AS "textVersion", p.status::text AS "pactStatus",
  CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('accepted', v.accepted, 'by', d.display_name,
    'byId', v.verified_by_id, 'at', v.verified_at, 'note', v.note) END AS decision,
  (SELECT COALESCE(json_agg(x), '[]') FROM (
     SELECT oe.name AS name, oc.name AS campaign, op.employee_id = p.employee_id AS "samePerson"
     FROM scan o JOIN pact op ON op.id = o.pact_id JOIN employee oe ON oe.id = op.employee_id
     JOIN campaign oc ON oc.id = op.campaign_id
     WHERE o.file_sha256 = s.file_sha256 AND o.pact_id <> s.pact_id AND o.agency_id = s.agency_id
     ORDER BY o.uploaded_at LIMIT 3) x) AS "sameFile",
  (SELECT COALESCE(json_agg(x), '[]') FROM (
     SELECT ev.note AS note, ev.verified_at AS "returnedAt", earlier.file_sha256 = s.file_sha256 AS "sameBytes"
     FROM scan earlier JOIN verification ev ON ev.scan_id = earlier.id AND ev.reversed_at IS NULL AND NOT ev.accepted
     WHERE earlier.pact_id = s.pact_id AND earlier.id <> s.id ORDER BY ev.verified_at DESC LIMIT 3) x) AS "returnedBefore"`;

/** The officer's own day: decisions that stand, and the usual seconds between two of one sitting. */
async function doneToday(actor: Actor, campaignId: string, since: Date) {
  const [row] = await plain.$queryRaw<{ done: number; seconds: number | null }[]>(sql`
    SELECT count(*)::int AS done,
           (percentile_cont(0.5) WITHIN GROUP (ORDER BY gap) FILTER (WHERE gap < 120))::int AS seconds
    FROM (SELECT extract(epoch FROM v.verified_at - lag(v.verified_at) OVER (ORDER BY v.verified_at)) AS gap
          FROM verification v JOIN scan s ON s.id = v.scan_id
          WHERE v.verified_by_id = ${accountOf(actor)}::uuid AND s.campaign_id = ${campaignId}::uuid
            AND v.verified_at >= ${since} AND v.reversed_at IS NULL) decisions`);
  const done = row?.done ?? 0;
  return { doneToday: done, secondsEach: done >= 5 ? (row?.seconds ?? null) : null };
}

const isOwnRecent = ({ byId, at }: { byId: string; at: string }, actor: Actor) =>
  isReversible({ verifiedById: byId, verifiedAt: new Date(at) }, accountOf(actor), new Date());
const accountOf = (actor: Actor) => (actor.kind === "user" ? actor.accountId : null);
const ownEmployee = (actor: Actor) => (actor.kind === "user" ? actor.employeeId : null);

function toView(
  { name, titleFront, titleBack, uploadedAt, employeeId, uploadedById, ...row }: Row,
  actor: Actor,
): SheetView {
  return {
    ...row,
    own: employeeId === ownEmployee(actor),
    uploadedByViewer: uploadedById === accountOf(actor),
    reversible: row.decision !== null && row.state !== "superseded" && isOwnRecent(row.decision, actor),
    personName: fullName({ name, titleFront, titleBack }),
    nip: formatNip(row.nip),
    uploadedAt: uploadedAt.toISOString(),
  };
}
