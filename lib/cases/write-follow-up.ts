import type { z } from "zod";
import { type FoundCase, lockCase } from "@/lib/cases/find-case";
import type { filedFollowUpInput } from "@/lib/cases/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sql, type Tx } from "@/lib/db";
import { isoDay, type Zone } from "@/lib/format/date";
import type { LockedPact } from "@/lib/pacts/find-pact";

/** Lines that one case may hold. */
const MOST = 200;

type Written = { found: FoundCase; pact: LockedPact; entryId: string; already: boolean };
type Line = z.output<typeof filedFollowUpInput>;

/**
 * Adds a line to the history of a case that is still under way; pressed twice it is one line. `mayWrite` is asked once
 * the case is locked.
 * @throws Refusal not_found, case_closed, case_full, invalid_input for a day that is yet to come
 */
export async function writeFollowUp(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  { caseId, kind, happenedOn, note, file }: Line,
  mayWrite: (pact: LockedPact, found: FoundCase) => void,
): Promise<Written> {
  const { found, pact } = await lockCase(tx, actor, caseId);
  mayWrite(pact, found);
  const officerId = actor.kind === "user" ? actor.accountId : null;
  const [agency] = await tx.$queryRaw<{ zone: Zone }[]>(sql`
    SELECT zone::text AS zone FROM agency WHERE id = ${pact.agencyId}::uuid`);
  if (happenedOn > isoDay(now, agency?.zone ?? "WIB")) {
    throw new Refusal("invalid_input", { fields: { happenedOn: "Tanggalnya tidak boleh sesudah hari ini" } });
  }
  const of = found.kind === "decline" ? { declineId: caseId } : { exemptionId: caseId };
  const line = { ...of, act: "follow_up" as const, kind, happenedOn: new Date(happenedOn), note, officerId };
  const letter = file && { fileSha256: file.sha256, fileKind: file.kind, fileName: file.name, fileSize: file.size };
  const same = await tx.caseEntry.findFirst({ where: { ...line, fileSha256: file?.sha256 ?? null } });
  if (same) return { found, pact, entryId: same.id, already: true };
  if (found.state === "closed" || found.state === "ended") throw new Refusal("case_closed");
  if ((await tx.caseEntry.count({ where: of })) >= MOST) throw new Refusal("case_full", { params: { most: MOST } });
  const entryId = newId(now);
  await tx.caseEntry.create({ data: { id: entryId, ...line, ...letter, recordedAt: now } });
  return { found, pact, entryId, already: false };
}
