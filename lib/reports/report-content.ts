import canonicalize from "canonicalize";
import { type Letterhead, letterheadSchema } from "@/lib/agencies/schema";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { type Statements, sql } from "@/lib/db";
import { employmentTypes } from "@/lib/employees/terms";
import { linesOf } from "@/lib/format/lines";
import { fullName } from "@/lib/format/person";
import { totalsOf } from "@/lib/monitoring/rules";
import { exemptionName } from "@/lib/pacts/schema";
import { countByType } from "@/lib/reports/rules";
import type { ReportContent, ReportPerson } from "@/lib/reports/schema";

type Heading = Pick<ReportContent, "campaignName" | "unitName"> & {
  unitAddress: string;
  agency: Omit<ReportContent["agency"], "letterhead"> & { letterhead: Partial<Letterhead> };
};

type Row = Omit<ReportPerson, "standing" | "reason"> & {
  titleFront: string | null;
  titleBack: string | null;
  rank: string | null;
  grade: string | null;
  reason: string | null;
  note: string | null;
};

/**
 * The state of a reporting unit's own people at this moment, as a report would freeze it, with its hash.
 * @throws Refusal("not_found") when unit and campaign are not of one agency
 */
export async function reportContentNow(tx: Statements, campaignId: string, unitId: string) {
  const [heading] = await tx.$queryRaw<Heading[]>(sql`
    SELECT c.name AS "campaignName", u.name AS "unitName", u.address AS "unitAddress",
           json_build_object('name', a.name, 'bkpsdmName', a.bkpsdm_name, 'zone', a.zone,
                             'letterhead', a.letterhead) AS agency
    FROM campaign c JOIN agency a ON a.id = c.agency_id JOIN unit u ON u.agency_id = a.id
    WHERE c.id = ${campaignId}::uuid AND u.id = ${unitId}::uuid`);
  if (!heading) throw new Refusal("not_found");
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT p.id AS "pactId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           p.employment_type::text AS "employmentType", e.rank, e.grade, e.position,
           u.name AS "unitName", p.status::text AS status, x.reason, x.note
    FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN exemption x ON x.pact_id = p.id AND x.ended_at IS NULL AND p.status = 'exempt'
    WHERE p.campaign_id = ${campaignId}::uuid AND u.reporting_unit_id = ${unitId}::uuid AND p.status <> 'removed'
    ORDER BY u."left", e.name, p.id`);
  const people = rows.map(toPerson);
  const counts: Record<string, number> = {};
  for (const { status } of people) counts[status] = (counts[status] ?? 0) + 1;
  const letterhead = letterheadSchema.parse(heading.agency.letterhead);
  const content: ReportContent = {
    version: 2,
    campaignId,
    campaignName: heading.campaignName,
    unitId,
    unitName: heading.unitName,
    unitAddress: linesOf(heading.unitAddress),
    agency: { ...heading.agency, letterhead },
    figures: totalsOf(counts),
    byType: countByType(employmentTypes, people),
    people,
  };
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new TypeError("a report's content is always an object");
  return { content, canonical, hash: sha256(canonical) };
}

function toPerson({ titleFront, titleBack, rank, grade, reason, note, ...person }: Row): ReportPerson {
  return {
    ...person,
    name: fullName({ name: person.name, titleFront, titleBack }),
    standing: [rank, grade].filter(Boolean).join(", ") || null,
    reason: reason === null ? null : exemptionName(reason, note),
  };
}
