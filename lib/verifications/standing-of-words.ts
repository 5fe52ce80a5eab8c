import { plain, sql } from "@/lib/db";
import { formatDate } from "@/lib/format/date";
import type { Evidence } from "@/lib/pacts/evidence";

/** How a sound signature stands among the versions of its words, as anybody may know it. */
export type WordsStanding = {
  verdict: "valid" | "earlier_words" | "superseded";
  /** "1 November 2028": since when words of other content are asked for; null while those signed still are. */
  contentChangedOn: string | null;
};

type Signed = Pick<Evidence, "signatureId" | "supersededAt" | "replacedBecause" | "zone">;

/**
 * Once the content has changed it says the same of everybody who had signed before: whoever keeps an old code would
 * else learn whether its owner has signed the new words. A sheet whose acceptance was taken back was never given, and
 * stays superseded whatever becomes of the words.
 */
export async function standingOfWords({
  signatureId,
  supersededAt,
  replacedBecause,
  zone,
}: Signed): Promise<WordsStanding> {
  const inForce = supersededAt === null;
  if (replacedBecause === null) {
    return { verdict: inForce ? "valid" : "superseded", contentChangedOn: null };
  }
  const [row] = await plain.$queryRaw<{ changedAt: Date; signedAgain: boolean }[]>(sql`
    SELECT (SELECT min(m.created_at) FROM pledge_text m
            WHERE m.campaign_id = s.campaign_id AND m.change = 'material' AND m.version > t.version) AS "changedAt",
           EXISTS (SELECT 1 FROM signature n
                   WHERE n.pact_id = s.pact_id AND n.signed_at = s.superseded_at) AS "signedAgain"
    FROM signature s JOIN pledge_text t ON t.id = s.text_id WHERE s.id = ${signatureId}::uuid`);
  return {
    verdict: inForce || row?.signedAgain ? "earlier_words" : "superseded",
    contentChangedOn: row ? formatDate(row.changedAt, zone) : null,
  };
}
