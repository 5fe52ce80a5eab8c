import { z } from "zod";
import { isSigningOpen } from "@/lib/campaigns/rules";
import { type CaseFile as Letter, caseFile as letter } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { command } from "@/lib/core/operation";
import type { Tx } from "@/lib/db";
import { isoDay } from "@/lib/format/date";
import { heldRefusal, lockPact } from "@/lib/pacts/find-pact";
import { isExemptable, pactStatusName } from "@/lib/pacts/rules";
import { exemptionReasons, exemptPactInput } from "@/lib/pacts/schema";
import { tellExemption } from "@/lib/population/tell-exemption";

const recordExemption = command({
  name: "pact.exempt",
  input: exemptPactInput.and(z.object({ letter: letter.nullable() })),
  async run(ctx, { pactId, reason, note, caseReason, declineId, letter: sent }) {
    const pact = await lockPact(ctx.tx, ctx.actor, pactId);
    ctx.authorize(pact);
    if (declineId && pact.status !== "declined" && pact.status !== "returned") throw new Refusal("case_closed");
    if (pact.status === "exempt") {
      if (sent && !(await holdsLetter(ctx.tx, pactId, sent))) throw new Refusal("pact_exempt_already");
      return ctx.unchanged({ pactId, status: pact.status });
    }
    if (!isSigningOpen({ status: pact.campaignStatus })) throw new Refusal("campaign_not_open");
    const held = heldRefusal(pact);
    if (held) throw held;
    if (!isExemptable(pact.status)) {
      throw new Refusal("pact_not_exemptable", { params: { status: pactStatusName(pact.status) } });
    }
    const decidedById = ctx.actor.kind === "user" ? ctx.actor.accountId : null;
    const [decline] = await ctx.tx.decline.updateManyAndReturn({
      where: { pactId, endedAt: null },
      data: { endedAt: ctx.now, endedBy: "exempted" },
    });
    if (declineId && (decline?.id !== declineId || decline.refusedAt)) throw new Refusal("case_closed");
    if (decline) {
      const line = { act: "closed", outcome: "exempted", officerId: decidedById, recordedAt: ctx.now } as const;
      const why = caseReason || note || exemptionReasons[reason];
      await ctx.tx.caseEntry.create({ data: { declineId: decline.id, ...line, note: why } });
    }
    const exemption = await ctx.tx.exemption.create({
      data: { pactId, reason, note: note || null, decidedById, startedAt: ctx.now },
    });
    if (sent)
      await attach(ctx, { exemptionId: exemption.id, agencyId: pact.agencyId, note, officerId: decidedById }, sent);
    await ctx.tx.pact.update({ where: { id: pactId }, data: { status: "exempt", statusAt: ctx.now } });
    const told = { kind: "exempted", reason: exemptionReasons[reason], note: note || null } as const;
    await tellExemption(ctx.tx, pactId, { ...told, decidedById, now: ctx.now });
    ctx.audit(
      { type: "pact", id: pactId, agencyId: pact.agencyId },
      { reason, ...(sent && { fileSha256: sent.sha256 }) },
    );
    return { pactId, status: "exempt" as const };
  },
});

/** Records that a person need not sign, with the reason. Exempting twice keeps the first reason. */
export async function exemptPact(actor: Actor, raw: unknown, now?: Date) {
  return recordExemption(actor, { ...parseInput(exemptPactInput, raw), letter: null }, now);
}

/**
 * The same with the letter behind it, which was checked and stored: both or neither.
 * @throws Refusal pact_exempt_already, when somebody was faster and the letter would not be kept
 */
export async function exemptWithLetter(actor: Actor, raw: unknown, checked: Letter | null) {
  return recordExemption(actor, { ...parseInput(exemptPactInput, raw), letter: checked });
}

async function holdsLetter(tx: Tx, pactId: string, { sha256 }: Letter): Promise<boolean> {
  const kept = await tx.caseEntry.count({ where: { fileSha256: sha256, exemption: { pactId, endedAt: null } } });
  return kept > 0;
}

type About = { exemptionId: string; agencyId: string; note: string; officerId: string | null };

/** The first line of the exemption's own history. */
async function attach({ tx, now }: { tx: Tx; now: Date }, about: About, { sha256, kind, name, size }: Letter) {
  const { zone } = await tx.agency.findUniqueOrThrow({ where: { id: about.agencyId }, select: { zone: true } });
  await tx.caseEntry.create({
    data: {
      exemptionId: about.exemptionId,
      act: "follow_up",
      kind: "evidence",
      happenedOn: new Date(isoDay(now, zone)),
      note: about.note || "Dilampirkan saat pengecualian dicatat",
      fileSha256: sha256,
      fileKind: kind,
      fileName: name,
      fileSize: size,
      officerId: about.officerId,
      recordedAt: now,
    },
  });
}
