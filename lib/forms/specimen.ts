import { letterPlace } from "@/lib/agencies/letter-place";
import { letterheadSchema } from "@/lib/agencies/schema";
import { findCampaign } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { fillPledge } from "@/lib/documents/pledge-text";
import { visible } from "@/lib/policy";

/**
 * What a specimen of a campaign's papers is drawn from, for those who write drafts: letterhead, words and blocks as
 * they will stand, and nobody's name. @throws Refusal not_found
 */
export async function specimenOf(actor: Actor, campaignId: string) {
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign?.text) throw new Refusal("not_found");
  const { agencyId, agencyName, contests, options, text } = campaign;
  const [agency] = await plain.$queryRaw<{ code: string; letterhead: unknown; unitName: string | null }[]>(sql`
    SELECT a.code, a.letterhead, (SELECT u.name FROM unit u WHERE u.agency_id = a.id AND u.reporting AND u.gone_at IS NULL
                                  ORDER BY u."left" LIMIT 1) AS "unitName"
    FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  if (!agency) throw new Refusal("not_found");
  const { government, address, contact, place } = letterheadSchema.parse(agency.letterhead ?? {});
  const unitName = agency.unitName ?? agencyName;
  const { id: textId, version, ...words } = text;
  const head = { kind: "Mengetahui", office: `Kepala ${unitName}`, name: "NAMA KEPALA UNIT", nip: null } as const;
  return {
    campaign,
    agencyCode: agency.code,
    text: { id: textId, version },
    pledge: fillPledge(words, pledgeValues({ contests, agencyName, unitName })),
    letterhead: {
      institution: government || agencyName,
      unitName: null,
      addressLines: [address, contact].filter(Boolean),
      emblem: null,
    },
    place: letterPlace(place, agencyName),
    person: {
      nip: "0".repeat(18),
      employmentType: "PNS" as const,
      grade: null,
      rank: null,
      position: null,
      unitName,
      unitPath: [agencyName, unitName],
    },
    votingRightNotice: options.votingRightNotice,
    witness: options.witnessBlock ? head : null,
  };
}
