import type { CampaignSummary } from "@/lib/campaigns/queries";
import { ownDeadline, turnHasCome } from "@/lib/campaigns/wave-sql";
import type { User } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import type { DutyDay, DutyPeopleCounts } from "@/lib/duties/schema";
import { isoDay, startOfDay } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { whatsAppNumber } from "@/lib/format/whatsapp";
import { visible } from "@/lib/policy";
import { againOn, latestOf, recentSince } from "@/lib/reminders/rules";
import type { Plan } from "@/lib/reminders/schema";

/** Somebody who owes a signature now, as a reminder needs to know them. */
export type DutyPerson = {
  pactId: string;
  name: string;
  unitName: string;
  /** ISO day: the last of the own wave, else of the campaign. */
  by: string;
  openedAt: Date | null;
  activated: boolean;
  /** What a desk may know of the way here: "Pengecualian diakhiri: ...". */
  note: string | null;
  hasPhone: boolean;
  /** Whether a mail may go to them now. */
  mailable: boolean;
  /** On whatever way that left this machine, or will. */
  remindedAt: Date | null;
  /** Reminded within the distance that the campaign's plan keeps. */
  lately: boolean;
};

type Row = Omit<DutyPerson, "name" | "hasPhone" | "by"> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  phone: string | null;
  by: string;
  owing: number;
  fresh: number;
  mailables: number;
  days: DutyDay[];
  firstBy: string | null;
  firstReminded: Date | null;
};

type Ask = {
  campaign: CampaignSummary;
  unitId: string;
  plan: Plan;
  /** Whether mails leave this machine: one that is only written to a file has reminded nobody. */
  mailSent: boolean;
  now: Date;
  /** Of those to be reminded, and of those reminded lately. */
  limit: number;
};

/**
 * Who owes a signature now in a unit and below, with when each was last reminded: those to be reminded first, by their
 * own last day, then who waits longest for a word. Sheets that came back are another matter, and nobody reminds
 * oneself. Who declined stands among them like anybody: no list may tell the two apart, and a mail that was kept back
 * counts as sent.
 */
export async function findDutyPeople(actor: User, ask: Ask) {
  const { campaign, unitId, plan, mailSent, now, limit } = ask;
  const today = isoDay(now, campaign.zone);
  const since = startOfDay(recentSince(plan, today), campaign.zone);
  const rows = await plain.$queryRaw<Row[]>(sql`
    WITH owed AS MATERIALIZED (
      SELECT p.id, p.employee_id, p.opened_at, u.name AS unit_name, u."left", ${ownDeadline} AS by_day
      FROM unit top JOIN unit u ON u.agency_id = top.agency_id AND u."left" BETWEEN top."left" AND top."right"
      JOIN pact p ON p.unit_id = u.id AND p.campaign_id = ${campaign.id}::uuid AND p.status IN ('pending', 'declined')
      JOIN campaign c ON c.id = p.campaign_id AND c.status = 'open' LEFT JOIN wave w ON w.id = p.wave_id
      WHERE top.id = ${unitId}::uuid AND p.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
        AND ${reachSql(visible.contacts(actor), { agency: sql`p.agency_id`, left: sql`u."left"` })}
        AND ${turnHasCome(sql`${today}::date`)}
    ), judged AS MATERIALIZED (
      SELECT o.*, t.at, COALESCE(t.at >= ${since}, false) AS lately, e.name, e.title_front, e.title_back, e.phone,
             ${mailSent} AND e.email IS NOT NULL AND e.gone_at IS NULL AND t.mails < ${plan.maxPerPerson}
               AND NOT EXISTS (SELECT 1 FROM reminder m WHERE m.employee_id = o.employee_id AND m.channel = 'mail'
                               AND m.day = ${today}::date AND m.state NOT IN ('failed', 'skipped')) AS mailable
      FROM owed o JOIN employee e ON e.id = o.employee_id
      -- One by one: how many owe is not known to the planner, and it would compare everybody with everybody.
      CROSS JOIN LATERAL (
        SELECT max(COALESCE(r.settled_at, r.created_at)) FILTER (WHERE r.channel = 'whatsapp' OR ${mailSent}) AS at,
               count(*) FILTER (WHERE r.channel = 'mail')::int AS mails
        FROM reminder_item i JOIN reminder r ON r.id = i.reminder_id
        WHERE i.pact_id = o.id AND r.state NOT IN ('failed', 'skipped')
      ) t
    ), counted AS (
      SELECT count(*)::int AS owing, (count(*) FILTER (WHERE NOT lately))::int AS fresh,
             (count(*) FILTER (WHERE NOT lately AND mailable))::int AS mailables,
             to_char(min(by_day) FILTER (WHERE NOT lately), 'YYYY-MM-DD') AS first_by,
             min(at) FILTER (WHERE lately) AS first_reminded
      FROM judged
    ), ends AS (
      SELECT json_agg(json_build_object('by', to_char(d.by_day, 'YYYY-MM-DD'), 'people', d.n) ORDER BY d.by_day) AS days
      FROM (SELECT j.by_day, count(*)::int AS n FROM judged j GROUP BY 1) d
    ), placed AS (
      SELECT j.*, row_number() OVER (PARTITION BY j.lately
               ORDER BY j.by_day, j.at NULLS FIRST, j."left", j.name, j.id) AS place
      FROM judged j
    )
    SELECT k.id AS "pactId", k.name, k.title_front AS "titleFront", k.title_back AS "titleBack", k.phone,
           k.unit_name AS "unitName", to_char(k.by_day, 'YYYY-MM-DD') AS by, k.opened_at AS "openedAt",
           COALESCE(a.status = 'active', false) AS activated, k.mailable, k.at AS "remindedAt", k.lately,
           COALESCE((SELECT 'Naskah diganti, menandatangani lagi' FROM signature s
                     WHERE s.pact_id = k.id AND s.superseded_at IS NULL),
                    (SELECT 'Pengecualian diakhiri: ' || x.ended_reason FROM exemption x
                     WHERE x.pact_id = k.id AND x.ended_at IS NOT NULL ORDER BY x.started_at DESC LIMIT 1)) AS note,
           n.owing, n.fresh, n.mailables, ends.days, n.first_by AS "firstBy", n.first_reminded AS "firstReminded"
    FROM placed k CROSS JOIN counted n CROSS JOIN ends LEFT JOIN account a ON a.employee_id = k.employee_id
    WHERE k.place <= ${limit} ORDER BY k.lately, k.place`);
  const [first] = rows;
  const reminded = first?.firstReminded ?? null;
  const counts: DutyPeopleCounts = {
    owing: first?.owing ?? 0,
    fresh: first?.fresh ?? 0,
    lately: (first?.owing ?? 0) - (first?.fresh ?? 0),
    days: first?.days ?? [],
    by: first?.firstBy ?? null,
    againOn: reminded && againOn(plan, isoDay(reminded, campaign.zone)),
    mailable: first?.mailables ?? 0,
  };
  return { counts, people: rows.map(toPerson) };
}

function toPerson(row: Row): DutyPerson {
  const { pactId, unitName, by, openedAt, activated, note, mailable, remindedAt, lately } = row;
  const hasPhone = whatsAppNumber(row.phone) !== null;
  const facts = { pactId, unitName, by, openedAt, activated, note, mailable, lately };
  return { ...facts, name: fullName(row), hasPhone, remindedAt: latestOf(remindedAt) };
}
