import { pledgeValues } from "@/lib/campaigns/rules";
import type { CampaignOptions, Contest } from "@/lib/campaigns/schema";
import type { OwnWave } from "@/lib/campaigns/wave-schema";
import { ownWave } from "@/lib/campaigns/wave-sql";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { type ReachColumns, reachSql } from "@/lib/core/reach";
import { type Statements, sql } from "@/lib/db";
import { fillPledge, type PledgeText } from "@/lib/documents/pledge-text";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import type { EmploymentType } from "@/lib/employees/terms";
import type { Zone } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import type { PactStatus } from "@/lib/pacts/schema";
import { visible } from "@/lib/policy";

/** How the SQL below names the columns that a reach over pacts is compared with. */
export const pactColumns: ReachColumns = {
  agency: sql`p.agency_id`,
  left: sql`u."left"`,
  employee: sql`p.employee_id`,
};

type Row = {
  id: string;
  agencyId: string;
  campaignId: string;
  employeeId: string;
  unitId: string;
  status: PactStatus;
  left: number;
  unitName: string;
  unitPath: string[];
  campaignName: string;
  campaignStatus: string;
  contests: Contest[];
  options: CampaignOptions;
  textId: string | null;
  textVersion: number;
  title: string;
  opening: string;
  points: string[];
  closing: string;
  statement: string;
  nip: string;
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  employmentType: EmploymentType;
  grade: string | null;
  rank: string | null;
  position: string | null;
  agencyCode: string;
  agencyName: string;
  bkpsdmName: string;
  zone: Zone;
  openedAt: Date | null;
  /** ISO day. */
  deadline: string;
  wave: OwnWave | null;
  /** The signature in force, given to an earlier version, of a person who owes one again. */
  former: { version: number; signedAt: string; reason: string | null } | null;
  /** The latest version that asked those who had signed to sign again. */
  materialVersion: number;
};

type Options = {
  /** Holds the pact until the transaction ends: its state stays what was read. */
  lock?: boolean;
  /** "of_sheet": those that the sheet which waits was printed with, for who decides on it; without one, those in force. */
  words?: "in_force" | "of_sheet";
};

// A form knows its words; of a sheet without one they are those in force when it was handed in.
const sheetTextId = sql`(
  SELECT COALESCE(f.text_id, (
    SELECT v.id FROM pledge_text v WHERE v.campaign_id = s.campaign_id AND (v.version = 1 OR v.created_at <= s.uploaded_at)
    ORDER BY v.version DESC LIMIT 1))
  FROM scan s LEFT JOIN batch_page b ON b.id = s.batch_page_id
  LEFT JOIN pact_form f ON f.token = b.token AND f.campaign_id = s.campaign_id
  WHERE s.pact_id = p.id AND s.state = 'awaiting')`;

const former = sql`CASE WHEN p.status IN ('signed', 'verified') THEN NULL ELSE (
  SELECT json_build_object('version', v.version, 'signedAt', s.signed_at, 'reason', (
    SELECT m.reason FROM pledge_text m WHERE m.campaign_id = v.campaign_id AND m.change = 'material'
      AND m.version > v.version ORDER BY m.version DESC LIMIT 1))
  FROM signature s JOIN pledge_text v ON v.id = s.text_id WHERE s.pact_id = p.id AND s.superseded_at IS NULL) END`;

/**
 * All that signing a pact needs to know, in one round trip; the pledge as this person reads it, with its hash.
 * @throws Refusal sheet_words_replaced when the sheet's words no longer settle the pact
 */
export async function findSigningFacts(
  tx: Statements,
  actor: Actor,
  pactId: string,
  { lock = false, words = "of_sheet" }: Options = {},
) {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT p.id, p.agency_id AS "agencyId", p.campaign_id AS "campaignId", p.employee_id AS "employeeId",
           p.unit_id AS "unitId", p.status::text AS status, u."left", u.name AS "unitName", above.path AS "unitPath",
           c.name AS "campaignName", c.status::text AS "campaignStatus", c.contests, c.options,
           t.id AS "textId", t.version AS "textVersion", t.title, t.opening, t.points, t.closing, t.statement,
           e.nip, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           e.employment_type::text AS "employmentType", e.grade, e.rank, e.position,
           a.code AS "agencyCode", a.name AS "agencyName",
           a.bkpsdm_name AS "bkpsdmName", a.zone::text AS zone,
           p.opened_at AS "openedAt", to_char(c.deadline, 'YYYY-MM-DD') AS deadline, ${ownWave} AS wave, ${former} AS former,
           (SELECT COALESCE(max(m.version), 1) FROM pledge_text m
            WHERE m.campaign_id = c.id AND m.change = 'material') AS "materialVersion"
    FROM pact p
    JOIN unit u ON u.id = p.unit_id
    JOIN campaign c ON c.id = p.campaign_id
    JOIN employee e ON e.id = p.employee_id
    JOIN agency a ON a.id = p.agency_id
    LEFT JOIN wave w ON w.id = p.wave_id
    LEFT JOIN pledge_text t ON t.id = ${words === "of_sheet" ? sql`COALESCE(${sheetTextId}, c.text_id)` : sql`c.text_id`}
    CROSS JOIN LATERAL (
      WITH RECURSIVE up AS (
        SELECT u.parent_id, u.name, 0 AS height
        UNION ALL
        SELECT parent.parent_id, parent.name, up.height + 1 FROM up JOIN unit parent ON parent.id = up.parent_id
      )
      SELECT array_agg(name ORDER BY height DESC) AS path FROM up
    ) above
    WHERE p.id = ${pactId}::uuid AND ${reachSql(visible.pacts(actor), pactColumns)}
    ${lock ? sql`FOR UPDATE OF p` : sql``}`);
  if (!row?.textId) return null;
  if (row.textVersion < row.materialVersion) {
    throw new Refusal("sheet_words_replaced", { params: { version: row.textVersion } });
  }
  const template: PledgeText = {
    title: row.title,
    opening: row.opening,
    points: row.points,
    closing: row.closing,
    statement: row.statement,
  };
  const pledge = fillPledge(template, pledgeValues(row));
  return { ...row, textId: row.textId, personName: fullName(row), pledge, textHash: pledgeTextHash(pledge) };
}

export type SigningFacts = NonNullable<Awaited<ReturnType<typeof findSigningFacts>>>;
