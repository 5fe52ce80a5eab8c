import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { parseInput } from "@/lib/core/input";
import { type Context, command } from "@/lib/core/operation";
import type { Tx } from "@/lib/db";
import { codeHash } from "@/lib/documents/text-hash";
import { newVerificationCode } from "@/lib/documents/verification-code";
import { type LockedPact, lockPact } from "@/lib/pacts/find-pact";
import { signatureRecord } from "@/lib/pacts/signature-record";
import { findSigningFacts } from "@/lib/pacts/signing-facts";
import { allows } from "@/lib/policy";
import { type LockedScan, lockScan, officerFor } from "@/lib/scans/lock-scan";
import { isVerificationOpen, scanStateName } from "@/lib/scans/rules";
import { type VerifyScanResult, verifyScanInput } from "@/lib/scans/schema";

type Decision = {
  accepted: boolean;
  note: string;
  runId: string | null;
  verifier: { accountId: string; name: string };
};

const decide = command({
  name: "scan.verify",
  // A run is never the caller's to name.
  input: verifyScanInput.safeExtend({ runId: z.uuid().nullable() }),
  async run(ctx, { pactId, scanId, accepted, note, runId }): Promise<VerifyScanResult> {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    const verifier = officerFor(ctx.actor, pact);
    ctx.authorize({ ...pact, uploadedById: null });
    const scan = await lockScan(ctx.tx, pactId, scanId);
    if (!allows("scan.verify", ctx.actor, { ...pact, ...scan })) throw new Refusal("own_upload");
    const decision = { accepted, note, verifier, runId };
    if (scan.state !== "awaiting") return ctx.unchanged(await decidedBefore(ctx.tx, pact, scan, decision));
    // A pact may have been signed in the browser or left the population while its sheet waited.
    if (pact.status !== "awaiting_verification") throw new Refusal("scan_superseded");
    if (!isVerificationOpen(pact.campaignStatus)) throw new Refusal("campaign_not_open");

    const evidence = accepted ? await signWithSheet(ctx, scan, pact, verifier.name) : null;
    await recordDecision(ctx, pact, scan, decision);
    ctx.audit(
      { type: "pact", id: pactId, agencyId: pact.agencyId },
      {
        ...{ scanId: scan.id, accepted, evidenceHash: evidence?.hash ?? null },
        ...(evidence && { codeSha256: codeHash(evidence.code) }),
        ...(runId && { runId }),
      },
    );
    return {
      scanId: scan.id,
      pactId,
      status: accepted ? "verified" : "returned",
      verificationCode: evidence?.code ?? null,
      evidenceHash: evidence?.hash ?? null,
      decidedAt: ctx.now.toISOString(),
      alreadyDecided: false,
    };
  },
});

/**
 * BKPSDM decides about the sheet that waits: accepted, it becomes the evidence of the pact (a wet-ink signature with a
 * record and a verification code of its own); returned, its note says what to mend. Never one's own sheet, nor one uploaded by oneself.
 * The same officer deciding the same again is a success.
 */
export const verifyScan = Object.assign(
  async (actor: Actor, raw: unknown, now?: Date) =>
    decide(actor, { ...parseInput(verifyScanInput, raw), runId: null }, now),
  { operation: decide.operation, input: verifyScanInput },
);

/** Accepts one sheet of a run, which its decision and its trace name; whether it may be in one is asked before. */
export function verifyInRun(actor: Actor, sheet: { pactId: string; scanId: string; runId: string }, now: Date) {
  return decide(actor, { ...sheet, accepted: true, note: "" }, now);
}

async function recordDecision(ctx: Context<"scan.verify">, pact: LockedPact, scan: LockedScan, decision: Decision) {
  const { accepted, note, verifier, runId } = decision;
  await ctx.tx.verification.create({
    data: {
      scanId: scan.id,
      accepted,
      note: note || null,
      verifiedById: verifier.accountId,
      verifiedAt: ctx.now,
      runId,
    },
  });
  await ctx.tx.scan.update({ where: { id: scan.id }, data: { state: accepted ? "accepted" : "returned" } });
  await ctx.tx.pact.update({
    where: { id: pact.id },
    data: { status: accepted ? "verified" : "returned", statusAt: ctx.now },
  });
}

/** The accepted sheet as evidence: who checked it stands in the record; no points were ticked on paper. */
async function signWithSheet(ctx: Context<"scan.verify">, scan: LockedScan, pact: LockedPact, verifiedBy: string) {
  const facts = await findSigningFacts(ctx.tx, ctx.actor, pact.id);
  if (!facts) throw new Error(`pact ${pact.id} has a sheet but its campaign has no text`);
  const { record, hash } = signatureRecord(facts, {
    acknowledged: [],
    method: "wet_ink_scan",
    drawingSha256: null,
    typedName: null,
    scan: { sha256: scan.fileSha256, pages: scan.pages, verifiedBy },
    signedAt: ctx.now,
    requestId: ctx.actor.origin.requestId,
  });
  const code = newVerificationCode();
  await ctx.tx.signature.create({
    data: {
      id: newId(ctx.now),
      agencyId: pact.agencyId,
      campaignId: pact.campaignId,
      pactId: pact.id,
      textId: facts.textId,
      method: "wet_ink_scan",
      record,
      evidenceHash: hash,
      verificationCode: code,
      signedAt: ctx.now,
      // The address is the officer's, not the signatory's: it stays in the audit trail.
      ip: null,
      userAgent: null,
    },
  });
  return { hash, code };
}

async function decidedBefore(tx: Tx, pact: LockedPact, scan: LockedScan, now: Decision): Promise<VerifyScanResult> {
  const before = scan.decision;
  if (scan.state === "superseded" || !before) throw new Refusal("scan_superseded");
  if (before.verifiedById !== now.verifier.accountId || before.accepted !== now.accepted) {
    const decision = scanStateName(scan.state).toLowerCase();
    throw new Refusal("scan_not_awaiting", { params: { name: before.verifiedBy, decision } });
  }
  const evidence = before.accepted
    ? await tx.signature.findFirst({ where: { pactId: pact.id, method: "wet_ink_scan", supersededAt: null } })
    : null;
  return {
    scanId: scan.id,
    pactId: pact.id,
    status: before.accepted ? "verified" : "returned",
    verificationCode: evidence?.verificationCode ?? null,
    evidenceHash: evidence?.evidenceHash ?? null,
    decidedAt: before.verifiedAt.toISOString(),
    alreadyDecided: true,
  };
}
