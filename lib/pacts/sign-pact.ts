import { isSigningOpen } from "@/lib/campaigns/rules";
import { turnAhead } from "@/lib/campaigns/wave-rules";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type Context, plainCommand } from "@/lib/core/operation";
import { type Statements, sql } from "@/lib/db";
import { assertPrintable } from "@/lib/documents/printable";
import { codeHash, drawingHash } from "@/lib/documents/text-hash";
import { newVerificationCode } from "@/lib/documents/verification-code";
import { isoDay } from "@/lib/format/date";
import { resemblesName, wordsToType } from "@/lib/format/typed-name";
import { acknowledgesAll, isDone, isSignable, pactStatusName } from "@/lib/pacts/rules";
import { type SignPactResult, signPactInput } from "@/lib/pacts/schema";
import { signatureRecord } from "@/lib/pacts/signature-record";
import { findSigningFacts, type SigningFacts } from "@/lib/pacts/signing-facts";

/**
 * A person signs the own pact in the browser (PP 71/2019 Ps 59-60, uncertified electronic signature).
 * Signing again is a success that returns the first signature.
 */
export const signPact = plainCommand({
  name: "pact.sign",
  input: signPactInput,
  async run(ctx, input): Promise<SignPactResult> {
    const facts = await findSigningFacts(ctx.tx, ctx.actor, input.pactId, { lock: true, words: "in_force" });
    if (!facts) throw new Refusal("not_found");
    // A closing and a reopening may have gone by while this waited for the pact: what they say about time holds for it.
    ctx.waited();
    ctx.authorize(facts);

    if (isDone(facts.status)) return ctx.unchanged(await firstSignature(ctx.tx, facts.id));
    if (!isSigningOpen({ status: facts.campaignStatus })) throw new Refusal("campaign_not_open");
    if (!isSignable(facts.status)) {
      throw new Refusal("pact_not_signable", { params: { status: pactStatusName(facts.status) } });
    }
    assertTurn(facts, ctx.now);
    if (input.textHash !== facts.textHash) throw new Refusal("text_changed");
    if (!acknowledgesAll(input.acknowledged, facts.pledge.points.length)) {
      const fields = { acknowledged: `Centang ke-${facts.pledge.points.length} butir ikrar satu per satu` };
      throw new Refusal("invalid_input", { fields });
    }

    const drawing = input.drawing?.strokes.length ? input.drawing : null;
    if (!drawing) assertOwnName(input.typedName ?? "", facts.personName);
    const method = drawing ? "browser_drawn" : "browser_typed";
    const { record, hash } = signatureRecord(facts, {
      acknowledged: [...input.acknowledged].sort((a, b) => a - b),
      method,
      drawingSha256: drawing && drawingHash(drawing),
      typedName: drawing ? null : input.typedName,
      scan: null,
      signedAt: ctx.now,
      requestId: ctx.actor.origin.requestId,
    });
    const signature = { id: newId(ctx.now), method, record, hash, drawing, code: newVerificationCode() };
    if (!(await insertSignature(ctx, facts, signature))) {
      return ctx.unchanged(await whatCameFirst(ctx, facts));
    }
    if (facts.status !== "pending") await endWhatWasOpen(ctx.tx, facts.id, ctx.now);
    ctx.audit(
      { type: "pact", id: facts.id, agencyId: facts.agencyId },
      {
        ...{ signatureId: signature.id, method, textSha256: facts.textHash, evidenceHash: hash },
        codeSha256: codeHash(signature.code),
      },
    );
    return {
      pactId: facts.id,
      signatureId: signature.id,
      verificationCode: signature.code,
      evidenceHash: hash,
      signedAt: ctx.now.toISOString(),
      alreadySigned: false,
    };
  },
});

/** Before the own wave begins the words may be read, not signed; after its last day late signatures count. */
function assertTurn(facts: SigningFacts, now: Date): void {
  const ahead = turnAhead(facts, now);
  if (ahead) throw new Refusal("wave_not_open", { params: ahead });
}

/** A typed name stands on the document for ever: what is not the person's own, or no font can draw, can be mended now. */
function assertOwnName(typedName: string, personName: string): void {
  assertPrintable({ typedName });
  if (resemblesName(typedName, personName)) return;
  const atLeast = wordsToType(personName) > 1 ? ", sedikitnya dua kata" : "";
  const typed = `Nama yang Anda ketik tidak cocok. Ketik nama Anda seperti tercatat${atLeast}: ${personName}`;
  throw new Refusal("invalid_input", { fields: { typedName: typed } });
}

type NewSignature = { id: string; method: string; record: string; hash: string; drawing: object | null; code: string };

/**
 * Flips the state and keeps the evidence in one statement; false when something else came first. Words, campaign and wave
 * are asked again: they may have changed while this waited for the pact.
 */
async function insertSignature(ctx: Context<"pact.sign", Statements>, facts: SigningFacts, signature: NewSignature) {
  const { ip, userAgent } = ctx.actor.origin;
  const drawing = signature.drawing && JSON.stringify(signature.drawing);
  const inserted = await ctx.tx.$executeRaw(sql`
    WITH flipped AS (
      UPDATE pact SET status = 'signed', status_at = ${ctx.now}
      WHERE id = ${facts.id}::uuid AND status NOT IN ('signed', 'verified', 'removed') AND EXISTS (
        SELECT 1 FROM campaign c WHERE c.id = campaign_id AND c.status = 'open' AND c.text_id = ${facts.textId}::uuid)
        AND NOT EXISTS (SELECT 1 FROM wave w WHERE w.id = wave_id AND w.opens_on > ${isoDay(ctx.now, facts.zone)}::date)
      RETURNING id, agency_id, campaign_id
    )
    INSERT INTO signature (id, agency_id, campaign_id, pact_id, text_id, method, record, evidence_hash,
                           verification_code, drawing, signed_at, ip, user_agent)
    SELECT ${signature.id}::uuid, agency_id, campaign_id, id, ${facts.textId}::uuid,
           ${signature.method}::signature_method, ${signature.record}, ${signature.hash}, ${signature.code},
           ${drawing}::jsonb, ${ctx.now}, ${ip}, ${userAgent}
    FROM flipped
    ON CONFLICT DO NOTHING`);
  return inserted === 1;
}

/** An own signature settles an open exemption, decline or sheet. */
async function endWhatWasOpen(tx: Statements, pactId: string, now: Date) {
  await tx.$executeRaw(sql`
    WITH ended AS (UPDATE exemption SET ended_at = ${now} WHERE pact_id = ${pactId}::uuid AND ended_at IS NULL
                   RETURNING pact_id),
         told AS (
           INSERT INTO population_change (agency_id, campaign_id, pact_id, kind, reason, from_unit, to_unit, changed_at)
           SELECT p.agency_id, p.campaign_id, p.id, 'resumed', 'Menandatangani sendiri', p.unit_id, p.unit_id, ${now}
           FROM ended JOIN pact p ON p.id = ended.pact_id),
         settled AS (UPDATE decline SET ended_at = ${now}, ended_by = 'signed'
                     WHERE pact_id = ${pactId}::uuid AND ended_at IS NULL)
    UPDATE scan SET state = 'superseded' WHERE pact_id = ${pactId}::uuid AND state = 'awaiting'`);
}

/** The other click, the closing, a wave moved to a later day, or a new version of the words: in a statement of its own, which sees what it did. */
async function whatCameFirst(ctx: Context<"pact.sign", Statements>, { id, textId }: SigningFacts) {
  const now = await findSigningFacts(ctx.tx, ctx.actor, id, { words: "in_force" });
  if (!now) throw new Refusal("not_found");
  if (!isSigningOpen({ status: now.campaignStatus })) throw new Refusal("campaign_not_open");
  if (!isDone(now.status)) assertTurn(now, ctx.now);
  if (now.textId !== textId) throw new Refusal("text_changed");
  return firstSignature(ctx.tx, id);
}

async function firstSignature(tx: Statements, pactId: string): Promise<SignPactResult> {
  const [found] = await tx.$queryRaw<(Omit<SignPactResult, "signedAt"> & { signedAt: Date })[]>(sql`
    SELECT pact_id AS "pactId", id AS "signatureId", verification_code AS "verificationCode",
           evidence_hash AS "evidenceHash", signed_at AS "signedAt", true AS "alreadySigned"
    FROM signature WHERE pact_id = ${pactId}::uuid AND superseded_at IS NULL`);
  if (!found) throw new Error(`pact ${pactId} is done without a signature in force`);
  return { ...found, signedAt: found.signedAt.toISOString() };
}
