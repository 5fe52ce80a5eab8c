import { findAgencyView } from "@/lib/agencies/queries";
import { type CampaignSummary, findCampaign } from "@/lib/campaigns/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { plain, snapshot } from "@/lib/db";
import { recapCsv } from "@/lib/documents/recap-csv";
import { renderRecapLetter } from "@/lib/documents/recap-letter-pdf";
import { renderRecap } from "@/lib/documents/recap-pdf";
import { recapWorkbook } from "@/lib/documents/recap-workbook";
import { isoDay, startOfDay } from "@/lib/format/date";
import { fileSlug } from "@/lib/format/file-name";
import { linesOf } from "@/lib/format/lines";
import { visible } from "@/lib/policy";
import { findRecapLetter } from "@/lib/recaps/letter-draft";
import { recapOf } from "@/lib/recaps/recap-facts";
import type { RecapFile } from "@/lib/recaps/recap-file";
import { issuerLetterhead, recapLetterhead, recapPlace } from "@/lib/recaps/recap-letterhead";
import { type RecapLetter, type RecapQuery, recapMedia, recapQuery } from "@/lib/recaps/schema";

/**
 * The recap of a campaign's units as xlsx, PDF or CSV, read at one instant:
 * `{ campaignId, format?, basis?, order?, paper?, letter? }`. Counts alone: nobody's name leaves with it.
 * @throws Refusal not_found, forbidden, recap_letter_missing
 */
export async function recapDocument(actor: Actor, raw: unknown, now = new Date()): Promise<RecapFile> {
  const query = parseInput(recapQuery, raw);
  const campaign = await findCampaign(actor, query.campaignId);
  if (!campaign || campaign.status === "draft") throw new Refusal("not_found");
  const { format } = query;
  const bytes =
    format === "pdf" && query.letter ? await letter(actor, campaign, now) : await table(actor, campaign, query, now);
  const kind = format === "pdf" && query.letter ? "surat-rekapitulasi" : "rekapitulasi";
  const fileName = `${kind}-${fileSlug(campaign.name)}-${isoDay(now, campaign.zone)}.${format}`;
  return { bytes, fileName, media: recapMedia[format] };
}

async function table(actor: Actor, campaign: CampaignSummary, query: RecapQuery, now: Date): Promise<Buffer> {
  const facts = await read(actor, campaign, query, now);
  if (query.format === "csv") return Buffer.from(recapCsv(facts));
  if (query.format === "xlsx") return recapWorkbook(facts, query.paper);
  const letterhead = await issuerLetterhead(plain, { agencyId: campaign.agencyId, reach: visible.figures(actor) });
  return renderRecap(facts, letterhead, query.paper);
}

async function letter(actor: Actor, campaign: CampaignSummary, now: Date): Promise<Buffer> {
  const written = await findRecapLetter(actor, campaign.id);
  if (!written) throw new Refusal("recap_letter_missing");
  const recap = await read(actor, campaign, written, now);
  const sender = await senderOf(actor, campaign);
  return renderRecapLetter({
    letterhead: recapLetterhead(sender),
    place: recapPlace(sender),
    date: startOfDay(written.letterDate, campaign.zone),
    letterNumber: written.letterNumber,
    urgency: written.urgency,
    subject: written.subject,
    recipients: linesOf(written.recipients),
    recipientPlace: written.recipientPlace,
    signer: signerOf(written),
    copies: linesOf(written.copies),
    paper: written.paper,
    recap,
  });
}

type Setting = Pick<RecapQuery, "basis" | "order">;

async function read(actor: Actor, campaign: CampaignSummary, setting: Setting, now: Date) {
  const facts = await snapshot((tx) => recapOf(tx, actor, campaign, setting, now));
  if (!facts) throw new Refusal("not_found");
  return facts;
}

const signerOf = (written: RecapLetter) => ({
  office: written.signerOffice,
  acting: written.signerActing && (`${written.signerActing}.` as const),
  onBehalfOf: written.signerOnBehalfOf || null,
  name: written.signerName,
  rank: written.signerRank || null,
  nip: written.signerNip.replace(/\D/g, "") || null,
});

async function senderOf(actor: Actor, campaign: CampaignSummary) {
  const agency = await findAgencyView(actor, campaign.agencyId);
  if (!agency) throw new Refusal("not_found");
  return { letterhead: agency.letterhead, agencyName: agency.name, bkpsdmName: agency.bkpsdmName };
}
