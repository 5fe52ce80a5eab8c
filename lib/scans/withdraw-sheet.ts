import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { sql, type Tx } from "@/lib/db";
import { lockPact } from "@/lib/pacts/find-pact";
import type { PactStatus } from "@/lib/pacts/schema";

type Sheet = { id: string; pactId: string; state: string; uploadedAt: Date };

/**
 * Takes back the sheets that were made from a page of a stack: each pact stands again as it stood before. Answers whose
 * pacts they were.
 * @throws Refusal("sheet_decided") when somebody decided about one of them
 */
export async function withdrawSheets(tx: Tx, actor: Actor, batchPageId: string, now: Date): Promise<string[]> {
  const sheets = await tx.$queryRaw<Sheet[]>(sql`
    SELECT id, pact_id AS "pactId", state::text AS state, uploaded_at AS "uploadedAt" FROM scan
    WHERE batch_page_id = ${batchPageId}::uuid AND state <> 'withdrawn' ORDER BY pact_id`);
  for (const { id, pactId, uploadedAt } of sheets) {
    const pact = await lockPact(tx, actor, pactId);
    // Read again under the pact's lock: an officer may have decided meanwhile.
    const { state } = await tx.scan.findUniqueOrThrow({ where: { id }, select: { state: true } });
    if (state === "accepted" || state === "returned") throw new Refusal("sheet_decided");
    await tx.scan.update({ where: { id }, data: { state: "withdrawn" } });
    if (state !== "awaiting" || pact.status !== "awaiting_verification") continue;
    const status = await standingBefore(tx, pactId, uploadedAt);
    await tx.pact.update({ where: { id: pactId }, data: { status, statusAt: now } });
  }
  return sheets.map(({ pactId }) => pactId);
}

/** How the pact stood when the sheet came: the sheet that it took the place of waits again, a decline holds again. */
async function standingBefore(tx: Tx, pactId: string, uploadedAt: Date): Promise<PactStatus> {
  const declined = await tx.decline.updateMany({
    where: { pactId, endedAt: uploadedAt },
    data: { endedAt: null, endedBy: null },
  });
  const [before] = await tx.$queryRaw<{ id: string; state: string }[]>(sql`
    SELECT id, state::text AS state FROM scan
    WHERE pact_id = ${pactId}::uuid AND state IN ('superseded', 'returned') AND uploaded_at < ${uploadedAt}
    ORDER BY uploaded_at DESC LIMIT 1`);
  if (before?.state === "returned") return "returned";
  if (declined.count > 0) return "declined";
  if (!before) return "pending";
  await tx.scan.update({ where: { id: before.id }, data: { state: "awaiting" } });
  return "awaiting_verification";
}
