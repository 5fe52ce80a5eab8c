import { findBatch } from "@/lib/batches/queries";
import { retryFiles } from "@/lib/batches/retry-files";
import {
  type BatchFileInput,
  type HandedIn,
  MAX_STACK_BYTES,
  MAX_STACK_FILES,
  MAX_STACK_TOTAL_BYTES,
} from "@/lib/batches/schema";
import { startBatch } from "@/lib/batches/start-batch";
import type { Actor } from "@/lib/core/actor";
import { Refusal } from "@/lib/core/errors";
import { hasReach } from "@/lib/core/reach";
import { env } from "@/lib/env";
import { visible } from "@/lib/policy";
import { openStorage } from "@/lib/storage/open-storage";
import type { Storage } from "@/lib/storage/storage";

/** Limits and destination of the upload; kinds are judged by the bytes, never by the name. */
export type StackReception = {
  maxBytes: number;
  maxTotalBytes: number;
  maxFiles: number;
  allowed: BatchFileInput["kind"][];
  storage: Pick<Storage, "put">;
};
type Received = { sha256: string; size: number; kind: string; name: string };
export type ReceiveStack = (
  reception: StackReception,
) => Promise<{ files: Received[]; fields: Record<string, string> }>;

/**
 * A stack of signed forms, from the request's stream to pages that a worker reads. `receive` is called only for somebody
 * who collects paper; the unit may stand in the address or in the form.
 * @throws Refusal as `startBatch` does; UploadError from `receive`
 */
export async function handInStack(
  actor: Actor,
  { campaignId, unit }: { campaignId?: unknown; unit?: unknown },
  receive: ReceiveStack,
): Promise<HandedIn> {
  if (!hasReach(visible.scans(actor))) throw new Refusal("forbidden");
  const { files, fields } = await receive({
    maxBytes: MAX_STACK_BYTES,
    maxTotalBytes: MAX_STACK_TOTAL_BYTES,
    maxFiles: MAX_STACK_FILES,
    allowed: ["pdf", "jpeg", "png", "heic"],
    storage: openStorage({ dataDir: env().DATA_DIR }),
  });
  const { batchId, known, alreadyUploaded } = await startBatch(actor, { campaignId, unit: fields.unit ?? unit, files });
  if (alreadyUploaded) await retryFiles(actor, { batchId });
  return { ...(await findBatch(actor, batchId)), known };
}
