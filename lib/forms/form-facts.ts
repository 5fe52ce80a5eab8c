import { pledgeValues } from "@/lib/campaigns/rules";
import { plain, sql } from "@/lib/db";
import type { Witness } from "@/lib/documents/pact-words";
import type { PersonFormFacts } from "@/lib/documents/person-form";
import { fillPledge } from "@/lib/documents/pledge-text";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import type { EmploymentType } from "@/lib/employees/terms";
import { fullName } from "@/lib/format/person";
import type { FormPrint } from "@/lib/forms/print-forms";

/** People read in one statement. */
const BATCH = 250;

type Name = { name: string; titleFront: string | null; titleBack: string | null };
type Row = Name & {
  pactId: string;
  nip: string;
  employmentType: EmploymentType;
  grade: string | null;
  rank: string | null;
  position: string | null;
  unitName: string;
  unitPath: string[];
  witness: (Name & { nip: string | null; office: string | null; unitName: string }) | null;
};

/** What stands on each person's sheet, in the order of the print; read in batches, so that no unit is ever whole in memory. */
export async function* formFacts({ target, people, tokens }: FormPrint, now: Date): AsyncGenerator<PersonFormFacts> {
  const { letterhead, place, agencyName, bkpsdmName, campaignName, options } = target;
  const same = { letterhead, place, agencyName, bkpsdmName, campaignName, printedAt: now };
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH).map(({ pactId }) => pactId);
    const rows = new Map((await readBatch(batch, now)).map((row) => [row.pactId, row]));
    for (const [i, pactId] of batch.entries()) {
      const row = rows.get(pactId);
      const token = tokens[from + i];
      // Left the agency while the file was being written.
      if (!row || !token) continue;
      const pledge = fillPledge(target.pledge, pledgeValues({ ...target, unitName: row.unitName }));
      const { nip, employmentType, grade, rank, position, unitName, unitPath } = row;
      yield {
        ...same,
        token,
        pledge,
        textHash: pledgeTextHash(pledge),
        person: { name: fullName(row), nip, employmentType, grade, rank, position, unitName, unitPath },
        votingRightNotice: options.votingRightNotice ?? true,
        witness: options.witnessBlock ? witnessOf(row) : null,
      };
    }
  }
}

function witnessOf({ witness }: Row): Witness | null {
  if (!witness) return null;
  const office = witness.office ?? `Kepala ${witness.unitName}`;
  return { kind: "Mengetahui", office, name: fullName(witness), nip: witness.nip };
}

// The witness is the head nearest above at that moment, never the person.
function readBatch(pactIds: readonly string[], now: Date): Promise<Row[]> {
  return plain.$queryRaw<Row[]>(sql`
    SELECT p.id AS "pactId", e.nip, e.name, e.title_front AS "titleFront", e.title_back AS "titleBack",
           e.employment_type::text AS "employmentType", e.grade, e.rank, e.position, u.name AS "unitName", (
             SELECT array_agg(w.name ORDER BY w."left") FROM unit w
             WHERE w.agency_id = u.agency_id AND u."left" BETWEEN w."left" AND w."right"
           ) AS "unitPath", (
             SELECT jsonb_build_object('name', h.name, 'titleFront', h.title_front, 'titleBack', h.title_back,
                                       'nip', h.nip, 'office', g.office, 'unitName', top.name)
             FROM role_grant g JOIN unit top ON top.id = g.unit_id JOIN account x ON x.id = g.account_id
             JOIN employee h ON h.id = x.employee_id
             WHERE g.role = 'unit_head' AND top.agency_id = u.agency_id AND u."left" BETWEEN top."left" AND top."right"
               AND h.id <> p.employee_id AND g.valid_from <= ${now} AND (g.valid_until IS NULL OR g.valid_until > ${now})
             ORDER BY top."left" DESC, g.valid_from DESC LIMIT 1
           ) AS witness
    FROM pact p JOIN unit u ON u.id = p.unit_id JOIN employee e ON e.id = p.employee_id
    WHERE p.id = ANY(${pactIds}::uuid[])`) as Promise<Row[]>;
}
