import { findBatch } from "@/lib/batches/queries";
import { MAX_STACK_BYTES, MAX_STACK_FILES } from "@/lib/batches/schema";
import { startBatch } from "@/lib/batches/start-batch";
import { Refusal } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/hash";
import { env } from "@/lib/env";
import { UploadAnswer, type UploadCall } from "@/lib/http/api-route";
import { STACK_LIMIT } from "@/lib/http/body-limit";
import { receiveFiles } from "@/lib/http/receive-file";
import { hasReach } from "@/lib/core/reach";
import { visible } from "@/lib/policy";
import { openStorage } from "@/lib/storage/open-storage";

/**
 * Stores the files of a stack and has them read by a worker; answers 202 with the stack and the address to ask. Nobody
 * who collects no paper sends megabytes first.
 */
export async function receiveStack({ actor, request, params, query, arrived }: UploadCall): Promise<UploadAnswer> {
  if (!hasReach(visible.scans(actor))) throw new Refusal("forbidden");
  const { files, fields } = await receiveFiles(request, {
    maxBytes: MAX_STACK_BYTES,
    maxTotalBytes: STACK_LIMIT,
    maxFiles: MAX_STACK_FILES,
    field: "file",
    allowed: ["pdf", "jpeg", "png", "heic"],
    storage: openStorage({ dataDir: env().DATA_DIR }),
  });
  await arrived({ file: { sha256: sha256(files.map((file) => file.sha256).join()) }, fields });
  const unit = fields.unit ?? query.unit;
  const { batchId } = await startBatch(actor, { campaignId: params.campaignId, unit, files });
  return new UploadAnswer(202, await findBatch(actor, batchId), `/api/v1/scan-batches/${batchId}`);
}
