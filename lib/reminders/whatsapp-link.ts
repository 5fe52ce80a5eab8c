import { ownDeadline } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { plain, type Statements, sql } from "@/lib/db";
import { baseUrl } from "@/lib/env";
import { isoDay, type Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { whatsAppLink, whatsAppNumber } from "@/lib/format/whatsapp";
import { reminderText } from "@/lib/pacts/reminder";
import { visible } from "@/lib/policy";
import { deadlineWords } from "@/lib/reminders/deadline-words";
import { namesOf, standingOf } from "@/lib/reminders/unit-standing";
import { groupWords, headWords } from "@/lib/reminders/whatsapp-words";

/** What a reminder through WhatsApp is about, where it stands, and the link that holds its words. */
export type WhatsApp = {
  agencyId: string;
  left: number;
  zone: Zone;
  campaignId: string;
  campaignStatus: string;
  employeeId: string | null;
  pactId: string | null;
  unitId: string | null;
  words: string;
  link: string;
};

type PactRow = Omit<WhatsApp, "link" | "words" | "pactId" | "unitId"> & {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  nip: string;
  phone: string | null;
  activated: boolean;
  unitName: string;
  campaignName: string;
  deadline: string;
  returned: boolean;
  note: string | null;
  opensOn: string | null;
};

const pactColumns: ReachColumns = { agency: sql`p.agency_id`, left: sql`u."left"` };

/**
 * The words to one person. @throws Refusal not_found beyond reach, or where nothing is owed any more; turn_not_come
 * before the own wave
 */
export async function personWhatsApp(tx: Statements, actor: Actor, pactId: string, now: Date): Promise<WhatsApp> {
  const [row] = await tx.$queryRaw<PactRow[]>(sql`
    SELECT p.agency_id AS "agencyId", u."left", g.zone::text AS zone, c.id AS "campaignId",
           c.status::text AS "campaignStatus", e.id AS "employeeId", e.name, e.title_front AS "titleFront",
           e.title_back AS "titleBack", e.nip, e.phone, COALESCE(a.status = 'active', false) AS activated,
           u.name AS "unitName", c.name AS "campaignName", to_char(${ownDeadline}, 'YYYY-MM-DD') AS deadline,
           p.status = 'returned' AS returned, to_char(w.opens_on, 'YYYY-MM-DD') AS "opensOn",
           (SELECT v.note FROM verification v JOIN scan s ON s.id = v.scan_id
            WHERE s.pact_id = p.id AND v.reversed_at IS NULL ORDER BY v.verified_at DESC LIMIT 1) AS note
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    JOIN campaign c ON c.id = p.campaign_id JOIN agency g ON g.id = p.agency_id
    LEFT JOIN account a ON a.employee_id = e.id LEFT JOIN wave w ON w.id = p.wave_id
    WHERE p.id = ${pactId}::uuid AND p.status IN ('pending', 'returned', 'declined')
      AND ${reachSql(visible.contacts(actor), pactColumns)} AND ${reachSql(visible.reminders(actor), pactColumns)}`);
  if (!row) throw new Refusal("not_found");
  if (row.opensOn !== null && row.opensOn > isoDay(now, row.zone)) throw new Refusal("turn_not_come");
  const facts = {
    ...deadlineWords(row.deadline, row.zone, now),
    campaignName: row.campaignName,
    siteUrl: baseUrl(),
    sender: row.unitName,
  };
  const returnedNote = row.returned ? (row.note ?? "tanpa catatan") : null;
  const words = reminderText(facts, { ...row, name: fullName(row), returnedNote });
  return { ...row, pactId, unitId: null, words, link: whatsAppLink(whatsAppNumber(row.phone), words) };
}

type UnitAsk = { unitId: string; campaignId: string; to: "group" | "head" };

const unitColumns: ReachColumns = { agency: sql`u.agency_id`, left: sql`u."left"` };

/**
 * The words to a unit's group or head, with how many of its people still wait for their wave. @throws Refusal not_found
 * beyond reach, turn_not_come while all of them do
 */
export async function unitWhatsApp(
  tx: Statements,
  actor: Actor,
  ask: UnitAsk,
  now: Date,
): Promise<WhatsApp & { notYet: number }> {
  const { unitId, campaignId, to } = ask;
  const [place] = await tx.$queryRaw<{ agencyId: string; left: number; zone: Zone; phone: string | null }[]>(sql`
    SELECT u.agency_id AS "agencyId", u."left", g.zone::text AS zone,
           (SELECT e.phone FROM role_grant h JOIN account a ON a.id = h.account_id JOIN employee e ON e.id = a.employee_id
            WHERE h.unit_id = u.id AND h.role = 'unit_head' AND h.valid_from <= ${now}
              AND (h.valid_until IS NULL OR h.valid_until > ${now}) ORDER BY h.valid_from DESC LIMIT 1) AS phone
    FROM unit u JOIN agency g ON g.id = u.agency_id
    WHERE u.id = ${unitId}::uuid AND ${reachSql(visible.reminders(actor), unitColumns)}`);
  const standing = place && (await standingOf(tx, campaignId, unitId, isoDay(now, place.zone)));
  if (!standing) throw new Refusal("not_found");
  if (standing.owing === 0 && standing.notYet > 0) throw new Refusal("turn_not_come");
  const facts = { ...standing, ...deadlineWords(standing.deadline, place.zone, now) };
  const words =
    to === "group"
      ? groupWords(facts, baseUrl())
      : headWords(facts, await namesOf(tx, campaignId, standing, isoDay(now, place.zone)), baseUrl());
  const number = to === "head" ? whatsAppNumber(place.phone) : null;
  const { agencyId, left, zone } = place;
  const about = { campaignId, campaignStatus: "open", employeeId: null, pactId: null, unitId };
  return { agencyId, left, zone, ...about, words, link: whatsAppLink(number, words), notYet: standing.notYet };
}

/**
 * The words to a unit's group and to its head, to be copied: nothing is noted, since nobody was reminded yet. Null while
 * the turn of none of its people has come.
 */
export async function unitWords(actor: Actor, ask: Omit<UnitAsk, "to">, now = new Date()) {
  const to = (reader: UnitAsk["to"]) => unitWhatsApp(plain, actor, { ...ask, to: reader }, now);
  try {
    const [group, head] = await Promise.all([to("group"), to("head")]);
    return { group: group.words, head: head.words, notYet: group.notYet };
  } catch (error) {
    if (error instanceof Refusal && error.code === "turn_not_come") return null;
    throw error;
  }
}
