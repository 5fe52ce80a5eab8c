import { isSigningOpen } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { personParts, writeFormBook } from "@/lib/documents/form-book";
import type { PersonFormFacts } from "@/lib/documents/person-form";
import { fileSlug } from "@/lib/format/file-name";
import { sheetTokens } from "@/lib/forms/print-forms";
import { documentSetting } from "@/lib/pacts/document-setting";
import { isScannable, pactStatusName } from "@/lib/pacts/rules";
import { pactIdInput } from "@/lib/pacts/schema";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { allows } from "@/lib/policy";

const printPactForm = command({
  name: "form.print-one",
  input: pactIdInput,
  async run(ctx, { pactId }) {
    const facts = await findSigningFacts(ctx.tx, ctx.actor, pactId, { words: "in_force" });
    if (!facts || !allows("form.print-one", ctx.actor, facts)) throw new Refusal("not_found");
    ctx.authorize(facts);
    if (!isSigningOpen({ status: facts.campaignStatus })) throw new Refusal("campaign_not_open");
    if (!isScannable(facts.status)) {
      throw new Refusal("pact_not_scannable", { params: { status: pactStatusName(facts.status) } });
    }
    const [token = ""] = await sheetTokens(ctx.tx, facts, [pactId]);
    ctx.audit({ type: "pact", id: pactId, agencyId: facts.agencyId }, { campaignId: facts.campaignId });
    return { facts, token };
  },
});

/**
 * The sheet of one person, to be signed with ink: for the person and for those who may upload it.
 * @throws Refusal not_found, campaign_not_open, pact_not_scannable
 */
export async function pactForm(actor: Actor, pactId: string, now: Date = new Date()) {
  const { facts, token } = await printPactForm(actor, { pactId }, now);
  const { agencyName, bkpsdmName, campaignName, pledge, textHash, personName } = facts;
  const { nip, employmentType, grade, rank, position, unitName, unitPath } = facts;
  const form: PersonFormFacts = {
    ...(await documentSetting(pactId, { at: now, agencyName })),
    ...{ token, pledge, agencyName, bkpsdmName, campaignName, textHash, printedAt: now },
    person: { name: personName, nip, employmentType, grade, rank, position, unitName, unitPath },
  };
  const title = `${pledge.title} - ${personName}`;
  const book = writeFormBook({ title, author: agencyName, subject: campaignName, createdAt: now }, personParts([form]));
  const chunks: Buffer[] = [];
  for await (const chunk of book) chunks.push(chunk);
  return { pdf: Buffer.concat(chunks), fileName: `lembar-${fileSlug(personName)}.pdf` };
}
