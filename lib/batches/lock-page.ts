import { batchReach } from "@/lib/batches/queries";
import type { BatchPageReason, BatchPageState } from "@/lib/batches/schema";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { sql, type Tx } from "@/lib/db";

export type LockedPage = {
  id: string;
  batchId: string;
  number: number;
  state: BatchPageState;
  reason: BatchPageReason | null;
  readState: BatchPageState;
  readReason: BatchPageReason | null;
  /** Somebody decided; else the reader's judgement stands. */
  decided: boolean;
  token: string | null;
  formPage: number | null;
  formPages: number | null;
  pactId: string | null;
  fileName: string;
  sha256: string | null;
  width: number | null;
  height: number | null;
  agencyId: string;
  campaignId: string;
  unitId: string;
  left: number;
  uploadedById: string;
};

/** A page within the actor's reach, locked for this transaction. @throws Refusal("not_found") */
export async function lockPage(
  tx: Tx,
  actor: Actor,
  { batchId, number }: { batchId: string; number: number },
): Promise<LockedPage> {
  const [page] = await tx.$queryRaw<LockedPage[]>(sql`
    SELECT p.id, p.batch_id AS "batchId", p.number, p.state::text AS state, p.reason, p.read_state::text AS "readState",
           p.read_reason AS "readReason", p.decided_by_id IS NOT NULL AS decided, p.token, p.form_page AS "formPage",
           p.form_pages AS "formPages", p.pact_id AS "pactId", f.name AS "fileName", p.sha256, p.width, p.height,
           b.agency_id AS "agencyId", b.campaign_id AS "campaignId", b.unit_id AS "unitId", u."left",
           b.uploaded_by_id AS "uploadedById"
    FROM batch_page p JOIN batch_file f ON f.id = p.file_id JOIN scan_batch b ON b.id = p.batch_id
    JOIN unit u ON u.id = b.unit_id
    WHERE b.id = ${batchId}::uuid AND p.number = ${number} AND ${batchReach(actor)} FOR UPDATE OF p`);
  if (!page) throw new Refusal("not_found");
  return page;
}

/** What an act on the page is about: its person where one is known, else the unit that handed it in. */
export function subjectOf({ agencyId, unitId, pactId }: Pick<LockedPage, "agencyId" | "unitId" | "pactId">) {
  return pactId ? ({ type: "pact", id: pactId, agencyId } as const) : ({ type: "unit", id: unitId, agencyId } as const);
}
