import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import { askedByTwo, erasureDigest, signaturesDigest } from "@/lib/ledger/erasures";

/**
 * Lists what the anonymisation may erase, and tells the log before anything is gone: what is not on the list then can
 * never be erased in its name.
 * @throws Refusal anonymisation_missing (not confirmed, or not by two people whose acts stand in the log)
 */
export const beginAnonymisation = command({
  name: "anonymisation.begin",
  input: z.object({ erasureId: z.uuid() }),
  timeout: 120_000,
  async run(ctx, { erasureId }) {
    ctx.authorize();
    const [erasure] = await ctx.tx.$queryRaw<{ campaignId: string; agencyId: string }[]>(sql`
      SELECT x.campaign_id AS "campaignId", x.agency_id AS "agencyId" FROM campaign_erasure x
      JOIN campaign c ON c.id = x.campaign_id AND c.status = 'archived'
      WHERE x.id = ${erasureId}::uuid AND x.state = 'confirmed'
        AND ${askedByTwo(sql`x.campaign_id::text`, sql`x.id::text`)} FOR UPDATE OF x`);
    if (!erasure) throw new Refusal("anonymisation_missing");
    const { campaignId, agencyId } = erasure;
    const eventIds = await listEvents(ctx.tx, { erasureId, campaignId, agencyId });
    const { signatures, digest } = await signaturesDigest(ctx.tx, campaignId);
    await ctx.tx.campaignErasure.update({ where: { id: erasureId }, data: { state: "told" } });
    ctx.audit(
      { type: "campaign", id: campaignId, agencyId },
      {
        erasureId,
        events: eventIds.length,
        eventsDigest: erasureDigest(eventIds),
        signatures,
        signaturesDigest: digest,
      },
    );
    return { campaignId, events: eventIds.length, signatures };
  },
});

type Which = { erasureId: string; campaignId: string; agencyId: string };

/**
 * Events that tell of one person's pact, presence or reading: those who signed stand in them as actors. What officers
 * did with the campaign as a whole, reports and exports stay; so do sealed documents, which name nobody.
 */
async function listEvents(tx: Statements, { erasureId, campaignId, agencyId }: Which): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO erasure_event (erasure_id, event_id)
    SELECT ${erasureId}::uuid, e.id FROM audit_event e JOIN log_leaf l ON l.event_id = e.id
    WHERE e.agency_id = ${agencyId}::uuid AND e.erasure_id IS NULL AND e.action <> 'document.seal' AND (
      e.subject_type = 'pact' AND e.subject_id IN (
        SELECT p.id::text FROM pact p WHERE p.campaign_id = ${campaignId}::uuid)
      OR e.action IN ('ceremony.check-in', 'ceremony.withdraw-attendance') AND e.subject_id IN (
        SELECT y.id::text FROM ceremony y WHERE y.campaign_id = ${campaignId}::uuid)
      OR e.action = 'circular.confirm-reading' AND e.subject_id IN (
        SELECT s.id::text FROM circular s WHERE s.campaign_id = ${campaignId}::uuid)
      OR e.subject_type = 'employee' AND (e.data ->> 'campaignId' = ${campaignId}::text OR e.data ->> 'pactId' IN (
        SELECT p.id::text FROM pact p WHERE p.campaign_id = ${campaignId}::uuid)))
    RETURNING event_id::text AS id`);
  return rows.map(({ id }) => id);
}
