import { newId } from "@/lib/core/ids";
import type { Tx } from "@/lib/db";
import type { LockedPact } from "@/lib/pacts/find-pact";
import type { AttachedFile, ScanPage } from "@/lib/scans/schema";

type Sheet = {
  file: AttachedFile;
  pages: ScanPage[];
  uploadedById: string;
  /** The page of a stack that it was made from. */
  batchPageId?: string;
  now: Date;
};

/**
 * Puts a sheet on a locked pact that takes one: the pact waits for verification, a sheet that waited before is
 * superseded, a decline has ended. Answers the new sheet's id.
 */
export async function placeSheet(tx: Tx, pact: LockedPact, sheet: Sheet): Promise<string> {
  const { file, pages, uploadedById, batchPageId, now } = sheet;
  const scanId = newId(now);
  await tx.scan.updateMany({ where: { pactId: pact.id, state: "awaiting" }, data: { state: "superseded" } });
  await tx.decline.updateMany({ where: { pactId: pact.id, endedAt: null }, data: { endedAt: now, endedBy: "sheet" } });
  await tx.scan.create({
    data: {
      id: scanId,
      agencyId: pact.agencyId,
      campaignId: pact.campaignId,
      pactId: pact.id,
      fileSha256: file.sha256,
      fileKind: file.kind,
      fileName: file.name,
      fileSize: file.size,
      pages,
      batchPageId,
      uploadedById,
      uploadedAt: now,
    },
  });
  await tx.pact.update({ where: { id: pact.id }, data: { status: "awaiting_verification", statusAt: now } });
  return scanId;
}
