import { handInStack } from "@/lib/batches/hand-in-stack";
import { findBatches } from "@/lib/batches/list-batches";
import { sha256 } from "@/lib/core/hash";
import { apiRead, apiUpload, UploadAnswer } from "@/lib/http/api-route";
import { receiveFiles } from "@/lib/http/receive-file";

export const POST = apiUpload(async ({ actor, params, query, request, arrived }) => {
  const batch = await handInStack(actor, { ...query, ...params }, async (reception) => {
    const upload = await receiveFiles(request, { field: "file", ...reception });
    await arrived({ file: { sha256: sha256(upload.files.map((file) => file.sha256).join()) }, fields: upload.fields });
    return upload;
  });
  return new UploadAnswer(202, batch, `/api/v1/scan-batches/${batch.batchId}`);
});

export const GET = apiRead(({ actor, params, query }) => findBatches(actor, { ...query, ...params }));
