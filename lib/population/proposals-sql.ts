import { conditionsOf, populationSql, rulesOf } from "@/lib/campaigns/population";
import type { Population } from "@/lib/campaigns/population-rule";
import { join, type Sql, sql } from "@/lib/db";
import { employmentTypeNames } from "@/lib/employees/terms";

export type PopulationCampaign = { id: string; agencyId: string; rule: Population; openedAt: Date | null };

const typeName = sql`(${JSON.stringify(employmentTypeNames)}::jsonb ->> e.employment_type::text)`;

/**
 * The facts a proposal stands on; refused, it comes back when one of them is another. The day of appointment is one
 * where the campaign asks for it from the first: a cohort that asks later must not bring old refusals back.
 */
const factsOf = ({ appointedFrom, appointedUntil }: Population) => sql`concat_ws('|', e.employment_type, e.tier,
  e.unit_id, e.legal_standing, e.obligation, CASE WHEN p.status = 'removed' THEN extract(epoch FROM p.status_at) END,
  CASE WHEN ${appointedFrom !== null || appointedUntil !== null} THEN e.appointment_date END)`;

/** SQL: what no rule of the population lets pass, the first that applies; what only their combination shuts out last. */
function outsideReason(agencyId: string, population: Population): Sql {
  const asked = rulesOf(population).map((rule) => conditionsOf(agencyId, rule));
  const cases = outside.flatMap(({ matter, words }) => {
    const each = asked.map((conditions) => conditions[matter]);
    const held = each.filter((condition) => condition !== null);
    // A rule that does not ask lets everybody pass.
    return held.length < each.length ? [] : [sql`WHEN NOT (${join(held, " OR ")}) THEN ${words}`];
  });
  return sql`CASE ${join(cases, " ")} ELSE 'Tidak lagi memenuhi aturan sasaran' END`;
}

const outside = [
  { matter: "type", words: sql`'Menjadi ' || ${typeName}` },
  { matter: "tier", words: sql`'Jenjang jabatan di luar sasaran'` },
  { matter: "unit", words: sql`'Unit di luar sasaran'` },
  { matter: "kind", words: sql`'Jenis unit di luar sasaran'` },
  { matter: "dated", words: sql`'Tanggal pengangkatan belum tercatat'` },
  { matter: "date", words: sql`'Tanggal pengangkatan di luar sasaran'` },
  { matter: "standing", words: sql`'Kedudukan hukum di luar sasaran'` },
] as const;

/** Exempt for the legal standing, not for a reason that the unit recorded. */
const byStanding = sql`EXISTS (SELECT 1 FROM exemption x WHERE x.pact_id = p.id AND x.ended_at IS NULL
  AND x.reason = 'KEDUDUKAN_HUKUM')`;
/** Somebody ended the exemption, and nothing new is known of the person since. */
const endedByHand = sql`EXISTS (SELECT 1 FROM exemption x WHERE x.pact_id = p.id AND x.reason = 'KEDUDUKAN_HUKUM'
  AND x.ended_at > e.updated_at)`;

/**
 * What the people as they are now propose for a campaign, worked out anew at each look: rows of e (employee), u (its
 * unit), p (its pact or null) with kind, reason and facts. What is signed proposes nothing, what was refused on the
 * same facts is left out. Somebody who declined is a case of its own, which no exemption ends along with others.
 */
export function proposalsSql({ id, agencyId, rule, openedAt }: PopulationCampaign): Sql {
  const meant = sql`(${populationSql(agencyId, rule)})`;
  return sql`
    FROM employee e JOIN unit u ON u.id = e.unit_id
    LEFT JOIN pact p ON p.campaign_id = ${id}::uuid AND p.employee_id = e.id
    CROSS JOIN LATERAL (SELECT ${meant} AS meant) r
    CROSS JOIN LATERAL (SELECT CASE
      WHEN (p.id IS NULL OR p.status = 'removed') AND r.meant THEN 'join'
      WHEN p.status NOT IN ('signed', 'verified', 'removed') AND NOT r.meant THEN 'leave'
      WHEN p.status IN ('pending', 'returned') AND e.obligation = 'exempt' AND NOT ${endedByHand} THEN 'exempt'
      WHEN p.status = 'exempt' AND e.obligation = 'obligated' AND ${byStanding} THEN 'resume'
    END AS kind) k
    CROSS JOIN LATERAL (SELECT ${factsOf(rule)} AS facts, CASE k.kind
      WHEN 'join' THEN CASE
        WHEN p.status = 'removed' THEN 'Kembali bertugas'
        WHEN e.created_at > ${openedAt} THEN ${typeName} || ' baru'
        ELSE 'Kini memenuhi aturan sasaran' END
      WHEN 'leave' THEN CASE
        WHEN e.gone_at IS NOT NULL THEN 'Tidak lagi bertugas'
        WHEN e.obligation = 'out' THEN e.legal_standing
        ELSE ${outsideReason(agencyId, rule)} END
      WHEN 'exempt' THEN e.legal_standing
      WHEN 'resume' THEN 'Kedudukan hukum kembali ' || e.legal_standing
    END AS reason) w
    WHERE e.agency_id = ${agencyId}::uuid AND k.kind IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM population_rejection x WHERE x.campaign_id = ${id}::uuid AND x.employee_id = e.id
        AND x.kind = k.kind AND x.facts = w.facts)`;
}
