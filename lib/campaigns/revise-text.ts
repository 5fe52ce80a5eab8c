import canonicalize from "canonicalize";
import { assertFillable, lockCampaign } from "@/lib/campaigns/draft-checks";
import { lockPacts } from "@/lib/campaigns/lock-pacts";
import { type ReviseTextResult, reviseTextInput, type TextChange } from "@/lib/campaigns/schema";
import { hasBeenSigned } from "@/lib/campaigns/text-versions";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { sql, type Tx } from "@/lib/db";
import type { PledgeText } from "@/lib/documents/pledge-text";
import { assertPrintable } from "@/lib/documents/printable";

/**
 * Puts a new version of the words in force while a campaign is open. Whoever has not signed signs it. Earlier signatures
 * stay valid for their version (editorial), or their people owe one again, the earlier evidence standing until the new
 * one comes (material); sheets of the former words that wait are then set aside. Sending the words in force is a success.
 * @throws Refusal not_found, forbidden, text_not_open, invalid_input (also `change`, once somebody has signed)
 */
export const reviseText = command({
  name: "campaign.revise-text",
  input: reviseTextInput,
  timeout: 120_000,
  async run(ctx, { campaignId, text, change: asked, reason }): Promise<ReviseTextResult> {
    const campaign = await lockCampaign(ctx, campaignId);
    ctx.authorize({ agencyId: campaign.agencyId, left: null });
    if (campaign.status !== "open") throw new Refusal("text_not_open");
    const inForce = await textInForce(ctx.tx, campaignId);
    const standing = { campaignId, textId: inForce.id, version: inForce.version, change: inForce.change };
    if (canonicalize(inForce.words) === canonicalize(text)) {
      return ctx.unchanged({ ...standing, owedAgain: 0, sheetsAside: 0, alreadyInForce: true });
    }
    assertFillable(text);
    assertPrintable({ text });

    // Who is signing at this moment signs before the change, or is refused after it.
    await lockPacts(ctx, campaignId);
    const change = await meaningOf(ctx.tx, campaignId, asked);
    const { owedAgain, sheetsAside } =
      change === "material" ? await oweAgain(ctx.tx, campaignId, ctx.now) : { owedAgain: 0, sheetsAside: 0 };
    const textId = newId(ctx.now);
    const version = inForce.version + 1;
    const changedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    await ctx.tx.pledgeText.create({
      data: { id: textId, campaignId, version, ...text, createdAt: ctx.now, change, reason, owedAgain, changedById },
    });
    await ctx.tx.campaign.update({ where: { id: campaignId }, data: { textId } });
    ctx.audit(
      { type: "campaign", id: campaignId, agencyId: campaign.agencyId },
      { textId, version, change, reason, owedAgain, sheetsAside },
    );
    return { campaignId, textId, version, change, owedAgain, sheetsAside, alreadyInForce: false };
  },
});

async function textInForce(tx: Tx, campaignId: string) {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, include: { text: true } });
  if (!campaign.text) throw new Error(`open campaign ${campaignId} has no text`);
  const { id, version, change, title, opening, points, closing, statement } = campaign.text;
  const words: PledgeText = { title, opening, points, closing, statement };
  return { id, version, change, words };
}

async function meaningOf(tx: Tx, campaignId: string, asked: "editorial" | "material" | undefined): Promise<TextChange> {
  if (!(await hasBeenSigned(tx, campaignId))) return "correction";
  if (asked) return asked;
  const sentence = "Sudah ada yang menandatangani. Pilih apakah perubahan ini redaksional atau mengubah isi.";
  throw new Refusal("invalid_input", { fields: { change: sentence } });
}

/** Those who had signed, or whose sheet waits, owe a signature again. The evidence in force stays in force. */
async function oweAgain(tx: Tx, campaignId: string, now: Date) {
  const sheetsAside = await tx.$executeRaw(sql`
    UPDATE scan SET state = 'superseded' WHERE campaign_id = ${campaignId}::uuid AND state = 'awaiting'`);
  const owedAgain = await tx.$executeRaw(sql`
    UPDATE pact SET status = 'pending', status_at = ${now}
    WHERE campaign_id = ${campaignId}::uuid AND status IN ('signed', 'verified', 'awaiting_verification')`);
  return { owedAgain, sheetsAside };
}
