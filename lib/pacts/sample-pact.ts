import { populationSql } from "@/lib/campaigns/population";
import { findCampaign } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { hasReach, reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fillPledge } from "@/lib/documents/pledge-text";
import type { EmploymentType } from "@/lib/employees/terms";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";

type Sample = {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  nip: string;
  employmentType: EmploymentType;
  position: string | null;
  unitName: string;
  unitPath: string[];
};

const NOBODY: Sample = {
  name: "Nama Pegawai",
  titleFront: null,
  titleBack: null,
  nip: "0".repeat(18),
  employmentType: "PNS",
  position: "Jabatan",
  unitName: "Unit kerja",
  unitPath: [],
};

/**
 * A campaign's pact as one of its people will meet it, whose pact it is not: the words with that person's unit, and who
 * would sign. Null for those who do not read drafts; with nobody in the population, an invented person.
 */
export async function samplePact(actor: Actor, campaignId: string) {
  const campaign = hasReach(visible.drafts(actor)) ? await findCampaign(actor, campaignId) : null;
  if (!campaign?.text) return null;
  const { agencyId, agencyName, contests, population, options } = campaign;
  const columns = { agency: sql`e.agency_id`, left: sql`u."left"`, employee: sql`e.id` };
  // Most are neither leaders nor newcomers: somebody of the many shows what most will see.
  const [found] = await plain.$queryRaw<Sample[]>(sql`
    SELECT e.name, e.title_front AS "titleFront", e.title_back AS "titleBack", e.nip,
           e.employment_type::text AS "employmentType", e.position, u.name AS "unitName",
           (SELECT array_agg(w.name ORDER BY w."left") FROM unit w
            WHERE w.agency_id = u.agency_id AND u."left" BETWEEN w."left" AND w."right") AS "unitPath"
    FROM employee e JOIN unit u ON u.id = e.unit_id
    WHERE ${populationSql(agencyId, population)} AND ${reachSql(visible.employees(actor), columns)}
    ORDER BY e.obligation = 'exempt', e.tier IN ('PELAKSANA', 'FUNGSIONAL') DESC, e.id LIMIT 1`);
  const person = found ?? NOBODY;
  const { id: _id, version: _version, ...words } = campaign.text;
  return {
    campaign,
    pledge: fillPledge(words, pledgeValues({ contests, agencyName, unitName: person.unitName })),
    person: { ...person, name: fullName(person), agencyName },
    votingRightNotice: options.votingRightNotice,
  };
}
