import type { Actor } from "@/lib/core/actor";
import { personParts, writeFormBook } from "@/lib/documents/form-book";
import { coverToken } from "@/lib/documents/form-geometry";
import { pledgeTextHash } from "@/lib/documents/text-hash";
import { fileSlug } from "@/lib/format/file-name";
import { specimenOf } from "@/lib/forms/specimen";

/** Nobody: a specimen must not look like anybody's sheet. */
const NAME = "CONTOH, BUKAN UNTUK DITANDATANGANI";

/**
 * How the printed sheet of a campaign will look, with its letterhead, words, notices and blocks: for those who write
 * drafts, before anybody is obliged. Its code is that of pages which only accompany forms, so that a scanned one is set
 * aside. @throws Refusal not_found
 */
export async function formPreview(actor: Actor, campaignId: string, now: Date = new Date()) {
  const { campaign, pledge, letterhead, place, person, votingRightNotice, witness } = await specimenOf(
    actor,
    campaignId,
  );
  const { agencyName, bkpsdmName, name: campaignName } = campaign;
  const book = writeFormBook(
    { title: `Pratinjau ${campaignName}`, author: agencyName, subject: campaignName, createdAt: now },
    personParts([
      {
        ...{ token: coverToken, pledge, agencyName, bkpsdmName, campaignName, printedAt: now },
        ...{ letterhead, place, votingRightNotice, witness },
        textHash: pledgeTextHash(pledge),
        person: { ...person, name: NAME },
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
