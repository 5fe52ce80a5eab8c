import { letterPlace } from "@/lib/agencies/letter-place";
import { letterheadSchema } from "@/lib/agencies/schema";
import { findCampaign } from "@/lib/campaigns/queries";
import { pledgeValues } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { personParts, writeFormBook } from "@/lib/documents/form-book";
import { coverToken } from "@/lib/documents/form-geometry";
import { fillPledge } from "@/lib/documents/pledge-text";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { fileSlug } from "@/lib/format/file-name";
import { visible } from "@/lib/policy";

/** Nobody: a specimen must not look like anybody's sheet. */
const NAME = "CONTOH, BUKAN UNTUK DITANDATANGANI";

/**
 * How the printed sheet of a campaign will look, with its letterhead, words, notices and blocks: for those who write
 * drafts, before anybody is obliged. Its code is that of pages which only accompany forms, so that a scanned one is set
 * aside. @throws Refusal not_found
 */
export async function formPreview(actor: Actor, campaignId: string, now: Date = new Date()) {
  const campaign = await findCampaign(actor, campaignId);
  if (!campaign?.text) throw new Refusal("not_found");
  const { agencyId, agencyName, bkpsdmName, contests, options, name: campaignName, text } = campaign;
  const [agency] = await plain.$queryRaw<{ letterhead: unknown; unitName: string | null }[]>(sql`
    SELECT a.letterhead, (SELECT u.name FROM unit u WHERE u.agency_id = a.id AND u.reporting AND u.gone_at IS NULL
                          ORDER BY u."left" LIMIT 1) AS "unitName"
    FROM agency a WHERE a.id = ${agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  if (!agency) throw new Refusal("not_found");
  const { government, address, contact, place } = letterheadSchema.parse(agency.letterhead ?? {});
  const unitName = agency.unitName ?? agencyName;
  const { title, opening, points, closing, statement } = text;
  const pledge = fillPledge(
    { title, opening, points, closing, statement },
    pledgeValues({ contests, agencyName, unitName }),
  );
  const nobody = { nip: "0".repeat(18), employmentType: "PNS", grade: null, rank: null, position: null } as const;
  const head = { kind: "Mengetahui", office: `Kepala ${unitName}`, name: "NAMA KEPALA UNIT", nip: null } as const;
  const book = writeFormBook(
    { title: `Pratinjau ${campaignName}`, author: agencyName, subject: campaignName, createdAt: now },
    personParts([
      {
        ...{ token: coverToken, pledge, agencyName, bkpsdmName, campaignName, printedAt: now },
        textHash: pledgeTextHash(pledge),
        letterhead: {
          institution: government || agencyName,
          unitName: null,
          addressLines: [address, contact].filter(Boolean),
          emblem: null,
        },
        place: letterPlace(place, agencyName),
        person: { ...nobody, name: NAME, unitName, unitPath: [agencyName, unitName] },
        votingRightNotice: options.votingRightNotice,
        witness: options.witnessBlock ? head : null,
      },
    ]),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of book) chunks.push(chunk);
  return {
    bytes: Buffer.concat(chunks),
    fileName: `pratinjau-${fileSlug(campaignName)}.pdf`,
    media: "application/pdf",
  };
}
