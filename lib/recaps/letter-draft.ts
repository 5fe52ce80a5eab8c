import { personnelAgencyName } from "@/lib/agencies/personnel-agency";
import { letterheadSchema } from "@/lib/agencies/schema";
import type { CampaignSummary } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { reachSql } from "@/lib/core/reach";
import { plain, sql } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { fullName } from "@/lib/format/person";
import { visible } from "@/lib/policy";
import { recapPlace } from "@/lib/recaps/recap-letterhead";
import { type RecapLetter, recapLetter } from "@/lib/recaps/schema";

type Row = { letterhead: unknown; head: Head | null };
type Head = {
  name: string;
  titleFront: string | null;
  titleBack: string | null;
  nip: string;
  rank: string | null;
  office: string | null;
  acting: RecapLetter["signerActing"];
};

/** The letter last written for a campaign's recap; null before the first, and for whom it does not concern. */
export async function findRecapLetter(actor: Actor, campaignId: string): Promise<RecapLetter | null> {
  const [row] = await plain.$queryRaw<{ facts: unknown }[]>(sql`
    SELECT l.facts FROM recap_letter l WHERE l.campaign_id = ${campaignId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`l.agency_id`, left: sql`NULL::int` })}`);
  return row ? recapLetter.parse(row.facts) : null;
}

/** What the form of the letter opens with: the letter last written, else what the agency's own data suggest. */
export async function draftRecapLetter(
  actor: Actor,
  campaign: CampaignSummary,
  now: Date,
): Promise<{ written: boolean; letter: RecapLetter }> {
  const before = await findRecapLetter(actor, campaign.id);
  if (before) return { written: true, letter: before };
  const [row] = await plain.$queryRaw<Row[]>(sql`
    SELECT a.letterhead, (
      SELECT json_build_object('name', e.name, 'titleFront', e.title_front, 'titleBack', e.title_back, 'nip', e.nip,
               'rank', e.rank, 'office', g.office, 'acting', g.acting)
      FROM role_grant g JOIN unit u ON u.id = g.unit_id AND u.reporting
      JOIN account x ON x.id = g.account_id JOIN employee e ON e.id = x.employee_id
      WHERE g.role = 'unit_head' AND u.agency_id = a.id AND g.valid_from <= ${now}
        AND (g.valid_until IS NULL OR g.valid_until > ${now})
        AND (u.name = a.bkpsdm_name OR u.name ILIKE '%kepegawaian%')
      ORDER BY u.name = a.bkpsdm_name DESC, u."left", g.valid_from DESC LIMIT 1) AS head
    FROM agency a WHERE a.id = ${campaign.agencyId}::uuid
      AND ${reachSql(visible.drafts(actor), { agency: sql`a.id`, left: sql`NULL::int` })}`);
  return { written: false, letter: suggested(campaign, row ?? { letterhead: {}, head: null }, now) };
}

function suggested(campaign: CampaignSummary, { letterhead, head }: Row, now: Date): RecapLetter {
  const { agencyName, bkpsdmName, name, zone } = campaign;
  const [region, regent] = regionOf(agencyName);
  return {
    letterNumber: "",
    letterDate: isoDay(now, zone),
    urgency: "Biasa",
    subject: `Rekapitulasi Penandatanganan ${name}`,
    recipients: regent,
    recipientPlace: recapPlace({ letterhead, agencyName }),
    copies: [`Sekretaris Daerah ${region}`, `Inspektur ${region}`, `Ketua Bawaslu ${region}`].join("\n"),
    signerOffice:
      head?.office ?? `Kepala ${personnelAgencyName({ bkpsdmName, letterhead: letterheadSchema.parse(letterhead) })}`,
    signerActing: head?.acting ?? null,
    signerOnBehalfOf: "",
    signerName: head ? fullName(head) : "",
    signerRank: head?.rank ?? "",
    signerNip: head?.nip ?? "",
    basis: "now",
    order: "official",
    paper: "A4",
  };
}

/** "Pemerintah Kabupaten Contoh" -> ["Kabupaten Contoh", "Bupati Contoh"]; a ministry has no regent to write to. */
function regionOf(agencyName: string): [region: string, recipient: string] {
  const region = agencyName.replace(/^Pemerintah /i, "");
  const [, kind = "", place = ""] = /^(Kabupaten|Kota|Provinsi) (.+)$/i.exec(region) ?? [];
  const title = { kabupaten: "Bupati", kota: "Wali Kota", provinsi: "Gubernur" }[kind.toLowerCase()];
  return [region, title ? `${title} ${place}` : `Pimpinan ${region}`];
}
