import { isSigningOpen } from "@/lib/campaigns/rules";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { renderBlankPact } from "@/lib/documents/blank-pact-pdf";
import { documentSetting, nameInFile } from "@/lib/pacts/document-setting";
import { findPactFacts } from "@/lib/pacts/pact-detail";
import { isScannable, pactStatusName } from "@/lib/pacts/rules";
import { allows } from "@/lib/policy";

/**
 * The pact of one person on paper, to be signed with ink: for the person and for those who may upload the sheet.
 * @throws Refusal not_found, campaign_not_open, pact_not_scannable
 */
export async function blankPact(actor: Actor, pactId: string, now: Date = new Date()) {
  const facts = await findPactFacts(actor, pactId);
  if (!facts) throw new Refusal("not_found");
  if (!allows("pact.sign", actor, facts) && !allows("scan.upload", actor, facts)) throw new Refusal("not_found");
  if (!isSigningOpen({ status: facts.campaignStatus })) throw new Refusal("campaign_not_open");
  if (!isScannable(facts.status)) {
    throw new Refusal("pact_not_scannable", { params: { status: pactStatusName(facts.status) } });
  }
  const { agencyName, bkpsdmName, campaignName, pledge, textHash } = facts;
  const { nip, employmentType, grade, rank, position, unitName, unitPath } = facts;
  const pdf = await renderBlankPact({
    ...(await documentSetting(pactId, { at: now, agencyName })),
    pledge,
    person: { name: facts.personName, nip, employmentType, grade, rank, position, unitName, unitPath },
    agencyName,
    bkpsdmName,
    campaignName,
    textHash,
    printedAt: now,
  });
  return { pdf, fileName: `lembar-${nameInFile(facts.personName)}.pdf` };
}
