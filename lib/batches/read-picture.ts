import { batchReach } from "@/lib/batches/queries";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { isUuid } from "@/lib/core/ids";
import { plain, sql } from "@/lib/db";
import { openStored, type ScanBytes } from "@/lib/scans/read-scan";

/** The drawn page of a stack. @throws Refusal("not_found") beyond reach, or when the page could not be drawn */
export async function readBatchPicture(actor: Actor, batchId: string, number: number): Promise<ScanBytes> {
  const [page] =
    isUuid(batchId) && Number.isInteger(number) && number < 1e6
      ? await plain.$queryRaw<{ sha256: string | null }[]>(sql`
          SELECT p.sha256 FROM batch_page p JOIN scan_batch b ON b.id = p.batch_id JOIN unit u ON u.id = b.unit_id
          WHERE b.id = ${batchId}::uuid AND p.number = ${number} AND ${batchReach(actor)}`)
      : [];
  if (!page?.sha256) throw new Refusal("not_found");
  return openStored(page.sha256);
}
