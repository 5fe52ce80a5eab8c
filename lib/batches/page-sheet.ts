import type { LockedPage } from "@/lib/batches/lock-page";
import { Refusal } from "@/lib/core/errors";
import { sql, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import type { LockedPact } from "@/lib/pacts/find-pact";
import { placeSheet } from "@/lib/scans/place-sheet";
import type { AttachedFile, ScanPage } from "@/lib/scans/schema";
import { openStorage } from "@/lib/storage/open-storage";

/** A page drawn anew, as it is stored. */
export type Drawn = { sha256: string; size: number; width: number; height: number };

/** The page as it is drawn. @throws Refusal("page_not_drawn") */
export async function drawnPage({ sha256, width, height }: LockedPage): Promise<Drawn> {
  if (!sha256 || !width || !height) throw new Refusal("page_not_drawn");
  const size = (await openStorage({ dataDir: env().DATA_DIR }).stat(sha256))?.size ?? 0;
  return { sha256, size, width, height };
}

/** The drawn page as the file of a sheet; the original stays with the stack. */
export function sheetFile({ fileName, number }: { fileName: string; number: number }, drawn: Drawn): AttachedFile {
  const name = `${fileName.replace(/\.[a-z]{3,4}$/i, "").slice(0, 150)} halaman ${number}.jpg`;
  return { sha256: drawn.sha256, size: drawn.size, kind: "jpeg", name };
}

type Recognised = {
  id: string;
  batchId: string;
  number: number;
  fileName: string;
  uploadedById: string;
  token: string;
  formPage: number;
  formPages: number;
};

/**
 * Gives a recognised page to its person. A form of two pages is one sheet: the signature's page makes it, the others join
 * it whenever they come.
 */
export async function attachPage(tx: Tx, pact: LockedPact, page: Recognised, drawn: Drawn, now: Date): Promise<void> {
  if (page.formPage !== page.formPages) return joinPages(tx, pact.id, page);
  const { uploadedById, id: batchPageId } = page;
  const pages = await pagesOf(tx, page);
  await placeSheet(tx, pact, { file: sheetFile(page, drawn), pages, uploadedById, batchPageId, now });
}

/** Lets the waiting sheet of a form show just those of its pages that are matched. */
export async function joinPages(tx: Tx, pactId: string, form: { batchId: string; token: string }): Promise<void> {
  const { batchId, token } = form;
  const pages = await pagesOf(tx, form);
  await tx.scan.updateMany({ where: { pactId, state: "awaiting", batchPage: { batchId, token } }, data: { pages } });
}

function pagesOf(tx: Tx, { batchId, token }: { batchId: string; token: string }): Promise<ScanPage[]> {
  return tx.$queryRaw<ScanPage[]>(sql`
    SELECT sha256, width, height FROM batch_page
    WHERE batch_id = ${batchId}::uuid AND token = ${token} AND state = 'matched' ORDER BY form_page`);
}
