import canonicalize from "canonicalize";
import { sha256 } from "@/lib/core/hash";
import { type Statements, sql } from "@/lib/db";
import { fullName } from "@/lib/format/person";
import { totalsOf } from "@/lib/monitoring/rules";
import type { ReportContent } from "@/lib/reports/schema";

type Person = ReportContent["people"][number] & { titleFront: string | null; titleBack: string | null };

/** The state of a reporting unit's own people at this moment, as a report would freeze it, with its hash. */
export async function reportContentNow(tx: Statements, campaignId: string, unitId: string) {
  const rows = await tx.$queryRaw<Person[]>(sql`
    SELECT p.id AS "pactId", e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           u.name AS "unitName", p.status::text AS status, x.reason
    FROM pact p JOIN employee e ON e.id = p.employee_id JOIN unit u ON u.id = p.unit_id
    LEFT JOIN exemption x ON x.pact_id = p.id AND x.ended_at IS NULL AND p.status = 'exempt'
    WHERE p.campaign_id = ${campaignId}::uuid AND u.reporting_unit_id = ${unitId}::uuid AND p.status <> 'removed'
    ORDER BY u."left", e.name, p.id`);
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  const people = rows.map(({ titleFront, titleBack, ...person }) => ({
    ...person,
    name: fullName({ name: person.name, titleFront, titleBack }),
  }));
  const content: ReportContent = { version: 1, campaignId, unitId, figures: totalsOf(counts), people };
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new TypeError("a report's content is always an object");
  return { content, canonical, hash: sha256(canonical) };
}
