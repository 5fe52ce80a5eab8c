import { readBatchPicture } from "@/lib/batches/read-picture";
import { apiRead } from "@/lib/http/api-route";
import { pictureResponse } from "@/lib/http/picture-response";
import { noteDownload } from "@/lib/rights/note-download";
import { thumbnail } from "@/lib/scans/thumbnail";

export const GET = apiRead(async ({ actor, params: { batchId = "", number }, query: { size } }) => {
  const picture = await readBatchPicture(actor, batchId, Number(number));
  if (size) return pictureResponse(await thumbnail(picture));
  await noteDownload(actor, "stack", batchId);
  return pictureResponse(picture);
});
