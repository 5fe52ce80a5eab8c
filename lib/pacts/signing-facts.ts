import { pledgeValues } from "@/lib/campaigns/rules";
import type { CampaignOptions, Contest } from "@/lib/campaigns/schema";
import type { Actor } from "@/lib/core/actor";
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
};

/**
 * All that signing a pact needs to know, in one round trip; the pledge as this person reads it, with its hash.
 * With `lock` the pact is held until the transaction ends: its state stays what was read.
 */
export async function findSigningFacts(tx: Statements, actor: Actor, pactId: string, { lock = false } = {}) {
  const [row] = await tx.$queryRaw<Row[]>(sql`
    SELECT p.id, p.agency_id AS "agencyId", p.campaign_id AS "campaignId", p.employee_id AS "employeeId",
           p.unit_id AS "unitId", p.status::text AS status, u."left", u.name AS "unitName", above.path AS "unitPath",
           c.name AS "campaignName", c.status::text AS "campaignStatus", c.contests, c.options,
           t.id AS "textId", t.version AS "textVersion", t.title, t.opening, t.points, t.closing, t.statement,
           e.nip, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           e.employment_type::text AS "employmentType", e.grade, e.rank, e.position,
           a.code AS "agencyCode", a.name AS "agencyName",
           a.bkpsdm_name AS "bkpsdmName", a.zone::text AS zone,
           p.opened_at AS "openedAt"
    FROM pact p
    JOIN unit u ON u.id = p.unit_id
    JOIN campaign c ON c.id = p.campaign_id
    JOIN employee e ON e.id = p.employee_id
    JOIN agency a ON a.id = p.agency_id
    LEFT JOIN pledge_text t ON t.id = c.text_id
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
