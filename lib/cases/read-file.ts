import type { Readable } from "node:stream";
import { type FoundCase, findCase } from "@/lib/cases/find-case";
import { type CaseFile, caseFileInput } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/input";
import { command } from "@/lib/core/operation";
import { plain, type Statements, sql } from "@/lib/db";
import { lockPact } from "@/lib/pacts/find-pact";
import { openStored } from "@/lib/scans/read-scan";

type Letter = Pick<CaseFile, "kind" | "sha256">;

/** The letter of a decline. */
const readDeclineFile = command({
  name: "case.read-file",
  input: caseFileInput,
  async run(ctx, { caseId, sha256 }) {
    const found = await findCase(ctx.tx, ctx.actor, caseId);
    if (found.kind !== "decline") throw new Refusal("not_found");
    const { id, agencyId, ...pact } = await lockPact(ctx.tx, ctx.actor, found.pactId);
    ctx.authorize({ ...pact, agencyId });
    const letter = await letterOf(ctx.tx, found, sha256);
    ctx.audit({ type: "pact", id, agencyId }, { caseId, fileSha256: sha256 });
    return letter;
  },
});

/** The letter behind an exemption. */
const readEvidence = command({
  name: "exemption.read-evidence",
  input: caseFileInput,
  async run(ctx, { caseId, sha256 }) {
    const found = await findCase(ctx.tx, ctx.actor, caseId);
    if (found.kind !== "exemption") throw new Refusal("not_found");
    const { id, agencyId, ...pact } = await lockPact(ctx.tx, ctx.actor, found.pactId);
    ctx.authorize({ ...pact, agencyId });
    const letter = await letterOf(ctx.tx, found, sha256);
    ctx.audit({ type: "pact", id, agencyId }, { exemptionId: caseId, fileSha256: sha256 });
    return letter;
  },
});

async function letterOf(tx: Statements, { id }: FoundCase, sha256: string): Promise<Letter> {
  const [letter] = await tx.$queryRaw<Letter[]>(sql`
    SELECT file_kind AS kind, file_sha256 AS sha256 FROM case_entry
    WHERE (decline_id = ${id}::uuid OR exemption_id = ${id}::uuid) AND file_sha256 = ${sha256} LIMIT 1`);
  if (!letter) throw new Refusal("not_found");
  return letter;
}

/**
 * A letter of a case, as it was uploaded and checked: `{ caseId, sha256 }`. Each time is an event of the trail.
 * @throws Refusal not_found beyond sight, or when the case holds no such file
 */
export async function caseFileBytes(
  actor: Actor,
  raw: unknown,
): Promise<Letter & { stream: Readable; size: number; caseId: string }> {
  const input = parseInput(caseFileInput, raw);
  const { kind } = await findCase(plain, actor, input.caseId);
  const letter = await (kind === "decline" ? readDeclineFile : readEvidence)(actor, input);
  const { stream, size } = await openStored(letter.sha256);
  return { ...letter, stream, size, caseId: input.caseId };
}
