import { shownReason } from "@/lib/batches/queries";
import { isOpen, type PageVerdict } from "@/lib/batches/rules";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import { ownDeadline, turnHasCome } from "@/lib/campaigns/wave-sql";
import { MUST_READ } from "@/lib/circulars/queries";
import type { User } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { DutyFacts, DutyWave } from "@/lib/duties/schema";
import { ianaZoneOf, isoDay } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";
import { planFields } from "@/lib/reminders/schema";

type Named = { name: string; titleFront: string | null; titleBack: string | null };
type Listed = { count: number; pactId: string | null; people: Named[] };
type Verdict = PageVerdict & { batchId: string; pages: number };
/** People of one unit whose wave begins today or later. */
export type UnitWave = DutyWave & { unitId: string };

type Row = Pick<DutyFacts, "own" | "report" | "withoutAccount" | "ownCirculars" | "circular"> & {
  plan: unknown;
  returned: Listed;
  verdicts: Verdict[];
  waves: UnitWave[];
  ceremonies: { id: string; name: string; startsAt: string; held: boolean }[];
  letters: Listed;
  /** Units whose head was reminded today. */
  headsToday: string[];
  /** ISO day from which everybody owed a signature anew since the words had changed; null: they did not. */
  anew: string | null;
};

const people = sql`json_build_object('name', e.name, 'titleFront', e.title_front, 'titleBack', e.title_back)`;

/**
 * What one unit with all below it asks for, all of it in one pass over the database; null where the actor does not run
 * the unit. That reach over the unit and all beneath it is what every part of the answer stands on.
 */
export async function findDutyRow(actor: User, campaign: CampaignSummary, unitId: string, now: Date) {
  const today = isoDay(now, campaign.zone);
  const [row] = await plain.$queryRaw<Row[]>(sql`
    WITH top AS MATERIALIZED (
      SELECT u.id, u.agency_id, u."left", u."right" FROM unit u WHERE u.id = ${unitId}::uuid
        AND ${reachSql(visible.ownUnits(actor), { agency: sql`u.agency_id`, left: sql`u."left"` })}
    ), c AS MATERIALIZED (
      SELECT c.id, c.agency_id, c.deadline FROM campaign c JOIN top ON top.agency_id = c.agency_id
      WHERE c.id = ${campaign.id}::uuid AND c.status = 'open'
    ), within AS MATERIALIZED (
      SELECT u.id, u."left" FROM unit u JOIN top ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
    ), owing AS MATERIALIZED (
      SELECT p.id, p.employee_id, p.unit_id, p.wave_id, p.status FROM pact p JOIN c ON p.campaign_id = c.id
      JOIN within v ON v.id = p.unit_id WHERE p.status IN ('pending', 'returned', 'declined')
    ), asked AS MATERIALIZED (
      SELECT y.id, y.title, y.date, y.read_by FROM circular y JOIN c ON y.campaign_id = c.id
      WHERE y.asks_reading AND y.withdrawn_at IS NULL
    )
    SELECT
      (SELECT json_build_object('pactId', p.id, 'by', to_char(${ownDeadline}, 'YYYY-MM-DD'), 'returned', p.status = 'returned',
              'signedVersion', (SELECT t.version FROM signature s JOIN pledge_text t ON t.id = s.text_id
                                WHERE s.pact_id = p.id AND s.superseded_at IS NULL))
       FROM pact p LEFT JOIN wave w ON w.id = p.wave_id
       WHERE p.campaign_id = c.id AND p.employee_id = ${actor.employeeId}::uuid
         AND p.status IN ('pending', 'returned') AND ${turnHasCome(sql`${today}::date`)}) AS own,
      (SELECT json_build_object('number', r.number, 'state', r.state, 'note', r.decision_note,
              'done', COALESCE((r.figures ->> 'done')::int, 0))
       FROM report r WHERE r.campaign_id = c.id AND r.unit_id = top.id ORDER BY r.number DESC LIMIT 1) AS report,
      (SELECT json_build_object('enabled', l.enabled, 'everyDays', l.every_days, 'hour', l.hour,
              'quietWeekdays', l.quiet_weekdays, 'quietDates', l.quiet_dates, 'maxPerPerson', l.max_per_person,
              'headAfter', l.head_after, 'opdAfter', l.opd_after, 'bkpsdmAfter', l.bkpsdm_after)
       FROM reminder_plan l WHERE l.campaign_id = c.id) AS plan,
      (SELECT json_build_object('count', count(*), 'pactId', (array_agg(x.id))[1], 'people',
              COALESCE(json_agg(x.person) FILTER (WHERE x.n <= 3), '[]'))
       FROM (SELECT o.id, ${people} AS person, row_number() OVER (ORDER BY e.name, o.id) AS n
             FROM owing o JOIN employee e ON e.id = o.employee_id
             WHERE o.status = 'returned' AND o.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid ORDER BY n) x) AS returned,
      (SELECT COALESCE(json_agg(x), '[]') FROM (
         SELECT b.id AS "batchId", p.state::text AS state, ${shownReason} AS reason, count(*)::int AS pages
         FROM scan_batch b JOIN within v ON v.id = b.unit_id JOIN batch_page p ON p.batch_id = b.id
         LEFT JOIN pact k ON k.id = p.pact_id
         WHERE b.campaign_id = c.id AND p.state NOT IN ('discarded', 'duplicate')
           AND (p.state <> 'matched' OR p.form_page < p.form_pages)
         GROUP BY 1, 2, 3 ORDER BY 1) x) AS verdicts,
      (SELECT COALESCE(json_agg(x), '[]') FROM (
         SELECT o.unit_id AS "unitId", w.name, to_char(w.opens_on, 'YYYY-MM-DD') AS "opensOn",
                to_char(w.closes_on, 'YYYY-MM-DD') AS "closesOn", count(*)::int AS people
         FROM owing o JOIN wave w ON w.id = o.wave_id AND w.opens_on >= ${today}::date
         WHERE o.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
         GROUP BY o.unit_id, w.id ORDER BY w.opens_on, w.position) x) AS waves,
      (SELECT COALESCE(json_agg(x ORDER BY x.by), '[]') FROM (
         SELECT to_char(${ownDeadline}, 'YYYY-MM-DD') AS by, count(*)::int AS people
         FROM owing o LEFT JOIN wave w ON w.id = o.wave_id LEFT JOIN account a ON a.employee_id = o.employee_id
         WHERE a.id IS NULL OR (a.status = 'invited' AND NOT EXISTS (
           SELECT 1 FROM activation_code k WHERE k.account_id = a.id AND k.used_at IS NULL AND k.expires_at > ${now}))
         GROUP BY 1) x) AS "withoutAccount",
      (SELECT json_build_object('count', count(*), 'id', (array_agg(y.id ORDER BY y.read_by, y.date))[1],
              'title', COALESCE((array_agg(y.title ORDER BY y.read_by, y.date))[1], ''),
              'by', to_char(min(y.read_by), 'YYYY-MM-DD'))
       FROM asked y JOIN pact p ON p.campaign_id = c.id AND p.employee_id = ${actor.employeeId}::uuid AND ${MUST_READ}
       WHERE NOT EXISTS (SELECT 1 FROM circular_reading r WHERE r.circular_id = y.id
                         AND r.employee_id = ${actor.employeeId}::uuid)) AS "ownCirculars",
      (SELECT to_json(x) FROM (
         SELECT y.id, y.title, to_char(y.read_by, 'YYYY-MM-DD') AS by, count(*)::int AS unread
         FROM asked y JOIN pact p ON p.campaign_id = c.id AND ${MUST_READ} JOIN within v ON v.id = p.unit_id
         LEFT JOIN circular_reading r ON r.circular_id = y.id AND r.employee_id = p.employee_id
         WHERE r.circular_id IS NULL AND p.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
         GROUP BY y.id, y.title, y.read_by, y.date ORDER BY y.read_by, y.date LIMIT 1) x) AS circular,
      (SELECT COALESCE(json_agg(x), '[]') FROM (
         SELECT y.id, y.name, y.starts_at AS "startsAt", y.status = 'held' AS held
         FROM ceremony y JOIN within v ON v.id = y.unit_id
         WHERE y.campaign_id = c.id AND y.status IN ('planned', 'held') ORDER BY y.starts_at, y.id LIMIT 5) x) AS ceremonies,
      (SELECT json_build_object('count', count(*), 'pactId', (array_agg(x.id))[1], 'people',
              COALESCE(json_agg(x.person) FILTER (WHERE x.n <= 3), '[]'))
       FROM (SELECT p.id, ${people} AS person, row_number() OVER (ORDER BY e.name, p.id) AS n
             FROM pact p JOIN within v ON v.id = p.unit_id JOIN employee e ON e.id = p.employee_id
             JOIN exemption x ON x.pact_id = p.id AND x.ended_at IS NULL AND x.confirmed_at IS NULL
             WHERE p.campaign_id = c.id AND p.status = 'exempt' AND x.decided_by_id IS NOT NULL
               AND p.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
               AND NOT EXISTS (SELECT 1 FROM case_entry y WHERE y.exemption_id = x.id AND y.file_sha256 IS NOT NULL)
             ORDER BY n) x) AS letters,
      (SELECT COALESCE(json_agg(DISTINCT i.unit_id), '[]') FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id
       JOIN within v ON v.id = i.unit_id
       WHERE i.campaign_id = c.id AND i.audience = 'unit' AND r.day = ${today}::date
         AND r.state NOT IN ('failed', 'skipped')) AS "headsToday",
      (SELECT to_char(max(t.created_at) AT TIME ZONE ${ianaZoneOf(campaign.zone)}, 'YYYY-MM-DD') FROM pledge_text t
       WHERE t.campaign_id = c.id AND t.change = 'material') AS anew
    FROM top CROSS JOIN c`);
  if (!row) return null;
  const { plan, verdicts, returned, letters, ...found } = row;
  const open = verdicts.filter(isOpen);
  return {
    ...found,
    today,
    plan: planFields.parse(plan ?? {}),
    pages: { count: open.reduce((sum, { pages }) => sum + pages, 0), batchId: open[0]?.batchId ?? null },
    returned: named(returned),
    letters: named(letters),
  };
}

export type DutyRow = NonNullable<Awaited<ReturnType<typeof findDutyRow>>>;

const named = ({ people: list, ...rest }: Listed) => ({ ...rest, names: list.map(fullName) });
