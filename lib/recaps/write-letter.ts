import { campaignScope } from "@/lib/campaigns/queries";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { writeRecapLetterInput } from "@/lib/recaps/schema";

const labels = {
  letterNumber: "Nomor",
  subject: "Hal",
  recipients: "Kepada",
  recipientPlace: "Tempat penerima",
  copies: "Tembusan",
  signerOffice: "Jabatan",
  signerOnBehalfOf: "Atas nama",
  signerName: "Nama dan gelar",
  signerRank: "Pangkat",
};

/** Keeps what BKPSDM typed for the letter of a campaign's recap; the PDF is drawn from it. The same again is a success. */
export const writeRecapLetter = command({
  name: "recap.write-letter",
  input: writeRecapLetterInput,
  async run(ctx, { campaignId, ...letter }) {
    const [campaign] = await ctx.tx.$queryRaw<{ agencyId: string }[]>(sql`
      SELECT c.agency_id AS "agencyId" FROM campaign c
      WHERE c.id = ${campaignId}::uuid AND c.status <> 'draft' AND ${campaignScope(ctx.actor)}`);
    if (!campaign) throw new Refusal("not_found");
    const { agencyId } = campaign;
    ctx.authorize({ agencyId, left: null });
    assertPrintable(letter, labels);
    const { letterNumber, letterDate } = letter;
    const writtenById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const written = await ctx.tx.$executeRaw(sql`
      INSERT INTO recap_letter (campaign_id, agency_id, facts, written_by_id, written_at)
      VALUES (${campaignId}::uuid, ${agencyId}::uuid, ${JSON.stringify(letter)}::jsonb, ${writtenById}::uuid, ${ctx.now})
      ON CONFLICT (campaign_id) DO UPDATE SET facts = EXCLUDED.facts, written_by_id = EXCLUDED.written_by_id,
        written_at = EXCLUDED.written_at WHERE recap_letter.facts IS DISTINCT FROM EXCLUDED.facts`);
    if (written === 0) return ctx.unchanged({ campaignId, letterNumber });
    ctx.audit({ type: "campaign", id: campaignId, agencyId }, { letterNumber, letterDate });
    return { campaignId, letterNumber };
  },
});
